/// What the front matter of a notebook says about its page.
package struct PageMetadata: Sendable {
  /// The title; without one the page takes its first heading.
  package var title: String?
  /// A line under the title.
  package var subtitle: String?
  /// Who wrote the note.
  package var authors: [String] = []
  /// The day of the note in the form 2026-11-22.
  package var date: String?
  /// One sentence for lists and search results.
  package var description: String?
  /// A paragraph at the top of the page.
  package var abstract: String?
  /// Subjects that the note belongs to.
  package var categories: [String] = []
  /// The values that a reader may set from the command line.
  package var parameters: [Parameter] = []
  /// Whether the note is left out of the site.
  package var isDraft: Bool = false
  /// A picture for lists, instead of the first figure.
  package var image: String?
  /// The language of the text, instead of the project's.
  package var language: String?
  /// Whether there is a table of contents; nil decides by length.
  package var includesContents: Bool?
  /// Whether code can be unfolded; nil leaves it to the project.
  package var foldsCode: Bool?
  /// Whether code is on the page at all.
  package var echoesCode: Bool?

  /// Creates the metadata of a notebook without front matter.
  package init() {}

  /// A value declared under `params`.
  package struct Parameter: Sendable, Hashable {
    /// A parameter's value.
    package enum Value: Sendable, Hashable {
      /// A whole number.
      case integer(Int)
      /// Any other number.
      case number(Double)
      /// True or false.
      case boolean(Bool)
      /// A text.
      case string(String)
    }

    /// The name under which cells use it.
    package var name: String
    /// The value unless another is given.
    package var value: Value
    /// The least and the greatest value allowed.
    package var range: ClosedRange<Double>?
    /// The unit, for readers.
    package var unit: String?
    /// What it is, for readers.
    package var description: String?
  }
}
