/// A reference to one or more entries of a bibliography.
package struct Citation: Sendable {
  /// How a citation reads in its sentence.
  package enum Style: Hashable, Sendable {
    /// In parentheses, written `[@key]`.
    case parenthetical
    /// The author as a part of the sentence, written `@key`.
    case narrative
  }

  /// One entry that is cited.
  package struct Item: Sendable {
    /// The key of the entry.
    package var key: String
    /// Whether the author is left out, written `-@key`.
    package var suppressesAuthor: Bool
    /// The words before the entry, such as "see".
    package var prefix: [Inline]
    /// The words behind the entry, with the locator first.
    package var suffix: [Inline]
    /// The place of `@key`.
    package var range: SourceRange
  }

  /// How it reads.
  package var style: Style
  /// The entries, in the order of the author.
  package var items: [Item]
  /// The place of the whole citation.
  package var range: SourceRange
}
