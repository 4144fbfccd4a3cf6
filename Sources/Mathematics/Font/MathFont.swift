/// The font of formulas, with the table that tells browsers how to draw mathematics.
enum MathFont {
  /// Its name in style sheets.
  static let family = "Palimpsest Math"
}
