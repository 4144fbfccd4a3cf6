"""Writes the coefficient tables of Sources/Statistics/{Elementary,Special} from mpmath.

Run from anywhere: python3 tables.py [name ...]. Every number is computed to 60 digits or more and
written as a hexadecimal double, or as a pair of doubles whose unevaluated sum is the number.
"""

import pathlib
import struct
import sys

from mpmath import mp, mpf

mp.dps = 60
ROOT = pathlib.Path(__file__).resolve().parents[3] / "Sources" / "Statistics"


def bits_to_double(bits):
    return struct.unpack("<d", struct.pack("<Q", bits))[0]


def pair(value):
    """The number as the unevaluated sum of two doubles."""
    high = float(value)
    return high, float(mpf(value) - mpf(high))


def fixed(value, bits):
    """The number rounded to a multiple of 2**-bits."""
    return float(mp.nint(mpf(value) * mpf(2) ** bits) / mpf(2) ** bits)


def fit(function, low, high, degree):
    """Coefficients, lowest power first, of a near-minimax polynomial."""
    coefficients, error = mp.chebyfit(function, [mpf(low), mpf(high)], degree + 1, error=True)
    print(f"    degree {degree} on [{low}, {high}]: error 2^{float(mp.log(error, 2)):.1f}",
          file=sys.stderr)
    return coefficients[::-1]


def rows(values, columns):
    text = [float(value).hex() for value in values]
    lines = []
    for start in range(0, len(text), columns):
        lines.append("  " + ", ".join(text[start:start + columns]) + ",")
    return "\n".join(lines)


def constant(name, comment, values, columns=3, kind="Double"):
    lines = "\n".join("/// " + line for line in comment.split("\n"))
    return f"{lines}\nlet {name}: [{kind}] = [\n{rows(values, columns)}\n]\n"


def write(folder, name, *parts):
    path = ROOT / folder / f"{name}+Table.swift"
    head = "// Written by Tests/StatisticsTests/Reference/tables.py.\n\n"
    path.write_text(head + "\n".join(parts))


def flat(pairs):
    return [number for item in pairs for number in item]


def exponential():
    table = flat(pair(mpf(2) ** (mpf(j) / 128)) for j in range(128))
    write("Elementary", "Exponential", constant(
        "powersOfTwoTable", "2^(j/128) for j from 0 to 127: high part, low part.", table, 2))


def logarithm():
    values = []
    offset = 0x3FE6000000000000
    for i in range(128):
        low = bits_to_double(offset + (i << 45))
        high = bits_to_double(offset + ((i + 1) << 45))
        inverse = mp.nint(2 / (mpf(low) + mpf(high)) * 2 ** 18) / 2 ** 18
        if low == 1.0 or high == 1.0:
            inverse = mpf(1)
        log_high = fixed(-mp.log(inverse), 42)
        log_low = float(-mp.log(inverse) - mpf(log_high))
        values += [float(inverse), log_high, log_low]
    write("Elementary", "Logarithm", constant(
        "logarithmTable",
        "For 128 intervals of [0.6875, 1.375): the inverse of a point, to 18 bits, and the\n"
        "logarithm of that point: a multiple of 2^-42, and the rest.", values, 3))


def trigonometric():
    mp.prec = 1500
    number = int(mp.floor(2 / mp.pi * mpf(2) ** 1280))
    mp.dps = 60
    words = [0] + [(number >> (1280 - 64 * (k + 1))) & (2 ** 64 - 1) for k in range(20)]
    lines = "\n".join(
        "  " + ", ".join(f"0x{word:016X}" for word in words[k:k + 4]) + ","
        for k in range(0, 21, 4))
    table = ("/// A word of zeros, then the first 1280 bits of 2/pi, most significant first.\n"
             f"let twoOverPiBits: [UInt64] = [\n{lines}\n]\n")
    write("Elementary", "Trigonometric", table)

    def sine(u):
        x = mp.sqrt(u)
        return (mp.sin(x) / x - 1) / u if u else -mpf(1) / 6

    def cosine(u):
        x = mp.sqrt(u)
        return (mp.cos(x) - 1 + u / 2) / u ** 2 if u else mpf(1) / 24

    edge = (mp.pi / 4 * mpf("1.001")) ** 2
    print("sine", [float(c).hex() for c in fit(sine, mpf(2) ** -40, edge, 6)])
    print("cosine", [float(c).hex() for c in fit(cosine, mpf(2) ** -40, edge, 5)])
    print("pi/2", [float(mp.pi / 2).hex(), pair(mp.pi / 2)])
    rest = mp.pi / 2
    parts = []
    for _ in range(3):
        exponent = mp.floor(mp.log(rest, 2))
        scale = mpf(2) ** (32 - exponent)
        part = mp.floor(rest * scale) / scale
        parts.append(float(part))
        rest -= part
    parts.append(float(rest))
    print("parts", [part.hex() for part in parts])


def exponential_minus_one():
    def tail(x):
        return (mp.expm1(x) - x - x * x / 2) / x ** 3 if abs(x) > 1e-12 else mpf(1) / 6
    print("expm1", [float(c).hex() for c in fit(tail, -0.26, 0.26, 10)])


def log_gamma():
    def near_one(y):
        return mp.loggamma(1 + y) / y if abs(y) > mpf(10) ** -30 else -mp.euler

    def near_two(y):
        return mp.loggamma(2 + y) / y if abs(y) > mpf(10) ** -30 else 1 - mp.euler

    def middle(y):
        return mp.loggamma(mpf(3) / 2 + y)

    parts = []
    for name, function, degree, about in [
            ("logGammaNearOneTable", near_one, 20, "lgamma(1 + y) / y on |y| <= 1/4"),
            ("logGammaMiddleTable", middle, 17, "lgamma(3/2 + y) on |y| <= 1/4"),
            ("logGammaNearTwoTable", near_two, 15, "lgamma(2 + y) / y on |y| <= 1/4")]:
        coefficients = fit(function, -0.25, 0.25, degree)
        values = list(pair(coefficients[0])) + [float(c) for c in coefficients[1:]]
        parts.append(constant(
            name, f"{about}: the constant term as a pair, then the rising powers of y.", values))
    def correction(u):
        x = 1 / mp.sqrt(u)
        return (mp.loggamma(x) - (x - 0.5) * mp.log(x) + x - mp.log(2 * mp.pi) / 2) * x
    parts.append(constant(
        "stirlingCorrectionTable",
        "x (lgamma(x) - (x - 1/2) log x + x - log(2 pi)/2) in rising powers of 1/x^2, x >= 8.",
        fit(correction, mpf(10) ** -12, mpf(1) / 64, 8)))
    parts.append(constant(
        "logGammaZerosTable",
        "The zeros of lgamma between -11 and -2, ascending: zero as a pair, width of the\n"
        "neighbourhood in which five terms of Taylor's series suffice, the first as a pair.",
        flat(zeros_of_log_gamma()), 3))
    write("Special", "LogGamma", *parts)


def zeros_of_log_gamma():
    def function(x):
        return mp.log(abs(mp.gamma(x)))

    values = []
    for n in range(10, 1, -1):
        tiny = mpf(10) ** -20
        for low, high in [(-n - 1 + tiny, -n - mpf(1) / 2), (-n - mpf(1) / 2, -n - tiny)]:
            zero = mp.findroot(function, (low, high), solver="anderson", tol=mpf(10) ** -100)
            pole = abs(zero - mp.nint(zero))
            taylor = [mp.psi(k - 1, zero) / mp.factorial(k) for k in range(1, 6)]
            values.append([*pair(zero), float(mpf(2) ** mp.floor(mp.log(pole, 2) - 12)),
                           *pair(taylor[0]), *[float(c) for c in taylor[1:]]])
    return values


def mixed(coefficients, pairs):
    """The first coefficients as pairs, the others as doubles."""
    return flat(pair(c) for c in coefficients[:pairs]) + [float(c) for c in coefficients[pairs:]]


def double_double():
    write(
        "Elementary", "DoubleDouble",
        constant("inverseFactorialTable", "1/n! for n from 0 to 27, as pairs.",
                 flat(pair(1 / mp.factorial(n)) for n in range(28)), 2),
        constant("inverseTable", "1/n for n from 1 to 17, as pairs.",
                 flat(pair(mpf(1) / n) for n in range(1, 18)), 2))


def polygamma():
    root = mp.findroot(mp.digamma, 1.4616321449683622)
    high, low = pair(root)
    print("digamma root", high.hex(), low.hex())
    # The series about the root, valid on |y| <= 1/16.
    taylor = [mp.polygamma(n, root) / mp.factorial(n) for n in range(1, 18)]
    write(
        "Special", "Polygamma",
        constant("stirlingSeriesTable", "B(2k) / (2k (2k - 1)), k to 16: seven pairs, doubles.",
                 mixed([mp.bernoulli(2 * k) / (2 * k * (2 * k - 1)) for k in range(1, 17)], 7), 2),
        constant("digammaSeriesTable", "B(2k) / (2k), k to 16: seven pairs, then doubles.",
                 mixed([mp.bernoulli(2 * k) / (2 * k) for k in range(1, 17)], 7), 2),
        constant("trigammaSeriesTable", "B(2k), k to 16: seven pairs, then doubles.",
                 mixed([mp.bernoulli(2 * k) for k in range(1, 17)], 7), 2),
        constant("logGammaAtOneTable",
                 "lgamma(1 + y) / y in powers of y for |y| <= 1/64: eight pairs, then doubles.",
                 mixed([-mp.euler] + [(-1) ** k * mp.zeta(k) / k for k in range(2, 19)], 8), 2),
        constant("digammaRootTable",
                 "digamma(x0 + y) / y in powers of y for |y| <= 1/16: four pairs, then doubles.",
                 mixed(taylor, 4), 2))


def error_function():
    def odd(u):
        x = mp.sqrt(u)
        return mp.erf(x) / x if u > mpf(10) ** -40 else 2 / mp.sqrt(mp.pi)

    def scaled(x):
        return mp.exp(x * x) * mp.erfc(x)

    def tail(u):
        if u < mpf(10) ** -20:
            return (1 - u / 2) / mp.sqrt(mp.pi)
        x = 1 / mp.sqrt(u)
        mp.dps = 80
        v = x * mp.exp(x * x) * mp.erfc(x)
        mp.dps = 60
        return v

    parts = [constant(
        "errorFunctionTable", "erf(x) / x in powers of x^2 for |x| <= 1: five pairs, then doubles.",
        mixed(fit(odd, 0, 1, 17), 5), 2)]
    pieces = [("1", "1.5"), ("1.5", "2.25"), ("2.25", "3.5"), ("3.5", "6")]
    for index, (low, high) in enumerate(pieces):
        low, high = mpf(low), mpf(high)
        center = (low + high) / 2
        coefficients = fit(lambda t: scaled(center + t), low - center, high - center, 19)
        parts.append(constant(
            f"scaledComplementTable{index}",
            f"exp(x^2) erfc(x) in powers of x - {float(center)} for {float(low)} <= x <= "
            f"{float(high)}: four pairs.", mixed(coefficients, 4), 2))
    parts.append(constant(
        "scaledComplementTailTable",
        "x exp(x^2) erfc(x) in powers of 1/x^2 for x >= 6: three pairs, then doubles.",
        mixed(fit(tail, 0, mpf(1) / 36, 13), 3), 2))
    write("Special", "ErrorFunction", *parts)


def incomplete_gamma():
    """Temme's coefficients d(k, n), DLMF 8.12.11 and after."""
    count = 40
    alpha = [mpf(0), mpf(1), mpf(1) / 3]
    for n in range(3, count + 3):
        total = sum(j * alpha[j] * alpha[n - j + 1] for j in range(2, n))
        alpha.append((alpha[n - 1] - total) / (n + 1))
    # The coefficients of 1/a^k in Gamma*(a), from the exponential of Stirling's series.
    stirling = [mpf(0)] * 12
    for k in range(1, 6):
        stirling[2 * k - 1] = mp.bernoulli(2 * k) / (2 * k * (2 * k - 1))
    gamma_star = [mpf(1)]
    for k in range(1, 10):
        gamma_star.append(sum(j * stirling[j] * gamma_star[k - j] for j in range(1, k + 1)) / k)
    rows_of = [[-mpf(1) / 3] + [(n + 2) * alpha[n + 2] for n in range(1, count - 2)]]
    for k in range(1, 7):
        previous = rows_of[-1]
        rows_of.append([(-1) ** k * gamma_star[k] * rows_of[0][n] + (n + 2) * previous[n + 2]
                        for n in range(len(previous) - 2)])
    sizes = [18, 15, 12, 9, 7, 5]
    write("Special", "IncompleteGamma", *[
        constant(f"temmeTable{k}", f"Temme's coefficient c({k}) in powers of eta.",
                 rows_of[k][:size]) for k, size in enumerate(sizes)])


def normal():
    mp.dps = 30
    def quantile(p):
        return -mp.sqrt(2) * mp.erfinv(1 - 2 * p) if p > 0.01 else mp.findroot(
            lambda x: mp.log(mp.erfc(-x / mp.sqrt(2)) / 2) - mp.log(p), -mp.sqrt(-2 * mp.log(p)))

    def center(u):
        q = mp.sqrt(u)
        return quantile(mpf(1) / 2 + q) / q if u > mpf(10) ** -20 else mp.sqrt(2 * mp.pi)

    def tail(r):
        return -quantile(mp.exp(-r * r))

    parts = [constant(
        "normalQuantileCenterTable",
        "A first guess of the normal quantile, over q = p - 1/2, in powers of q^2, q <= 0.4.",
        fit(center, 0, mpf("0.16"), 10))]
    for index, (low, high) in enumerate([("1.5", "3"), ("3", "7"), ("7", "14"), ("14", "27.5")]):
        low, high = mpf(low), mpf(high)
        c = (low + high) / 2
        parts.append(constant(
            f"normalQuantileTailTable{index}",
            f"A first guess of the upper quantile in powers of r - {float(c)}, r^2 = -log(p), for "
            f"{float(low)} <= r <= {float(high)}.",
            fit(lambda t: tail(c + t), low - c, high - c, 13)))
    mp.dps = 60
    write("Special", "Normal", *parts)


GENERATORS = {
    "exponential": exponential, "logarithm": logarithm, "trigonometric": trigonometric,
    "expm1": exponential_minus_one, "log_gamma": log_gamma,
    "double_double": double_double, "polygamma": polygamma, "error_function": error_function,
    "incomplete_gamma": incomplete_gamma, "normal": normal,
}

if __name__ == "__main__":
    for name in sys.argv[1:] or GENERATORS:
        print(name, file=sys.stderr)
        GENERATORS[name]()
