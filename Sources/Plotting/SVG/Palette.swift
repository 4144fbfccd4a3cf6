/// The colours of the house style, as tokens with a light and a dark value.
package enum Palette {
  /// One colour in both themes, in hexadecimal sRGB.
  package struct Token: Sendable {
    /// The name of the custom property.
    package let name: String
    /// The value on light paper.
    package let light: String
    /// The value on dark paper.
    package let dark: String
  }

  /// What everything is drawn on.
  package static let paper = Token(name: "paper", light: "#ffffff", dark: "#14171c")
  /// The colour of text.
  package static let ink = Token(name: "ink", light: "#1c2026", dark: "#e8eaed")
  /// The colour of secondary text.
  package static let muted = Token(name: "muted", light: "#565c66", dark: "#a4abb5")

  /// Indigo, brick, jade, violet, ochre, lagoon.
  ///
  /// At least 3:1 against the paper, and at least 10 OKLab units (of 100) apart under simulated
  /// protanopia, deuteranopia and tritanopia.
  package static let series = [
    Token(name: "c1", light: "#353cb7", dark: "#9384f7"),
    Token(name: "c2", light: "#7f3633", dark: "#d35a29"),
    Token(name: "c3", light: "#01a782", dark: "#07c19f"),
    Token(name: "c4", light: "#b274f6", dark: "#e6a9fe"),
    Token(name: "c5", light: "#896e00", dark: "#e19e05"),
    Token(name: "c6", light: "#23769a", dark: "#368a9e"),
  ]

  /// The ends of the diverging colours, whose middle is the paper.
  package static let low = Token(name: "low", light: "#1f5fb4", dark: "#5ea1ff")
  /// The other end.
  package static let high = Token(name: "high", light: "#b54a00", dark: "#ff8f3a")

  /// Viridis as far as it has a contrast of 3:1 against the paper, for series in an order.
  package static let ordered: [Token] = (0..<12).map { step in
    let position = Double(step) / 11
    return Token(
      name: "o\(step)", light: ColorScheme.viridis.color(at: 0.58 * position).hex,
      dark: ColorScheme.viridis.color(at: 0.36 + 0.64 * position).hex)
  }

  static let all = [paper, ink, muted] + series + [low, high] + ordered
}
