package import Notebook

/// What the front matter of a notebook says about its page.
package struct PageMetadata: Sendable {
  /// The title; without one the page takes its first heading.
  package var title: [Inline]?
  /// A line under the title.
  package var subtitle: [Inline]?
  /// Who wrote the note.
  package var authors: [Author] = []
  /// The day of the note in the form 2026-11-22.
  package var date: String?
  /// The day of its last change in that form.
  package var modified: String?
  /// One sentence for lists and search results.
  package var description: [Inline]?
  /// The paragraphs at the top of the page.
  package var abstract: [[Inline]] = []
  /// Subjects that the note belongs to.
  package var categories: [String] = []
  /// Words for search engines.
  package var keywords: [String] = []
  /// How the note may be used.
  package var license: License?
  /// The digital object identifier, such as `10.5281/zenodo.1234`.
  package var doi: String?
  /// Files of the bibliography, besides the project's.
  package var bibliographies: [ProjectConfiguration.Place] = []
  /// How sources are cited, instead of the project's way.
  package var citationStyle: CitationStyleName?
  /// Abbreviations in mathematics, besides the project's.
  package var macros: [Macro] = []
  /// Paths under which the page was found before.
  package var aliases: [ProjectConfiguration.Place] = []
  /// The values that a reader may set from the command line.
  package var parameters: [Parameter] = []
  /// Whether the note is left out of the site.
  package var isDraft: Bool = false
  /// A picture for lists, instead of the first figure.
  package var image: ProjectConfiguration.Place?
  /// The language of the text, instead of the project's.
  package var language: String?
  /// Whether there is a table of contents; nil decides by length.
  package var includesContents: Bool?
  /// The smallest level of headings in the table of contents.
  package var contentsDepth: Int?
  /// Whether sections have numbers; nil leaves it to the project.
  package var numbersSections: Bool?
  /// Whether code can be unfolded; nil leaves it to the project.
  package var foldsCode: Bool?
  /// Whether code is on the page at all.
  package var echoesCode: Bool?

  /// Whether quotes, dashes and dots are set as a printer would, instead of the project's way.
  package var isSmart: Bool?
  /// Every single value, for `{{< meta key >}}`.
  package var variables: [String: String] = [:]

  /// Creates the metadata of a notebook without front matter.
  package init() {}

  /// Somebody who wrote a note.
  package struct Author: Sendable, Hashable {
    /// The name.
    package var name: String
    /// The ORCID identifier of the form 0000-0002-1825-0097.
    package var orcid: String?
    /// Where the author works.
    package var affiliations: [String] = []
    /// The address for letters.
    package var email: String?
    /// The author's own page.
    package var address: String?
  }

  /// How a note may be used.
  package struct License: Sendable, Hashable {
    /// The name, such as "CC BY 4.0".
    package var name: String
    /// Where it can be read.
    package var address: String?
  }

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
