"""Makes Tests/StatisticsTests/Summaries/Summaries+Table.swift with NumPy, SciPy and fractions.

Means and moments are computed in exact rational arithmetic, quantiles by numpy.quantile (whose
default is type 7), geometric means by scipy.stats.gmean.
"""
from fractions import Fraction

import numpy as np
from mpmath import mp, mpf, sqrt
from scipy import stats

mp.dps = 40
generator = np.random.default_rng(5)
samples = [
    generator.normal(3, 2, 50), generator.lognormal(0, 2, 41),
    generator.integers(0, 4, 30).astype(float) + 1, 1e9 + generator.uniform(0, 1, 25),
    generator.gamma(0.2, 1, 300), np.array([1.5, 4.0]), np.array([2.0, 2.0, 2.0, 5.0]),
    generator.exponential(1e-200, 20),
]
levels = [0.0, 0.025, 0.1, 0.25, 0.5, 0.9, 0.975, 1.0]


def root(fraction):
    return float(sqrt(mpf(fraction.numerator) / fraction.denominator))


def woodruff(sample, p):
    n = len(sample)
    d = np.sqrt(p * (1 - p) / n)
    if d == 0:
        return float("inf")

    skewness = 15 * (1 - 2 * p) / (6 * n)
    levels = [min(max(p - 4 * d + skewness, 0), p), p, max(min(p + 4 * d + skewness, 1), p)]
    lower, q, upper = np.quantile(sample, levels)
    index = int(p * (n - 1))
    gap = np.diff(np.sort(sample))[index]
    if max(q - lower, upper - q) > 19 * min(q - lower, upper - q) or gap > (upper - lower) / 2:
        return float((upper - lower) / 4)
    return float((upper - lower) / 8)


def numbers(values):
    return "[" + ", ".join(repr(float(v)).replace("inf", ".infinity") for v in values) + "]"


print("// Made by Tests/StatisticsTests/Reference/summaries.py.\n")
names = []
for index, sample in enumerate(samples):
    exact = [Fraction(float(v)) for v in sample]
    n = len(exact)
    mean = sum(exact) / n
    variance = sum((v - mean) ** 2 for v in exact) / (n - 1)
    fourth = sum((v - mean) ** 4 for v in exact) / n
    variance_error = (fourth - Fraction(n - 3, n - 1) * variance ** 2) / n
    if min(sample) > 0:
        logs = np.log(sample)
        geometric = [stats.gmean(sample), stats.gmean(sample) * logs.std(ddof=1) / np.sqrt(n)]
    else:
        geometric = []
    print(f"private let summary{index} = Summary(")
    print(f"  sample: {numbers(sample)},")
    print(f"  mean: {numbers([float(mean), root(variance / n)])},")
    print(f"  variance: {numbers([float(variance), root(variance_error)])},")
    deviation = root(variance)
    print(f"  standardDeviation: "
          f"{numbers([deviation, root(variance_error / variance / 4)])},")
    print(f"  geometricMean: {numbers(geometric)},")
    print(f"  quantiles: {numbers(np.quantile(sample, levels))},")
    print(f"  quantileErrors: {numbers(woodruff(sample, p) for p in levels)})\n")
    names.append(f"summary{index}")
print("/// The levels of the quantiles in the table.")
print(f"let summaryLevels: [Double] = {numbers(levels)}\n")
print("/// Samples and their statistics.")
print("let summaries: [Summary] = [" + ", ".join(names) + "]")
