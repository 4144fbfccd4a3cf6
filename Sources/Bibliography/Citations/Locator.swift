/// A part of a work that a citation points at, such as a page.
package struct Locator: Hashable, Sendable {
  /// What kinds of parts there are.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A page.
    case page
    /// A chapter.
    case chapter
    /// A section.
    case section
    /// A part of a book.
    case part
    /// A paragraph.
    case paragraph
    /// A volume.
    case volume
    /// A number of a list.
    case number
    /// A line.
    case line
    /// A column.
    case column
    /// A verse.
    case verse
    /// A note.
    case note
    /// A figure.
    case figure
    /// A table.
    case table
    /// An equation.
    case equation
    /// A theorem.
    case theorem
    /// A lemma.
    case lemma
    /// A proposition.
    case proposition
    /// A corollary.
    case corollary
    /// A definition.
    case definition
    /// An assumption.
    case assumption
    /// An example.
    case example
    /// A remark.
    case remark
    /// An algorithm.
    case algorithm
    /// An appendix.
    case appendix
  }

  /// What kind of part it is.
  package var kind: Kind

  /// Its number or numbers, with en dashes in ranges.
  package var value: String

  /// Creates a locator.
  package init(_ kind: Kind, _ value: String) {
    self.kind = kind
    self.value = value
  }

  /// The locator as it is shown, with the term in the singular or plural.
  package var text: String {
    let term = LocatorTerm.term(for: kind)
    return "\(isPlural ? term.plural : term.singular)\u{A0}\(value)"
  }

  /// Whether the value is a range or a list.
  private var isPlural: Bool {
    value.contains { "–,&".contains($0) } || value.contains(" and ")
  }

  // MARK: - Reading

  /// Reads the locator at the beginning of what follows a key in a citation.
  ///
  /// The rules are those of Pandoc: a word such as "p." or "chap." and then numbers, or numbers
  /// alone for pages; braces enclose a locator that does not look like one, and empty braces say
  /// that there is none.
  ///
  /// - Parameter text: The text, with or without the comma that begins it.
  /// - Returns: The locator, if there is one, and the rest of the text.
  package static func parse(_ text: String) -> (locator: Locator?, suffix: String) {
    var scanner = LocatorScanner(text)
    return scanner.read()
  }
}
