/// The width of text without a font engine.
public enum TextWidth {
  /// The estimated advance width of one line of text.
  ///
  /// Sums a table of advance widths, without kerning. Characters outside the table count 0.62 em,
  /// East Asian wide characters 1.05 em, pictographs 1.2 em, combining marks nothing.
  ///
  /// - Parameter text: The text.
  /// - Returns: The width in em; at least the real one in DejaVu Sans and in Helvetica.
  public static func em(_ text: String) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += width(of: scalar) }
    return Double(thousandths) / 1000
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    let code = scalar.value
    for block in TextWidthTable.blocks
    where code >= block.first && code < block.first + UInt32(block.widths.count) {
      return Int(block.widths[Int(code - block.first)])
    }
    return switch code {
    case 0x300...0x36F, 0x20D0...0x20F0, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60: 1050
    case 0x2600...0x27BF, 0x1F000...0x1FAFF: 1200
    default: 620
    }
  }
}
