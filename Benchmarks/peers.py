"""The same work in numpy: what the benchmarks compare with."""

import time

import numpy as np


def normals(count=20_000_000):
    """Seconds for one standard normal from PCG64."""
    generator = np.random.Generator(np.random.PCG64(1))
    buffer = np.empty(1_000_000)
    start = time.perf_counter()
    total = 0.0
    for _ in range(count // buffer.size):
        generator.standard_normal(out=buffer)
        total += buffer[-1]
    return (time.perf_counter() - start) / count


def accumulate_samples(n=100, generations=1_000, replicates=2_000):
    """Seconds for the Gaussian loop that draws every sample, vectorised over replicates.

    The pool is kept as running sums, which is what a careful author would write: keeping the
    points themselves would cost more.
    """
    generator = np.random.Generator(np.random.PCG64(1))
    start = time.perf_counter()
    mean = np.zeros(replicates)
    deviation = np.ones(replicates)
    total = np.zeros(replicates)
    squares = np.zeros(replicates)
    means = np.empty((generations, replicates))
    variances = np.empty((generations, replicates))
    for t in range(generations):
        batch = mean + deviation * generator.standard_normal((n, replicates))
        total += batch.sum(axis=0)
        squares += (batch * batch).sum(axis=0)
        mean = total / (n * (t + 1))
        variance = squares / (n * (t + 1)) - mean * mean
        deviation = np.sqrt(variance)
        means[t] = mean
        variances[t] = variance
    return time.perf_counter() - start


def accumulate_statistics(n=100, generations=1_000, replicates=2_000):
    """Seconds for the same loop on sufficient statistics: two variates a generation."""
    generator = np.random.Generator(np.random.PCG64(1))
    start = time.perf_counter()
    mean = np.zeros(replicates)
    variance = np.ones(replicates)
    means = np.empty((generations, replicates))
    variances = np.empty((generations, replicates))
    for t in range(generations):
        batch_mean = mean + np.sqrt(variance / n) * generator.standard_normal(replicates)
        batch_variance = variance * generator.chisquare(n - 1, replicates) / n
        if t == 0:
            mean, variance = batch_mean, batch_variance
        else:
            difference = batch_mean - mean
            variance = (t * variance + batch_variance) / (t + 1) + t * difference**2 / (t + 1) ** 2
            mean = mean + difference / (t + 1)
        means[t] = mean
        variances[t] = variance
    return time.perf_counter() - start
