/// A citation in running text, as its author wrote it.
package struct CitationCluster: Hashable, Sendable {
  /// One of the works that a citation names.
  package struct Item: Hashable, Sendable {
    /// The key of the work.
    package var key: String

    /// What stands before the work, such as "see", without blanks at its ends.
    package var prefix: [RichText]

    /// The part of the work that is meant.
    package var locator: Locator?

    /// What stands behind the work and its locator, with the comma that may begin it.
    package var suffix: [RichText]

    /// Whether the authors are named in the sentence already.
    package var suppressesAuthor: Bool

    /// Creates an item from its parts.
    package init(
      key: String, prefix: [RichText] = [], locator: Locator? = nil, suffix: [RichText] = [],
      suppressesAuthor: Bool = false
    ) {
      self.key = key
      self.prefix = prefix.trimmed
      self.locator = locator
      self.suffix = suffix.trimmed
      self.suppressesAuthor = suppressesAuthor
    }

    /// Creates an item from what follows its key, and finds the locator in it.
    ///
    /// - Parameters:
    ///   - key: The key of the work.
    ///   - prefix: What stands before the key.
    ///   - trailing: What stands behind the key, such as ", p. 3, and passim".
    ///   - suppressesAuthor: Whether a minus sign stands before the key.
    package init(
      key: String, prefix: [RichText] = [], trailing: [RichText], suppressesAuthor: Bool = false
    ) {
      var suffix = trailing
      var locator: Locator?
      if case .text(let text)? = trailing.first {
        let (found, rest) = Locator.parse(text)
        locator = found
        suffix[0] = .text(rest)
      }
      self.init(
        key: key, prefix: prefix, locator: locator, suffix: suffix,
        suppressesAuthor: suppressesAuthor)
    }
  }

  /// The works in the order in which they were written.
  package var items: [Item]

  /// Whether the citation is a part of the sentence, as in "@key says"; this holds for the first item.
  package var isNarrative: Bool

  /// Creates a citation of works.
  package init(_ items: [Item], isNarrative: Bool = false) {
    self.items = items
    self.isNarrative = isNarrative
  }
}
