/// A piece of mathematics in TeX.
package struct Formula: Hashable, Sendable {
  /// The TeX between the dollar signs, without the marks of quotes around it.
  package var tex: String

  /// Whether it stands on a line of its own.
  package var isDisplay: Bool

  /// The place of the TeX with its dollar signs.
  package var range: SourceRange

  /// The TeX with its places.
  private let excerpt: Excerpt

  /// Creates a formula.
  init(_ excerpt: Excerpt, isDisplay: Bool, range: SourceRange) {
    self.excerpt = excerpt
    self.isDisplay = isDisplay
    self.range = range
    tex = String(decoding: excerpt.bytes, as: UTF8.self)
  }

  /// The place in the file of a part of the TeX.
  ///
  /// - Parameter bytes: UTF-8 offsets into ``tex``; what lies outside is left out.
  /// - Returns: The place.
  package func sourceRange(_ bytes: Range<Int>) -> SourceRange {
    let bytes = bytes.clamped(to: 0..<excerpt.bytes.count)
    return excerpt.sourceRange(bytes)
  }

  /// Whether two formulas are the same TeX at the same place.
  package static func == (left: Formula, right: Formula) -> Bool {
    left.tex == right.tex && left.isDisplay == right.isDisplay && left.range == right.range
  }

  /// Feeds TeX, form and place into a hasher.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(tex)
    hasher.combine(isDisplay)
    hasher.combine(range)
  }
}
