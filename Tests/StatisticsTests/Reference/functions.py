"""Writes reference values of the elementary and special functions from mpmath.

Run from anywhere: python3 functions.py [name ...]. One file a function, <name>.tsv, one point a
line: the arguments as hexadecimal doubles, the nearest double to the value, and what remains of the
value in units in the last place of that double. grids.tsv describes the grids. Values are
computed to 60 digits or more, arguments are drawn with a fixed seed.
"""

import math
import pathlib
import random
import struct
import sys

from mpmath import mp, mpf

HERE = pathlib.Path(__file__).resolve().parent
DIGITS = 60
draw = random.Random(20261122)


def neighbour(x, steps):
    bits = struct.unpack("<q", struct.pack("<d", x))[0]
    return struct.unpack("<d", struct.pack("<q", bits + steps))[0]


def uniform(low, high, count):
    return [draw.uniform(low, high) for _ in range(count)]


def powers(low, high, count, signed=False):
    """Log-uniform between powers of two, of both signs if wished."""
    return [(draw.choice((-1, 1)) if signed else 1)
            * math.ldexp(draw.uniform(1, 2), draw.randrange(low, high)) for _ in range(count)]


def around(center):
    """The doubles beside a point: 0, 1, 2, 4 ... 2^40 steps away."""
    return [center] + [neighbour(center, sign * 2 ** k) for k in range(0, 41, 4) for sign in (1, -1)]


def multiples(count, bits):
    """Doubles nearest to multiples of pi/2, where the sine or the cosine cancels."""
    with mp.workdps(400):
        return [float(draw.randrange(1, 2 ** bits) * mp.pi / 2) for _ in range(count)]


def log_gamma(x):
    x = mpf(x)
    return mp.loggamma(x) if x > 0 else mp.log(abs(mp.pi / (x * mp.sinpi(x)))) - mp.loggamma(-x)


def lower_gamma(a, x):
    """P(a, x) by its power series in exact integers, for large a."""
    scale = 1 << 1140
    a_scaled, x_scaled = int(mpf(a) * scale), int(mpf(x) * scale)
    term = total = 1 << 400
    n = 1
    while True:
        term = term * x_scaled // (a_scaled + n * scale)
        total += term
        n += 1
        if term < total >> 320 and x_scaled < a_scaled + n * scale:
            break
    return (mpf(total) / (1 << 400)
            * mp.exp(mpf(a) * mp.log(x) - x - mp.loggamma(mpf(a) + 1)))


def gamma_p(a, x):
    if a < 300:
        return mp.gammainc(a, 0, x, regularized=True)
    with mp.workdps(140):
        return lower_gamma(mpf(a), mpf(x))


def gamma_q(a, x):
    if a < 300:
        return mp.gammainc(a, x, mp.inf, regularized=True)
    with mp.workdps(140):
        return 1 - lower_gamma(mpf(a), mpf(x))


def gamma_grid(count):
    points = []
    while len(points) < count:
        a = math.ldexp(draw.uniform(1, 2), draw.randrange(-20, 10 if len(points) % 10 else 17))
        shape = draw.random()
        if shape < 0.6:
            x = a + draw.uniform(-10, 10) * math.sqrt(a)
        elif shape < 0.8 and a < 1000:
            x = a * 2 ** draw.uniform(-4, 4)
        elif a < 1000:
            x = 2 ** draw.uniform(-20, 8)
        else:
            continue
        if x > 0 and x < a + 15 * math.sqrt(a) + 600 / (1 + a / 10):
            points.append((a, x))
    return points


def beta_series(x, a, b):
    """I(x; a, b) by the power series DLMF 8.17.8."""
    factor = mp.exp(a * mp.log(x) + b * mp.log(1 - x)
                    - mp.loggamma(a) - mp.loggamma(b) + mp.loggamma(a + b)) / a
    term = total = mpf(1)
    n = 0
    while True:
        ratio = (a + b + n) / (a + 1 + n) * x
        term *= ratio
        total += term
        n += 1
        if ratio < 1 and term < total * mpf(10) ** -70:
            return factor * total


def beta(x, a, b):
    with mp.workdps(100):
        x, a, b = mpf(x), mpf(a), mpf(b)
        if x <= (a + 1) / (a + b + 2):
            return beta_series(x, a, b)
        return 1 - beta_series(1 - x, b, a)


def beta_grid(count):
    points = []
    while len(points) < count:
        low, high = draw.choice([(-20, 0), (-3, 7), (-3, 7), (-10, 12)])
        a, b = (math.ldexp(draw.uniform(1, 2), draw.randrange(low, high)) for _ in range(2))
        mean = a / (a + b)
        deviation = math.sqrt(mean * (1 - mean) / (a + b + 1))
        x = draw.choice([mean + draw.uniform(-8, 8) * deviation, draw.random(),
                         2 ** draw.uniform(-30, 0)])
        if 0 < x < 1:
            points.append((x, a, b))
    return points


def normal_quantile(p):
    p = mpf(p)
    if p > 0.5:
        return -normal_quantile(1 - p) if p < 1 else mp.inf
    if p > 0.01:
        return mp.sqrt(2) * mp.erfinv(2 * p - 1)
    start = -mp.sqrt(-2 * mp.log(p))
    return mp.findroot(lambda x: mp.log(mp.ncdf(x)) - mp.log(p), start, tol=mpf(10) ** -100)


def power_grid(count):
    points = []
    while len(points) < count:
        base = draw.choice([2 ** draw.uniform(-1000, 1000), draw.uniform(0.5, 2),
                            draw.uniform(0.99, 1.01)])
        if base != 1:
            points.append((base, draw.uniform(-745, 709) / math.log(base)))
    small = [(draw.uniform(0, 10), draw.uniform(-5, 5)) for _ in range(count // 3)]
    negative = [(-draw.uniform(0, 10), float(draw.randrange(-20, 20))) for _ in range(count // 6)]
    return points + small + negative


def one(values):
    return [(x,) for x in values]


def sine_grid():
    return one(uniform(-10, 10, 300) + powers(-30, 20, 200, True) + powers(20, 1023, 300, True)
               + multiples(200, 20) + multiples(100, 60) + [math.ldexp(6381956970095103.0, 797)])


def zeros_of_log_gamma():
    zeros = []
    for n in range(2, 12):
        for low, high in [(-n - 0.5, -n - mpf(10) ** -12), (-n - 1 + mpf(10) ** -12, -n - 0.5)]:
            if log_gamma(low) * log_gamma(high) < 0:
                zeros.append(mp.findroot(log_gamma, (low, high), solver="anderson",
                                         tol=mpf(10) ** -50))
    return zeros


FUNCTIONS = {
    "exp": ("|x| < 745 uniform, |x| < 1 uniform and log-uniform from 2^-60", mp.exp, lambda: one(
        uniform(-745, 709.7, 500) + uniform(-1, 1, 400) + powers(-60, 0, 200, True)
        + uniform(-745, -708, 100))),
    "expm1": ("-50 < x < 709 uniform, |x| < 1 uniform and log-uniform from 2^-60", mp.expm1,
              lambda: one(uniform(-50, 709, 300) + uniform(-1, 1, 500)
                          + powers(-60, 0, 300, True) + uniform(-.26, .26, 200))),
    "log": ("log-uniform over all doubles, 1/2 < x < 2 uniform, 1 ± 2^-k", mp.log, lambda: one(
        powers(-1074, 1023, 500) + uniform(.5, 2, 400) + uniform(.98, 1.02, 200)
        + [1 + s * 2.0 ** -k for k in range(1, 53) for s in (1, -1)])),
    "log1p": ("log-uniform from 2^-60 to 2^1000 and, negative, to -1; |x| < 0.02 uniform",
              mp.log1p, lambda: one(
                  powers(-60, 1000, 400) + uniform(-.999, 1, 300) + uniform(-.02, .02, 200)
                  + [-x for x in powers(-60, 0, 300)])),
    "log2": ("as log", lambda x: mp.log(x) / mp.log(2), lambda: one(
        powers(-1074, 1023, 300) + uniform(.5, 2, 300) + uniform(.98, 1.02, 100))),
    "log10": ("as log", mp.log10, lambda: one(
        powers(-1074, 1023, 300) + uniform(.5, 2, 300) + uniform(.98, 1.02, 100))),
    "sin": ("|x| < 10 uniform, log-uniform to 2^1023, beside multiples of π/2 to 2^60", mp.sin,
            sine_grid),
    "cos": ("as sin", mp.cos, sine_grid),
    "tan": ("as sin", mp.tan, sine_grid),
    "atan": ("log-uniform 2^±30, |x| < 3 uniform", mp.atan, lambda: one(
        powers(-30, 30, 300, True) + uniform(-3, 3, 500))),
    "tanh": ("|x| < 22 uniform, log-uniform from 2^-30", mp.tanh, lambda: one(
        uniform(-22, 22, 400) + powers(-30, 2, 400, True) + uniform(.1, 1, 300))),
    "sigmoid": ("-700 < x < 40 uniform, |x| < 40 and < 2 uniform",
                lambda x: 1 / (1 + mp.exp(-x)), lambda: one(
                    uniform(-700, 40, 200) + uniform(-40, 40, 400) + uniform(-2, 2, 500))),
    "pow": ("results over all doubles from bases 2^±1000, 1/2 ... 2, 0.99 ... 1.01; small ones",
            mp.power, lambda: power_grid(800)),
    "lgamma": ("0 < x < 10 uniform, log-uniform 2^-1000 ... 2^1000, -170 < x < 0, beside zeros",
               log_gamma, lambda: one(
                   uniform(0, 10, 500) + uniform(.5, 2.5, 200) + powers(-1000, 1000, 200)
                   + uniform(-10, 0, 100) + uniform(-170, 0, 100) + around(1.0)[1:]
                   + around(2.0)[1:]
                   + [x for zero in zeros_of_log_gamma() for x in around(float(zero))])),
    "lbeta": ("both arguments log-uniform 2^-20 ... 2^30",
              lambda a, b: mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(mpf(a) + mpf(b)),
              lambda: [tuple(powers(-20, 30, 2)) for _ in range(300)]),
    "digamma": ("0 < x < 30 uniform, log-uniform 2^±1000, beside the positive zero, -30 < x < 0",
                mp.digamma, lambda: one(
                    uniform(0, 30, 300) + powers(-1000, 1000, 200) + uniform(1.4, 1.55, 100)
                    + around(1.4616321449683622) + uniform(-30, 0, 300))),
    "digammaBesideZeros": ("doubles 0 ... 2^40 steps from the first 30 negative zeros; in ulps of "
                           "max(|ψ|, 2^-44)", mp.digamma, lambda: one(
                               [x for n in range(30) for x in around(float(mp.findroot(
                                   mp.digamma, (-n - mpf("0.999"), -n - mpf("0.01")),
                                   solver="anderson")))])),
    "trigamma": ("0 < x < 30 uniform, log-uniform 2^-500 ... 2^1000, -30 < x < 0",
                 lambda x: mp.psi(1, x), lambda: one(
                     uniform(0, 30, 300) + powers(-500, 1000, 200) + uniform(-30, 0, 300))),
    "erf": ("|x| < 6 uniform, log-uniform from 2^-1000", mp.erf, lambda: one(
        uniform(-6, 6, 400) + powers(-1000, 1, 400, True))),
    "erfc": ("-6 < x < 27.2 uniform, subnormal results included", mp.erfc, lambda: one(
        uniform(-6, 26.5, 500) + uniform(.5, 7, 300) + uniform(26.5, 27.2, 100))),
    "normalCDF": ("-38 < x < 8 uniform, |x| < 3 uniform", lambda x: mp.ncdf(mpf(x)),
                  lambda: one(uniform(-38, 8, 500) + uniform(-3, 3, 300))),
    "normalQuantile": ("0 < p < 1 uniform, log-uniform from 2^-1070, 1/2 ± 2^-k, 1 - 2^-k",
                       normal_quantile, lambda: one(
                           uniform(0, 1, 250) + powers(-1070, -1, 150)
                           + [.5 + x for x in powers(-52, -2, 150, True)]
                           + [1 - 2.0 ** -draw.uniform(1, 52) for _ in range(50)])),
    "regularizedGammaP": ("2^-20 < a < 2^17, x within 10 standard deviations of a or log-uniform",
                          gamma_p, lambda: gamma_grid(500)),
    "regularizedGammaQ": ("as regularizedGammaP", gamma_q, lambda: gamma_grid(500)),
    "regularizedBeta": ("a, b log-uniform 2^-20 ... 2^12, x within 8 standard deviations or "
                        "log-uniform", beta, lambda: beta_grid(400)),
}


def line(arguments, value):
    nearest = float(value)
    spacing = math.ulp(nearest)
    rest = float((value - mpf(nearest)) / mpf(spacing))
    return "\t".join([x.hex() for x in arguments] + [nearest.hex(), f"{rest:.4f}"])


def main(names):
    mp.dps = DIGITS
    for name in names:
        draw.seed(f"palimpsest {name}")
        _, function, grid = FUNCTIONS[name]
        if name in ("sin", "cos", "tan"):
            mp.dps = 400
        lines = []
        for arguments in grid():
            value = function(*(mpf(x) for x in arguments))
            value = mp.re(value)
            # Beyond the range the special values have tests of their own.
            if value == 0 or abs(value) < mpf(2) ** -1074 or abs(value) >= mpf(2) ** 1023:
                continue
            lines.append(line(arguments, value))
        mp.dps = DIGITS
        (HERE / f"{name}.tsv").write_text("\n".join(lines) + "\n")
        print(name, len(lines), flush=True)
    grids = [f"{name}\t{FUNCTIONS[name][0]}" for name in FUNCTIONS]
    (HERE / "grids.tsv").write_text("\n".join(grids) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:] or list(FUNCTIONS))
