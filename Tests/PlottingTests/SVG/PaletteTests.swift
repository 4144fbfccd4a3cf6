import Plotting
import Testing

/// The palette under simulated colour vision deficiencies; values of Reference/palette.py.
@Suite struct PaletteTests {
  /// Machado, Oliveira and Fernandes (2009), severity 1, on linear channels.
  enum Vision: String, CaseIterable, Sendable {
    case normal, protan, deutan, tritan

    var matrix: [[Double]] {
      switch self {
      case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protan:
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ]
      case .deutan:
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ]
      case .tritan:
        [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.303900],
        ]
      }
    }
  }

  struct Case: Sendable {
    var isDark: Bool
    var vision: Vision
    /// 100 times the least OKLab distance of two colours, to one decimal.
    var distance: Double
  }

  static let cases: [Case] = [
    Case(isDark: false, vision: .normal, distance: 16.4),
    Case(isDark: false, vision: .protan, distance: 14.7),
    Case(isDark: false, vision: .deutan, distance: 13.2),
    Case(isDark: false, vision: .tritan, distance: 10.8),
    Case(isDark: true, vision: .normal, distance: 16.3),
    Case(isDark: true, vision: .protan, distance: 13.1),
    Case(isDark: true, vision: .deutan, distance: 13.1),
    Case(isDark: true, vision: .tritan, distance: 10.4),
  ]

  @Test(arguments: cases) func coloursStayApart(_ row: Case) {
    let seen = Palette.series.map { self.seen(row.isDark ? $0.dark : $0.light, by: row.vision) }
    var least = Double.infinity
    for (index, color) in seen.enumerated() {
      for other in seen[..<index] { least = min(least, 100 * distance(color, other)) }
    }
    #expect(abs(least - row.distance) <= 0.05, "\(least)")
    #expect(least >= 10)
  }

  /// Text needs 4.5:1, lines and areas 3:1: WCAG 1.4.3 and 1.4.11.
  @Test(arguments: [false, true]) func everyTokenHasItsContrast(_ isDark: Bool) {
    for token in [Palette.ink, Palette.muted] {
      #expect(contrast(token, isDark: isDark) >= 4.5, "\(token.name)")
    }
    for token in Palette.series + Palette.ordered + [Palette.low, Palette.high] {
      #expect(contrast(token, isDark: isDark) >= 3, "\(token.name)")
    }
  }

  // MARK: - Colour arithmetic, independent of the sources

  private func linear(_ hex: String) -> [Double] {
    let number = UInt32(hex.dropFirst(), radix: 16) ?? 0
    return [16, 8, 0].map { shift in
      let channel = Double((number >> shift) & 255) / 255
      return channel <= 0.04045 ? channel / 12.92 : power((channel + 0.055) / 1.055, 2.4)
    }
  }

  private func mix(_ weights: [Double], _ values: [Double]) -> Double {
    zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private func seen(_ hex: String, by vision: Vision) -> [Double] {
    let channels = linear(hex)
    let rgb = vision.matrix.map { min(max(mix($0, channels), 0), 1) }
    let cones = [
      mix([0.4122214708, 0.5363325363, 0.0514459929], rgb),
      mix([0.2119034982, 0.6806995451, 0.1073969566], rgb),
      mix([0.0883024619, 0.2817188376, 0.6299787005], rgb),
    ].map { power($0, 1.0 / 3) }
    return [
      mix([0.2104542553, 0.7936177850, -0.0040720468], cones),
      mix([1.9779984951, -2.4285922050, 0.4505937099], cones),
      mix([0.0259040371, 0.7827717662, -0.8086757660], cones),
    ]
  }

  private func distance(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private func contrast(_ token: Palette.Token, isDark: Bool) -> Double {
    func luminance(_ hex: String) -> Double { mix([0.2126, 0.7152, 0.0722], linear(hex)) }
    let own = luminance(isDark ? token.dark : token.light)
    let paper = luminance(isDark ? Palette.paper.dark : Palette.paper.light)
    return (max(own, paper) + 0.05) / (min(own, paper) + 0.05)
  }

  /// A positive number to a power, by square roots for the bits of the exponent's fraction.
  private func power(_ base: Double, _ exponent: Double) -> Double {
    guard base > 0 else { return 0 }
    var (result, root, rest) = (1.0, base, exponent)
    while rest >= 1 {
      result *= base
      rest -= 1
    }
    for _ in 0..<60 {
      root = root.squareRoot()
      rest *= 2
      if rest >= 1 {
        result *= root
        rest -= 1
      }
    }
    return result
  }
}
