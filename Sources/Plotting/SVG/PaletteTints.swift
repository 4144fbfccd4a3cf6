/// Colours mixed into the paper, in steps that bands, heatmaps and legends share.
enum PaletteTints {
  /// The shares of colour in bands, in percent, for bands of many levels.
  static let bands = [14, 17, 20, 24, 28]
  /// All shares that the style sheet knows, in percent.
  static let percents = (Array(stride(from: 5, through: 100, by: 5)) + [14, 17, 24, 28]).sorted()

  /// The light colour of a token mixed into white in OKLab.
  static func color(_ token: Palette.Token, percent: Int) -> String {
    OKLab(hex: Palette.paper.light).mixed(
      with: OKLab(hex: token.light), share: Double(percent) / 100
    )
    .hex
  }
}
