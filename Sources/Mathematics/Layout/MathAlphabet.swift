/// The mathematical alphabets of Unicode (block U+1D400 and the letters that were there before).
enum MathAlphabet: CaseIterable, Hashable {
  case bold, italic, boldItalic, script, fraktur, doubleStruck
  case sansSerif, boldSansSerif, italicSansSerif, boldItalicSansSerif, monospace

  /// The letter or digit in this alphabet.
  ///
  /// - Parameter scalar: A Latin or Greek letter, a digit, or a sign that TeX treats as a letter.
  /// - Returns: `nil` when Unicode has none.
  func character(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if let exception = exception(for: scalar) { return exception }
    let value = scalar.value
    switch scalar {
    case "A"..."Z": return Unicode.Scalar(latin + value - 0x41)
    case "a"..."z": return Unicode.Scalar(latin + 26 + value - 0x61)
    case "0"..."9": return digits.flatMap { Unicode.Scalar($0 + value - 0x30) }
    default:
      guard let offset = Self.greekOffset(scalar) else { return nil }
      return greek.flatMap { Unicode.Scalar($0 + offset) }
    }
  }

  /// Where the capital A is; each alphabet has 52 letters.
  private var latin: UInt32 {
    switch self {
    case .bold: 0x1D400
    case .italic: 0x1D434
    case .boldItalic: 0x1D468
    case .script: 0x1D49C
    case .fraktur: 0x1D504
    case .doubleStruck: 0x1D538
    case .sansSerif: 0x1D5A0
    case .boldSansSerif: 0x1D5D4
    case .italicSansSerif: 0x1D608
    case .boldItalicSansSerif: 0x1D63C
    case .monospace: 0x1D670
    }
  }

  private var digits: UInt32? {
    switch self {
    case .bold: 0x1D7CE
    case .doubleStruck: 0x1D7D8
    case .sansSerif: 0x1D7E2
    case .boldSansSerif: 0x1D7EC
    case .monospace: 0x1D7F6
    case .italic, .boldItalic, .script, .fraktur, .italicSansSerif, .boldItalicSansSerif: nil
    }
  }

  private var greek: UInt32? {
    switch self {
    case .bold: 0x1D6A8
    case .italic: 0x1D6E2
    case .boldItalic: 0x1D71C
    case .boldSansSerif: 0x1D756
    case .boldItalicSansSerif: 0x1D790
    case .script, .fraktur, .doubleStruck, .sansSerif, .italicSansSerif, .monospace: nil
    }
  }

  /// The place of a letter in the 58 of a Greek alphabet.
  private static func greekOffset(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "\u{3A2}": nil
    case "Α"..."Ω": scalar.value - 0x391
    case "ϴ": 17
    case "∇": 25
    case "α"..."ω": 26 + scalar.value - 0x3B1
    case "∂": 51
    case "ϵ": 52
    case "ϑ": 53
    case "ϰ": 54
    case "ϕ": 55
    case "ϱ": 56
    case "ϖ": 57
    default: nil
    }
  }

  /// Letters that stand elsewhere, most of them because Unicode had them before the block.
  private func exception(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch (self, scalar) {
    case (.italic, "h"): "ℎ"
    case (.italic, "ı"): "𝚤"
    case (.italic, "ȷ"): "𝚥"
    case (.bold, "Ϝ"): "𝟊"
    case (.bold, "ϝ"): "𝟋"
    case (.script, _): Self.find(scalar, in: "BEFHILMRego", "ℬℰℱℋℐℒℳℛℯℊℴ")
    case (.fraktur, _): Self.find(scalar, in: "CHIRZ", "ℭℌℑℜℨ")
    case (.doubleStruck, _): Self.find(scalar, in: "CHNPQRZ", "ℂℍℕℙℚℝℤ")
    default: nil
    }
  }

  private static func find(
    _ scalar: Unicode.Scalar, in letters: String, _ characters: String
  ) -> Unicode.Scalar? {
    zip(letters.unicodeScalars, characters.unicodeScalars).first { $0.0 == scalar }?.1
  }
}
