"""Ticks of logarithmic, symmetric logarithmic and logit axes, written independently of the sources.

Prints the cases of LogScaleTests, SymmetricLogScaleTests and LogitScaleTests. `breaks_log` ports
the function of that name of the R package scales (1.2 and later); the other two follow
plots.md, section 3.2, and are compared with matplotlib's SymmetricalLogLocator and LogitLocator
where those draw the same ticks.

    python3 scale_ticks.py            # the cases; needs numpy
    python3 scale_ticks.py compare    # also the comparison; needs matplotlib
"""

import math
import sys
from fractions import Fraction

import numpy as np


def power(base, exponent):
    return float(Fraction(base) ** int(exponent))


# R's scales; ends that are breaks themselves are left out, since R rounds those away

def breaks_log(low, high, n, base):
    """The breaks inside the limits, or None where R falls back to extended_breaks."""
    start, end = math.log(low) / math.log(base), math.log(high) / math.log(base)
    least, most = math.floor(start + 1e-12), math.ceil(end - 1e-12)

    def inside(values):
        return sorted(v for v in values if low <= v <= high)

    by = (most - least) // n + 1
    while by >= 1:
        found = inside(power(base, k) for k in range(least, most + 1, by))
        if len(found) >= n - 2:
            return found
        by -= 1
    if base <= 2:
        return None
    steps, candidates = [1], list(range(2, base))
    while candidates:
        def smallest(candidate):
            points = sorted(steps + [candidate, base])
            # To twelve digits, so that 5 and 6 tie as they do in exact arithmetic.
            return round(min(np.diff(np.log(points))) / math.log(base), 12)
        best = max(candidates, key=smallest)
        steps.append(best)
        candidates.remove(best)
        found = inside(float(s * Fraction(base) ** k)
                       for k in range(least, most + 1) for s in steps)
        if len(found) >= n - 2:
            return found
    return None


LOG = [(1, 1000, 5, 10), (1, 200, 5, 10), (1, 200, 6, 10), (1, 200, 8, 10), (0.6, 3.2, 5, 10),
       (2e-6, 5e-5, 5, 10), (4.1, 4.9, 5, 10), (1e-20, 1, 5, 10), (0.0029, 0.8, 5, 10),
       (0.0029, 0.8, 7, 10), (1.5, 7.5, 5, 10), (19, 95, 6, 10), (1, 1e12, 5, 10),
       (3, 3e4, 7, 10), (1, 32, 6, 2), (1, 1024, 5, 2), (3, 5, 5, 2), (1, 1000, 5, 3),
       (1, 50, 6, 7), (0.19, 0.9, 5, 10)]


# Symmetric logarithmic

def symlog(low, high, constant, wished):
    """Zero and powers of ten from the constant outwards, or None for equal steps."""
    first = math.ceil(math.log10(constant) - 1e-12)
    last = math.floor(math.log10(max(abs(low), abs(high))) + 1e-12)
    if last < first:
        return None

    def ticks(multiples, by):
        upper = [float(m * Fraction(10) ** k) for k in range(first, last + 1, by)
                 for m in multiples]
        return sorted(v for v in [-u for u in upper] + [0.0] + upper if low <= v <= high)

    everything = ticks([1], 1)
    if len(everything) >= 3:
        return ticks([1], (len(everything) - 1) // wished + 1)
    for count in range(1, 9):
        found = ticks([1, 3, 5, 2, 7, 4, 8, 6, 9][:count], 1)
        if len(found) >= 3:
            return found
    return None


SYMLOG = [(-1000, 1000, 1, 9), (0, 1e6, 10, 9), (-1e4, 10, 1, 9), (-5, 5, 1, 9), (0, 0.5, 1, 9),
          (-1e8, 1e8, 1, 9), (-0.02, 0.3, 0.001, 9), (100, 400, 1, 9), (0, 3, 0.5, 7),
          (-1e-3, 1e-3, 1e-6, 7), (0, 1000, 3, 9), (-12, 700, 2, 5)]


# Logit

def logit(low, high, wished, fewest):
    """One half and powers of ten from either end, or None for equal steps."""
    reach = min(low, 1 - high, 0.1)
    last = math.floor(math.log10(reach) + 1e-12)

    def ticks(multiples, by=1):
        tails = [m * Fraction(10) ** k for k in range(last, 0) if (k + 1) % by == 0
                 for m in multiples if m * Fraction(10) ** k < Fraction(1, 2)]
        values = tails + [Fraction(1, 2)] + [1 - t for t in tails]
        return sorted(float(v) for v in values if low <= float(v) <= high)

    everything = ticks([1])
    if len(everything) >= fewest:
        return ticks([1], (len(everything) - 1) // wished + 1)
    for multiples in [[1, 5], [1, 5, 2], [1, 5, 2, 3]]:
        found = ticks(multiples)
        if len(found) >= fewest:
            return found
    return None


LOGIT = [(0.0005, 0.9995, 9, 4), (0.4, 0.999, 9, 4), (0.8, 0.999, 9, 4), (0.85, 0.97, 9, 4),
         (0.001, 0.02, 9, 4), (1e-9, 1 - 1e-9, 9, 4), (0.05, 0.95, 9, 3), (0.9, 0.9999999, 9, 4),
         (0.3, 0.7, 9, 4), (0.93, 0.96, 9, 4), (1e-12, 0.5, 5, 4)]


def text(values):
    if values is None:
        return "nil"
    return "[" + ", ".join(repr(v).removesuffix(".0") for v in values) + "]"


print("// LogScale")
for low, high, n, base in LOG:
    print(f"    R(low: {low!r}, high: {high!r}, count: {n}, base: {base}, "
          f"breaks: {text(breaks_log(low, high, n, base))}),")
print("// SymmetricLogScale")
for low, high, constant, wished in SYMLOG:
    print(f"    Case(low: {low!r}, high: {high!r}, constant: {constant!r}, wished: {wished}, "
          f"breaks: {text(symlog(low, high, constant, wished))}),")
print("// LogitScale")
for low, high, wished, fewest in LOGIT:
    print(f"    Case(low: {low!r}, high: {high!r}, wished: {wished}, fewest: {fewest}, "
          f"breaks: {text(logit(low, high, wished, fewest))}),")

if "compare" in sys.argv:
    from matplotlib.ticker import LogitLocator, SymmetricalLogLocator

    def inside(values, low, high):
        return [float(v) for v in values if low <= v <= high]

    print("// matplotlib")
    for low, high, constant, _ in SYMLOG:
        ours = symlog(low, high, constant, 99)
        theirs = inside(SymmetricalLogLocator(base=10, linthresh=constant)
                        .tick_values(low, high), low, high)
        theirs = [v for v in theirs if v == 0 or abs(v) >= constant]
        same = ours is not None and np.allclose(ours, theirs) if len(ours or []) == len(
            theirs) else False
        print(f"// symlog {low} {high} {constant}: {'same' if same else (ours, theirs)}")
    for low, high, _, _ in LOGIT:
        ours = logit(low, high, 99, 1)
        theirs = inside(LogitLocator(minor=False, nbins="auto").tick_values(low, high), low, high)
        same = len(ours) == len(theirs) and np.allclose(ours, theirs)
        print(f"// logit {low} {high}: {'same' if same else (ours, theirs)}")
