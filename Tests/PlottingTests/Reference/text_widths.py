"""Makes Sources/Plotting/Layout/TextWidth+Table.swift.

Advance widths in 1/1000 em, the larger of DejaVu Sans and Liberation Sans (metrically equal to
Helvetica and Arial). Needs fontTools and the two fonts (fonts-dejavu-core, fonts-liberation).

    python3 text_widths.py > ../../../Sources/Plotting/Layout/TextWidth+Table.swift
"""

from fontTools.ttLib import TTFont

FOLDER = "/usr/share/fonts/truetype/"
FONTS = [TTFont(FOLDER + "dejavu/DejaVuSans.ttf"),
         TTFont(FOLDER + "liberation/LiberationSans-Regular.ttf")]
RANGES = [("ascii", 0x20, 0x7E), ("latin1", 0xA0, 0xFF), ("greek", 0x370, 0x3FF),
          ("punctuation", 0x2000, 0x203F), ("superscripts", 0x2070, 0x209C),
          ("mathematics", 0x2190, 0x22FF)]


def width(code):
    found = []
    for font in FONTS:
        name = font.getBestCmap().get(code)
        if name:
            found.append(round(font["hmtx"][name][0] * 1000 / font["head"].unitsPerEm))
    return max(found) if found else 620


print("""/// Advance widths in 1/1000 em, measured by Tests/PlottingTests/Reference/text_widths.py.
///
/// Each is the larger of DejaVu Sans (the widest of the fonts in our stack) and Liberation Sans
/// (metrically equal to Helvetica), so that a box is never too small by more than a hair.
enum TextWidthTable {
  /// A run of consecutive Unicode scalars.
  struct Block: Sendable {
    let first: UInt32
    let widths: [UInt16]
  }

  static let blocks: [Block] = [""" + ", ".join(n for n, _, _ in RANGES) + "]")
for name, first, last in RANGES:
    print(f"\n  private static let {name} = Block(\n    first: 0x{first:X},\n    widths: [")
    values = [str(width(c)) for c in range(first, last + 1)]
    for i in range(0, len(values), 16):
        print("      " + ", ".join(values[i:i + 16]) + ",")
    print("    ])")
print("}")
