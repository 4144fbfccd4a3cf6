"""Reference values of the transforms, by NumPy, SciPy and contourpy.

    python3 transforms.py > ../Transforms/TransformReference+Table.swift
    swift format --in-place ../Transforms/TransformReference+Table.swift

Samples are quantiles of laws at the fractional parts of multiples of the golden ratio, which the
tests compute for themselves.
"""

import contourpy
import numpy as np
from scipy import stats

GOLDEN = 0.6180339887498949


def uniform(n, step=GOLDEN):
    return (np.arange(1, n + 1) * step) % 1.0


def normal(n, step=GOLDEN):
    return stats.norm.ppf(uniform(n, step))


def exponential(n):
    return -np.log(uniform(n))


def show(values):
    return "[" + ", ".join(repr(float(v)) for v in np.asarray(values).ravel()) + "]"


def table(name, kind, rows):
    print(f"  static let {name}: [{kind}] = [")
    for row in rows:
        print("    " + row + ",")
    print("  ]\n")


print("import Plotting\nimport Statistics\n")
print("/// Made by Tests/PlottingTests/Reference/transforms.py with NumPy "
      f"{np.__version__}, contourpy {contourpy.__version__}.\nenum TransformReference {{")

# Edges of numpy.histogram_bin_edges; integers are compared by their number and width alone.
SAMPLES = {"normal(50)": normal(50), "normal(1_000)": normal(1000),
           "exponential(300)": exponential(300)}
rows = []
for name, sample in SAMPLES.items():
    for rule, numpy_rule in [("scott", "scott"), ("freedmanDiaconis", "fd"),
                             ("sturges", "sturges")]:
        edges = np.histogram_bin_edges(sample, numpy_rule)
        counts, _ = np.histogram(sample, edges)
        rows.append(f"({name}, .{rule}, {show(edges[[0, 1, -1]])}, {list(map(int, counts))})")
table("bins", "([Double], BinRule, [Double], [Int])", rows)

# Bandwidths of the rule of thumb, and densities of scipy.stats.gaussian_kde with that bandwidth.
rows = []
PLACES = np.array([-2.5, -1, 0, 0.3, 1.7, 4])
for name, sample in SAMPLES.items():
    spread = min(sample.std(ddof=1), stats.iqr(sample) / 1.34)
    h = 1.06 * spread * len(sample) ** -0.2
    kde = stats.gaussian_kde(sample, bw_method=h / sample.std(ddof=1))
    rows.append(f"({name}, {float(h)!r}, {show(kde(PLACES))})")
table("densities", "([Double], Double, [Double])", rows)

sample = exponential(300)
h = 0.25
mirrored = stats.gaussian_kde(np.concatenate([sample, -sample]),
                              bw_method=h / np.concatenate([sample, -sample]).std(ddof=1))
print(f"  /// exponential(300) with bandwidth 0.25, folded at 0, at 0, 0.3, 1.7 and 4.")
print(f"  static let folded: [Double] = {show(2 * mirrored(PLACES[2:]))}\n")

# Two dimensions: a product of kernels with Scott's bandwidths.
x, y = normal(80), 0.5 * normal(80) + normal(80, 0.7548776662466927)
hx, hy = (v.std(ddof=1) * 80 ** (-1 / 6) for v in (x, y))
gx = np.linspace(x.min() - 3 * hx, x.max() + 3 * hx, 16)
gy = np.linspace(y.min() - 3 * hy, y.max() + 3 * hy, 16)
density = np.array([[np.mean(stats.norm.pdf(a, x, hx) * stats.norm.pdf(b, y, hy)) for a in gx]
                    for b in gy])
print(f"  static let planeX: [Double] = {show(gx[[0, -1]])}")
print(f"  static let planeY: [Double] = {show(gy[[0, -1]])}")
print(f"  static let planeDiagonal: [Double] = {show(np.diag(density))}")
ordered = np.sort(density.ravel())[::-1]
mass = np.cumsum(ordered) / ordered.sum()
thresholds = [ordered[np.argmax(mass >= p)] for p in (0.5, 0.8, 0.95)]
print(f"  /// Densities above which lie 50, 80 and 95 % of the mass.")
print(f"  static let planeThresholds: [Double] = {show(thresholds)}\n")

# Moments and radii of ellipses.
cov = np.cov(x, y)
print(f"  static let moments: [Double] = "
      f"{show([x.mean(), y.mean(), cov[0, 0], cov[1, 1], cov[0, 1]])}")
rows = [f"({p}, {float(np.sqrt(stats.chi2.ppf(p, 2)))!r})" for p in (0.5, 0.8, 0.9, 0.95, 0.99)]
table("radii", "(Double, Double)", rows)

# Half the width of the band of Dvoretzky, Kiefer, Wolfowitz and Massart.
rows = [f"({n}, {level}, {float(np.sqrt(np.log(2 / (1 - level)) / (2 * n)))!r})"
        for n, level in ((1000, 0.95), (100, 0.95), (1000, 0.99), (7, 0.5))]
table("massart", "(Int, Double, Double)", rows)

# Log-log regression: scipy.stats.linregress, and the interval of the line by Student's law.
rx = np.array([10, 20, 50, 100, 200, 500, 1000.0])
ry = 3 * rx ** -0.8 * np.exp(0.1 * normal(7))
fit = stats.linregress(np.log(rx), np.log(ry))
lx, ly = np.log(rx), np.log(ry)
residual = ly - fit.intercept - fit.slope * lx
s = np.sqrt(np.sum(residual ** 2) / 5)
at = np.log(30)
reach = stats.t.ppf(0.975, 5) * s * np.sqrt(
    1 / 7 + (at - lx.mean()) ** 2 / np.sum((lx - lx.mean()) ** 2))
centre = fit.intercept + fit.slope * at
print(f"  static let regression: [Double] = "
      f"{show([fit.slope, fit.stderr, np.exp(fit.intercept), np.exp(centre - reach), np.exp(centre + reach)])}")
rows = [f"({p}, {df}, {float(stats.t.ppf(p, df))!r})" for p in (0.75, 0.975, 0.995)
        for df in (1, 2, 5, 30, 1000)]
table("student", "(Double, Int, Double)", rows)

# Curve intervals: depth by ranks, envelopes by brute force over their size.
curves = np.cumsum(normal(60 * 12).reshape(60, 12), axis=1)
below = (curves[None, :, :] <= curves[:, None, :]).sum(axis=1)
above = (curves[None, :, :] >= curves[:, None, :]).sum(axis=1)
depth = np.minimum(below, above).sum(axis=1)
order = sorted(range(60), key=lambda k: (-depth[k], k))
rows = []
for level in (0.5, 0.8, 0.95):
    for size in range(1, 61):
        chosen = curves[order[:size]]
        low, high = chosen.min(axis=0), chosen.max(axis=0)
        inside = np.all((curves >= low) & (curves <= high), axis=1).mean()
        if inside >= level - 1e-12:
            break
    rows.append(f"({level}, {show(low)}, {show(high)})")
table("envelopes", "(Double, [Double], [Double])", rows)

# Quantiles of type 7.
rows = [f"({p}, {float(np.quantile(normal(50), p))!r})" for p in (0, 0.025, 0.1, 0.5, 0.77, 1)]
table("quantiles", "(Double, Double)", rows)

# Contours of random fields by contourpy's serial algorithm, which resolves saddles by the mean.
field = normal(13 * 10, 0.7548776662466927).reshape(10, 13)
rows = []
for level in (-1.2, -0.4, 0.0, 0.5, 1.3):
    lines = contourpy.contour_generator(
        np.arange(13.0), np.arange(10.0) * 2, field, name="serial",
        corner_mask=False).lines(level)
    lengths = sorted(float(np.hypot(*np.diff(line, axis=0).T).sum()) for line in lines)
    closed = sum(bool(np.all(line[0] == line[-1])) for line in lines)
    rows.append(f"({level}, {closed}, {show(lengths)})")
table("contours", "(Double, Int, [Double])", rows)

# Areas above the levels, by contourpy's filled contours.
rows = []
for level in (-1.2, -0.4, 0.0, 0.5, 1.3):
    polygons, offsets = contourpy.contour_generator(
        np.arange(13.0), np.arange(10.0) * 2, field, name="serial", corner_mask=False,
        fill_type="OuterOffset").filled(level, 1e9)
    area = 0.0
    for points, bounds in zip(polygons, offsets):
        for first, last in zip(bounds, bounds[1:]):
            px, py = points[first:last].T
            area += float(np.sum(px[:-1] * py[1:] - px[1:] * py[:-1])) / 2
    rows.append(f"({level}, {area!r})")
table("areas", "(Double, Double)", rows)
print("""  /// The fractional parts of multiples of the golden ratio.
  private static func uniform(_ count: Int, step: Double = 0.6180339887498949) -> [Double] {
    (1...count).map { (Double($0) * step).truncatingRemainder(dividingBy: 1) }
  }

  static func normal(_ count: Int, step: Double = 0.6180339887498949) -> [Double] {
    uniform(count, step: step).map(normalQuantile)
  }

  static func exponential(_ count: Int) -> [Double] { uniform(count).map { -log($0) } }
}""")
