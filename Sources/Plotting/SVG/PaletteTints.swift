/// Colours mixed into the paper, in steps that bands, heatmaps and legends share.
enum PaletteTints {
  /// All shares that the style sheet knows, in percent.
  static let percents = (Array(stride(from: 5, through: 100, by: 5)) + [14, 17, 24, 28]).sorted()

  /// The shares of colour of nested areas, in percent, from the outermost in.
  static func byRank(count: Int) -> [Int] {
    switch count {
    case ...1: [20]
    case 2: [14, 28]
    case 3: [14, 20, 28]
    case 4: [14, 17, 20, 28]
    case 5: [14, 17, 20, 24, 28]
    default: (0..<count).map { 15 + (11 * $0 / (count - 1)) * 5 }
    }
  }

  /// The light colour of a token mixed into white in OKLab.
  static func color(_ token: Palette.Token, percent: Int) -> String {
    OKLab(hex: Palette.paper.light).mixed(
      with: OKLab(hex: token.light), share: Double(percent) / 100
    )
    .hex
  }
}
