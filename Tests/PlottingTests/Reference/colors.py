"""Colours of matplotlib, for ColorScheme+Table.swift and ColorSchemeTests.swift.

The first part prints the table, every fifth of the 256 colours of viridis and cividis; the second
the 64 colours that the tests compare. Needs matplotlib.

    python3 colors.py
"""

import numpy as np
from matplotlib import colormaps
from matplotlib.colors import to_hex

NAMES = ["viridis", "cividis"]

for name in NAMES:
    print(f"  static let {name} =")
    colors = [to_hex(colormaps[name](5 * k))[1:] for k in range(52)]
    for row in range(0, 52, 13):
        print(f'    "{"".join(colors[row:row + 13])}"' + (" +" if row < 39 else ""))
for name in NAMES:
    print(f"  static let {name}: [String] = [")
    colors = [to_hex(colormaps[name](int(i))) for i in np.round(np.linspace(0, 255, 64))]
    for row in range(0, 64, 8):
        print("    " + " ".join(f'"{color}",' for color in colors[row:row + 8]))
    print("  ]")
