/// What stands in braces behind an element, such as `{#fig-x .wide width=50%}`.
package struct Attributes: Hashable, Sendable {
  /// A word with its place.
  package struct Word: Hashable, Sendable {
    /// The word, without `#` or `.`.
    package var text: String
    /// Where it is written.
    package var range: SourceRange
  }

  /// A name with a value.
  package struct Pair: Hashable, Sendable {
    /// The name.
    package var key: Word
    /// The value without quotes.
    package var value: Word
  }

  /// The identifier written behind `#`.
  package var label: Word?
  /// The classes written behind dots, in order.
  package var classes: [Word] = []
  /// The names with values, in order.
  package var pairs: [Pair] = []
  /// The place of the braces; for none, where they would be.
  package var range: SourceRange

  /// Creates attributes that say nothing.
  ///
  /// - Parameter offset: Where they would be written.
  package init(at offset: Int) { range = SourceRange(lower: offset, upper: offset) }

  /// Whether nothing is said.
  package var isEmpty: Bool { label == nil && classes.isEmpty && pairs.isEmpty }

  /// The value of a name, the first if there are several.
  package subscript(key: String) -> Word? { pairs.first { $0.key.text == key }?.value }

  /// Whether a class is among the classes.
  package func hasClass(_ name: String) -> Bool { classes.contains { $0.text == name } }
}
