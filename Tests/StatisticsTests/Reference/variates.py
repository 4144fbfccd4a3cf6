"""Makes Tests/StatisticsTests/Random/Variates+Table.swift: the laws of the variates from SciPy.

For each law: edges of bins (a value belongs to the first bin whose edge it does not exceed), the
exact probability of each bin, the binomial interval of its count among the draws with a false-alarm
level of 1e-6 for all bins of the law together, the limit of the chi-square statistic at 1e-6, and
mean, variance and excess kurtosis (nan where a moment does not exist).
"""
import math

import numpy as np
from scipy import stats

LEVEL = 1e-6
LEVELS = np.array([1e-5, 1e-4, 1e-3, 0.01] + [i / 20 for i in range(1, 20)] + [0.99, 0.999, 0.9999, 0.99999])

laws = []


def add(name, parameters, law, discrete=False, upper_exact=False):
    laws.append((name, parameters, law, discrete))


add("uniform", [], stats.uniform())
add("normal", [], stats.norm())
add("exponential", [], stats.expon())
add("logistic", [], stats.logistic())
add("cauchy", [], stats.cauchy())
for shape in [0.01, 0.1, 0.5, 0.999, 1.0, 1.5, 4.0, 49.5, 1000.0, 1e6]:
    add("gamma", [shape], stats.gamma(shape))
for shape in [0.05, 2.5]:
    add("logGamma", [shape], stats.loggamma(shape))
for freedom in [1.0, 2.0, 9.0]:
    add("chiSquare", [freedom], stats.chi2(freedom))
for a, b in [(0.05, 0.1), (0.5, 0.5), (1.0, 1.0), (2.0, 3.0), (0.3, 20.0), (500.0, 1500.0)]:
    add("beta", [a, b], stats.beta(a, b))
for n, p in [(1, 0.3), (10, 0.5), (25, 0.4), (30, 0.7), (100, 0.05), (100, 0.35), (1000, 0.98),
             (10 ** 6, 1e-9), (10 ** 9, 1e-9), (10 ** 9, 1e-6), (10 ** 9, 0.5), (10 ** 9, 1 - 1e-8)]:
    add("binomial", [n, p], stats.binom(n, p), True)
for mean in [1e-4, 0.5, 3.0, 9.99, 10.0, 11.5, 100.0, 1e4, 1e9]:
    add("poisson", [mean], stats.poisson(mean), True)
for p in [0.9, 0.3, 1e-3, 1e-9]:
    add("geometric", [p], stats.geom(p, loc=-1), True)
for r, p in [(1, 0.5), (5, 0.2), (100, 0.9)]:
    add("negativeBinomial", [r, p], stats.nbinom(r, p), True)
add("integer", [7], stats.randint(0, 7), True)
add("integer", [1000], stats.randint(0, 1000), True)
weights = [0.5, 0.0, 0.2, 0.05, 0.25]
add("categorical", weights, stats.rv_discrete(values=(range(5), weights)), True)
# The marginal laws of a multinomial variate are binomial; parameters: category, trials.
for category, weight in enumerate([0.5, 0.0, 0.2, 0.05, 0.25]):
    if weight:
        add("multinomial", [category, 60], stats.binom(60, weight), True)


def numbers(values):
    return "[" + ", ".join(repr(float(v)).replace("nan", ".nan")
                           for v in values) + "]"


print("// Made by Tests/StatisticsTests/Reference/variates.py.\n")
names = []
for index, (name, parameters, law, discrete) in enumerate(laws):
    # The tails of the ziggurats hold a share of 0.00026 and 0.00045.
    draws = 1_000_000 if name in ["normal", "exponential"] else 60_000
    edges = law.ppf(LEVELS)
    # Below that the smallest normal number is near, and the variate rounds to 0.
    kept = np.abs(edges) > 1e-290 if not discrete else np.ones(len(edges), bool)
    if name == "beta":
        # Nor can a quantile that close to 1 be told from 1.
        kept &= edges < 1 - 1e-9
    levels, edges = LEVELS[kept], np.unique(edges[kept])
    cumulative = np.concatenate([[0.0], law.cdf(edges), [1.0]])
    if not discrete:
        # Where the quantile is not exact to all digits, the probability belongs to the edge.
        assert np.allclose(cumulative[1:-1], levels, rtol=1e-6, atol=1e-9), (name, parameters)
    bins = np.diff(cumulative)
    # The upper tail by its own function, or it is lost beside 1.
    bins[-1] = law.sf(edges[-1])
    if bins[-1] <= 0:
        edges, bins = edges[:-1], bins[:-1]
    if len(bins) > 1:
        # Bins expecting less than ten counts join their neighbours.
        merged_edges, merged, current = [], [], 0.0
        for edge, share in zip(edges, bins):
            current += share
            if current * draws >= 10:
                merged_edges.append(edge)
                merged.append(current)
                current = 0.0
        last = bins[-1] if len(bins) > len(edges) else 0.0
        current += last
        if current * draws >= 10 or not merged:
            merged.append(current)
        else:
            merged[-1] += current
            merged_edges.pop()
        edges, bins = np.array(merged_edges), np.array(merged)
        if len(edges) == len(bins):
            edges = edges[:-1]
    tail = LEVEL / len(bins) / 2
    low = stats.binom.ppf(tail, draws, np.minimum(bins, 1))
    high = stats.binom.isf(tail, draws, np.minimum(bins, 1))
    limit = stats.chi2.isf(LEVEL, max(len(bins) - 1, 1))
    if name == "cauchy":
        moments = [math.nan] * 3
    else:
        mean, variance, kurtosis = (float(v) for v in law.stats(moments="mvk"))
        moments = [mean, variance, kurtosis]
    print(f"private let law{index} = Law(")
    print(f'  name: "{name}", parameters: {numbers(parameters)}, draws: {draws},')
    print(f"  edges: {numbers(edges)},")
    print(f"  probabilities: {numbers(bins)},")
    print(f"  low: {numbers(low)},")
    print(f"  high: {numbers(high)},")
    print(f"  chiSquareLimit: {float(limit)!r}, moments: {numbers(moments)})\n")
    names.append(f"law{index}")
print("/// All laws that the variates are tested against.")
print("let laws: [Law] = [" + ", ".join(names) + "]")
