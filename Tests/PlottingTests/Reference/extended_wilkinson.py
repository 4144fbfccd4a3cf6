"""An independent port of the R package labeling's `extended` (version 0.4.3).

Prints the cases of ExtendedWilkinsonTests.swift. Ticks are those of the whole labelling, with
legibility constant, as in R. Needs numpy.

    python3 extended_wilkinson.py
"""

import math

import numpy as np

Q = [1, 5, 2, 2.5, 4, 3]
W = [0.25, 0.2, 0.5, 0.05]
EPS = np.finfo(float).eps * 100


def simplicity(i, j, lmin, lmax, step):
    rest = lmin % step
    v = 1 if (rest < EPS or step - rest < EPS) and lmin <= 0 <= lmax else 0
    return 1 - i / (len(Q) - 1) - j + v


def coverage(dmin, dmax, lmin, lmax):
    return 1 - 0.5 * ((dmax - lmax) ** 2 + (dmin - lmin) ** 2) / (0.1 * (dmax - dmin)) ** 2


def coverage_max(dmin, dmax, span):
    r = dmax - dmin
    return 1 - ((span - r) / 2) ** 2 / (0.1 * r) ** 2 if span > r else 1


def density(k, m, dmin, dmax, lmin, lmax):
    r = (k - 1) / (lmax - lmin)
    rt = (m - 1) / (max(lmax, dmax) - min(dmin, lmin))
    return 2 - max(r / rt, rt / r)


def density_max(k, m):
    return 2 - (k - 1) / (m - 1) if k >= m else 1


def extended(dmin, dmax, m):
    best, top, j = None, -2, 1
    while True:
        for i, q in enumerate(Q):
            sm = 1 - i / (len(Q) - 1) - j + 1
            if W[0] * sm + W[1] + W[2] + W[3] < top:
                return np.linspace(*best)
            k = 2
            while True:
                dm = density_max(k, m)
                if W[0] * sm + W[1] + W[2] * dm + W[3] < top:
                    break
                z = math.ceil(math.log10((dmax - dmin) / (k + 1) / j / q))
                while True:
                    step = j * q * 10.0 ** z
                    cm = coverage_max(dmin, dmax, step * (k - 1))
                    if W[0] * sm + W[1] * cm + W[2] * dm + W[3] < top:
                        break
                    low = math.floor(dmax / step) * j - (k - 1) * j
                    for start in range(low, math.ceil(dmin / step) * j + 1):
                        lmin = start * step / j
                        lmax = lmin + step * (k - 1)
                        score = (W[0] * simplicity(i, j, lmin, lmax, step)
                                 + W[1] * coverage(dmin, dmax, lmin, lmax)
                                 + W[2] * density(k, m, dmin, dmax, lmin, lmax) + W[3])
                        if score > top:
                            top, best = score, (lmin, lmax, k)
                    z += 1
                k += 1
        j += 1


CASES = [(8.1, 14.1, 4), (0, 100, 5), (0, 1, 5), (-1.3, 1.7, 6), (0, 40, 6), (0.03, 0.97, 7),
         (-0.004, 1.234, 8), (1e-7, 9e-7, 5), (123456, 654321, 4), (-17, 3, 3), (0, 1e9, 4),
         (99.9, 100.1, 5), (0.898, 0.952, 7.5), (-56.7, 10.4, 8.2), (3, 4, 2), (-1e-12, 1e-12, 5),
         (1, 200, 2.2), (0, 19999, 6.6), (1e6, 1.0001e6, 5), (-0.35, -0.02, 3.3), (4.1, 4.9, 4)]
for low, high, count in CASES:
    ticks = ", ".join(f"{t:.10g}" for t in extended(low, high, count))
    print(f"  Case(low: {low!r}, high: {high!r}, count: {count!r}, ticks: [{ticks}]),")
