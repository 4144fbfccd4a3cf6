"""Divergences of fitted models from the truth, by quadrature and by sums: the values of DivergenceTests.

Run with python3 (numpy, scipy); prints one line for each family, truth and model: kl, tv, entropy of the model.
"""
import numpy as np
from scipy import integrate, stats


def continuous(truth, model, lower, upper, points):
    grid = sorted({lower, upper, *[p for p in points if lower < p < upper]})

    def integral(f):
        return sum(integrate.quad(f, a, b, epsabs=1e-13, epsrel=1e-12, limit=500)[0] for a, b in zip(grid, grid[1:]))

    kl = integral(lambda x: truth.pdf(x) * (truth.logpdf(x) - model.logpdf(x)))
    tv = 0.5 * integral(lambda x: abs(truth.pdf(x) - model.pdf(x)))
    entropy = -integral(lambda x: model.pdf(x) * model.logpdf(x) if model.pdf(x) > 0 else 0.0)
    return kl, tv, entropy


def discrete(truth, model, count=4000):
    k = np.arange(count)
    p, q = truth.pmf(k), model.pmf(k)
    keep, support = p > 0, q > 0
    kl = np.sum(p[keep] * (truth.logpmf(k[keep]) - model.logpmf(k[keep])))
    return kl, 0.5 * np.abs(p - q).sum(), -np.sum(q[support] * model.logpmf(k[support]))


def show(name, values):
    print(name, *(f"{v:.12g}" for v in values))


fine = list(np.arange(-60, 60, 0.25))
for m, v in [(1.5, 4.0), (0.2, 0.3), (-1.0, 1.0), (0.0, 2.5)]:
    show(f"gaussian {m} {v}", continuous(stats.norm(0.5, 1), stats.norm(m, v**0.5), -40, 40, fine))
for m in [0.5, 3.0]:
    show(f"exponential {m}", continuous(stats.expon(scale=1.25), stats.expon(scale=m), 0, 200, list(np.arange(0, 200, 0.5))))
for t in [0.3, 2.0]:
    show(f"logistic {t}", continuous(stats.logistic(0), stats.logistic(t), -60, 60, fine))
    edges = [-1e7, -1e5, -1e3] + fine + [1e3, 1e5, 1e7]
    show(f"cauchy {t}", continuous(stats.cauchy(0), stats.cauchy(t), -1e9, 1e9, edges))
for m in [0.7, 6.0]:
    show(f"poisson {m}", discrete(stats.poisson(2.5), stats.poisson(m), 200))
    show(f"geometric {m}", discrete(stats.geom(1 / 3.5, loc=-1), stats.geom(1 / (1 + m), loc=-1)))
show("bernoulli 0.6", discrete(stats.bernoulli(0.3), stats.bernoulli(0.6), 2))

points = np.array([[0.5, -1.0, 2.0], [1.5, 0.25, -0.5], [-0.75, 2.0, 1.0], [0.0, -1.5, -2.0], [2.0, 0.5, 0.75]])
mean, covariance = points.mean(0), np.cov(points.T, bias=True)
model = stats.multivariate_normal(mean, covariance)
inverse = np.linalg.inv(covariance)
kl = 0.5 * (np.trace(inverse) + mean @ inverse @ mean - 3 + np.linalg.slogdet(covariance)[1])
show("multivariate", (np.trace(covariance) / 3, np.linalg.slogdet(covariance)[1], kl, model.entropy()))

weights, noise = np.array([0.5, -1.0, 2.0]), 2.0
length = np.linalg.norm(weights)


def averaged(f):
    # The labels' means differ by the length times a standard normal number.
    return 2 * integrate.quad(lambda z: stats.norm.pdf(z) * f(z * length), 0, 40, epsabs=1e-13)[0]


deviation = noise**0.5
kl = averaged(lambda shift: shift * shift / (2 * noise))
tv = averaged(lambda shift: 2 * stats.norm.cdf(shift / (2 * deviation)) - 1)
show("regression", (length**2, kl, tv))
