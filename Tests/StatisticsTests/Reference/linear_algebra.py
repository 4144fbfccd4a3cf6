"""Writes reference results of the dense linear algebra from mpmath, 50 digits.

Run from anywhere: python3 linear_algebra.py. linear_algebra.tsv holds one case in a line: its
kind, the sizes, the elements of the matrix, the right-hand side, and the results, as hexadecimal
doubles: "solve" the solution and the logarithm of the determinant, "least" the least squares
coefficients, "eigen" the ascending eigenvalues.
"""

import pathlib
import random

from mpmath import mp, mpf

mp.dps = 50
draw = random.Random(7)


def matrix(rows, columns):
    return [[draw.gauss(0, 1) for _ in range(columns)] for _ in range(rows)]


def symmetric(n):
    a = matrix(n, n)
    return [[a[i][j] if j <= i else a[j][i] for j in range(n)] for i in range(n)]


def positive(n):
    """A random Gram matrix in doubles, symmetric to the bit."""
    x = matrix(n + 2, n)
    return [[sum(x[k][max(i, j)] * x[k][min(i, j)] for k in range(n + 2)) for j in range(n)]
            for i in range(n)]


def line(kind, a, b, result):
    flat = [value for row in a for value in row]
    groups = [flat, b, [float(value) for value in result]]
    return "\t".join([kind, str(len(a)), str(len(a[0]))]
                     + [" ".join(float(v).hex() for v in group) or "-" for group in groups])


lines = []
for n in (1, 2, 3, 5, 8, 12):
    for a in (positive(n), [[1 / (i + j + 1) + 1e-3 * (i == j) for j in range(n)] for i in range(n)]):
        b = [draw.gauss(0, 1) for _ in range(n)]
        solution = mp.lu_solve(mp.matrix(a), mp.matrix(b))
        lines.append(line("solve", a, b, list(solution) + [mp.log(mp.det(mp.matrix(a)))]))
    for a in (symmetric(n), positive(n)):
        values = mp.eigsy(mp.matrix(a), eigvals_only=True)
        lines.append(line("eigen", a, [], sorted(values)))
    for rows in (n, n + 1, 3 * n):
        a = matrix(rows, n)
        b = [draw.gauss(0, 1) for _ in range(rows)]
        x = mp.matrix(a)
        solution = mp.lu_solve(x.T * x, x.T * mp.matrix(b))
        lines.append(line("least", a, b, solution))
# A straight line on badly scaled abscissae, and eigenvalues over 16 orders of magnitude.
a = [[1.0, 1e6 + k] for k in range(10)]
b = [draw.gauss(0, 1) for _ in range(10)]
x = mp.matrix(a)
lines.append(line("least", a, b, mp.lu_solve(x.T * x, x.T * mp.matrix(b))))
a = [[1e8, 1.0, 1e-4], [1.0, 1.0, 1e-5], [1e-4, 1e-5, 1e-8]]
lines.append(line("eigen", a, [], sorted(mp.eigsy(mp.matrix(a), eigvals_only=True))))
path = pathlib.Path(__file__).resolve().parent / "linear_algebra.tsv"
path.write_text("\n".join(lines) + "\n")
