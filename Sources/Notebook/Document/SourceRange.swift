/// A half-open range of UTF-8 offsets into a notebook file.
package struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  package var lower: Int

  /// The offset after the last byte.
  package var upper: Int

  /// Whether the range marks a place between two bytes.
  package var isEmpty: Bool { lower >= upper }

  /// Creates a range from its two offsets.
  ///
  /// - Parameters:
  ///   - lower: The offset of the first byte.
  ///   - upper: The offset after the last byte.
  package init(lower: Int, upper: Int) {
    self.lower = lower
    self.upper = upper
  }

  /// The range as far behind as another text is long.
  func shifted(by distance: Int) -> SourceRange {
    SourceRange(lower: lower + distance, upper: upper + distance)
  }

  /// The smallest range that holds this one and another.
  ///
  /// - Parameter other: The other range.
  /// - Returns: A range from the lesser lower to the greater upper offset.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(lower: min(lower, other.lower), upper: max(upper, other.upper))
  }
}
