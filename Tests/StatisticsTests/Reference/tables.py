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
        "powersOfTwoTable", "2^(j/128) for j in 0 ..< 128: high part, low part.", table, 2))


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
    write("Special", "LogGamma", *parts)


GENERATORS = {
    "exponential": exponential, "logarithm": logarithm, "trigonometric": trigonometric,
    "expm1": exponential_minus_one, "log_gamma": log_gamma,
}

if __name__ == "__main__":
    for name in sys.argv[1:] or GENERATORS:
        print(name, file=sys.stderr)
        GENERATORS[name]()
