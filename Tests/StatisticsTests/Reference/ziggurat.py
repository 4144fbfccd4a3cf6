"""Makes Sources/Statistics/Random/Ziggurat+Table.swift: edges and densities of the layers.

Layer i of 256 has the area v; x[1] = r is where the tail begins, x[0] = v / f(r) the width of a
rectangle with the area of the base layer, x[256] = 0. r is found so that the top layer closes.
Needs mpmath.
"""
from mpmath import mp, mpf, exp, log, sqrt, erfc, pi, findroot

mp.dps = 60
LAYERS = 256


def edges(density, inverse, tail, start):
    def widths(r):
        v = r * density(r) + tail(r)
        x = [v / density(r), r]
        for _ in range(2, LAYERS):
            x.append(inverse(density(x[-1]) + v / x[-1]))
        return x, v

    def excess(r):
        x, v = widths(r)
        return density(x[-1]) + v / x[-1] - 1

    r = findroot(excess, start, tol=mpf(10) ** -40)
    x, _ = widths(r)
    return x + [mpf(0)]


normal = edges(
    lambda x: exp(-x * x / 2), lambda y: sqrt(-2 * log(y)),
    lambda r: sqrt(pi / 2) * erfc(r / sqrt(mpf(2))), (mpf("3.6541"), mpf("3.6542")))
exponential = edges(
    lambda x: exp(-x), lambda y: -log(y), lambda r: exp(-r), (mpf("7.6971"), mpf("7.6972")))


def table(name, summary, values):
    print(f"/// {summary}")
    print(f"@usableFromInline let {name}: InlineArray<{len(values)}, Double> = [")
    for value in values:
        print(f"  {float(value)!r},")
    print("]")


print("// Made by Tests/StatisticsTests/Reference/ziggurat.py.\n")
table("normalEdges", "Right ends of the 256 layers under exp(−x²/2), the base first.", normal)
print()
table("normalHeights", "The values of exp(−x²/2) at the ends of the layers.",
      [exp(-x * x / 2) for x in normal])
print()
table("exponentialEdges", "Right ends of the 256 layers under exp(−x), the base first.", exponential)
print()
table("exponentialHeights", "The values of exp(−x) at the ends of the layers.",
      [exp(-x) for x in exponential])
