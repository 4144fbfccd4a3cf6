"""Checks the palette and prints the mixtures of ColorSchemeTests.swift.

    python3 palette.py          # contrast and distances under simulated deficiencies
    python3 palette.py tints    # the colours of bands, mixed into white

OKLab after Ottosson (2020); colour vision deficiencies after Machado, Oliveira and Fernandes
(2009), severity 1; contrast after WCAG 2.
"""

import itertools
import sys

import numpy as np

PAPER = {"light": "#ffffff", "dark": "#14171c"}
INK = {"light": "#1c2026", "dark": "#e8eaed"}
MUTED = {"light": "#565c66", "dark": "#a4abb5"}
SERIES = {
    "light": ["#353cb7", "#7f3633", "#01a782", "#b274f6", "#896e00", "#23769a"],
    "dark": ["#9384f7", "#d35a29", "#07c19f", "#e6a9fe", "#e19e05", "#368a9e"],
}
TINTS = [14, 17, 20, 24, 28]
M1 = np.array([[0.4122214708, 0.5363325363, 0.0514459929],
               [0.2119034982, 0.6806995451, 0.1073969566],
               [0.0883024619, 0.2817188376, 0.6299787005]])
M2 = np.array([[0.2104542553, 0.7936177850, -0.0040720468],
               [1.9779984951, -2.4285922050, 0.4505937099],
               [0.0259040371, 0.7827717662, -0.8086757660]])
DEFICIENCY = {
    "protan": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                        [-0.003882, -0.048116, 1.051998]]),
    "deutan": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                        [-0.011820, 0.042940, 0.968881]]),
    "tritan": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                        [0.004733, 0.691367, 0.303900]]),
}


def linear(text):
    c = np.array([int(text[i:i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


def text(rgb):
    c = np.clip(rgb, 0, 1)
    c = np.where(c <= 0.0031308, c * 12.92, 1.055 * c ** (1 / 2.4) - 0.055)
    return "#" + "".join(f"{round(v * 255):02x}" for v in c)


def oklab(rgb):
    return M2 @ np.cbrt(M1 @ rgb)


def mix(color, paper, share):
    lab = share * oklab(linear(color)) + (1 - share) * oklab(linear(paper))
    return text(np.linalg.inv(M1) @ (np.linalg.inv(M2) @ lab) ** 3)


def contrast(a, b):
    weights = np.array([0.2126, 0.7152, 0.0722])
    high, low = sorted((weights @ linear(a), weights @ linear(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


if sys.argv[1:] == ["tints"]:
    for color in [INK["light"], *SERIES["light"]]:
        tints = ", ".join(f'"{mix(color, PAPER["light"], t / 100)}"' for t in TINTS)
        print(f'  ("{color}", [{tints}]),')
    sys.exit()

for theme in ("light", "dark"):
    colors = SERIES[theme]
    print(theme, "contrast", [round(float(contrast(c, PAPER[theme])), 2) for c in colors])
    print(theme, "ink", round(float(contrast(INK[theme], PAPER[theme])), 2), "muted",
          round(float(contrast(MUTED[theme], PAPER[theme])), 2))
    for name, matrix in {"normal": np.eye(3), **DEFICIENCY}.items():
        seen = [oklab(np.clip(matrix @ linear(c), 0, 1)) for c in colors]
        pairs = [100 * np.linalg.norm(a - b) for a, b in itertools.combinations(seen, 2)]
        print(theme, name, "least distance", round(float(min(pairs)), 1))
