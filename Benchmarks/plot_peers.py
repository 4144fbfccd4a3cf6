"""The same line chart in matplotlib and in Vega-Lite: a random walk of 10,000 points to SVG."""

import io
import json
import statistics
import time

import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import vl_convert

matplotlib.use("svg")
WALK = np.cumsum(np.random.default_rng(1).standard_normal(10_000))
VEGA = {
    "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
    "width": 692,
    "height": 400,
    "data": {"values": [{"step": i, "level": float(v)} for i, v in enumerate(WALK)]},
    "mark": "line",
    "encoding": {
        "x": {"field": "step", "type": "quantitative"},
        "y": {"field": "level", "type": "quantitative"},
    },
}


def matplotlib_line():
    start = time.perf_counter()
    figure, axes = plt.subplots(figsize=(7.2, 4.17))
    axes.plot(WALK, label="walk")
    axes.set_xlabel("step")
    axes.set_ylabel("level")
    axes.legend()
    figure.savefig(io.BytesIO(), format="svg")
    plt.close(figure)
    return time.perf_counter() - start


def vega_line(rounds=5):
    specification = json.dumps(VEGA)
    vl_convert.vegalite_to_svg(specification)
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        vl_convert.vegalite_to_svg(specification)
        times.append(time.perf_counter() - start)
    return statistics.median(times)
