package import Notebook

/// A work that can be cited, in terms close to those of the Citation Style Language.
package struct BibliographyEntry: Hashable, Sendable {
  /// The name by which notebooks cite the work.
  package var key: String

  /// What kind of work it is.
  package var kind: Kind

  /// Who wrote it.
  package var authors = NameList()

  /// Who edited it, or the collection that it is part of.
  package var editors = NameList()

  /// The title as it was written, without the braces that protect capitals.
  package var title: [RichText] = []

  /// A shorter title for citations of a work without authors.
  package var shortTitle: [RichText] = []

  /// The journal, the book or the site that the work is part of.
  package var container: [RichText] = []

  /// The series that the work or its container belongs to.
  package var series: [RichText] = []

  /// When it was published.
  package var date: PublicationDate?

  /// When its address was last visited.
  package var accessed: PublicationDate?

  /// The volume of the container.
  package var volume: String?

  /// The issue of the journal.
  package var issue: String?

  /// The number of a report or patent, or of a book in its series.
  package var number: String?

  /// The chapter of the book.
  package var chapter: String?

  /// The pages, with en dashes in ranges.
  package var pages: String?

  /// The edition as it was written.
  package var edition: String?

  /// The version of software or data.
  package var version: String?

  /// The publisher, or the school or institution of a thesis or report.
  package var publisher: String?

  /// Where the publisher is.
  package var place: String?

  /// What a thesis or report calls itself, such as "PhD thesis".
  package var genre: String?

  /// The digital object identifier, from its `10.` on.
  package var doi: String?

  /// The identifier on arXiv, such as `2404.01413` or `math/0211159`.
  package var arXiv: String?

  /// Where the work can be read.
  package var url: String?

  /// What else the source says about it.
  package var note: [RichText] = []

  /// The file that the entry stands in.
  package var path: String

  /// The place of the key in the file.
  package var keyRange: SourceRange

  /// The place of the whole entry in the file.
  package var range: SourceRange

  /// Creates an entry that has a name and a place.
  package init(key: String, kind: Kind, path: String, keyRange: SourceRange, range: SourceRange) {
    self.key = key
    self.kind = kind
    self.path = path
    self.keyRange = keyRange
    self.range = range
  }

  /// The kinds of works; the names are those of the Citation Style Language.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// An article in a journal or magazine.
    case article = "article-journal"
    /// A book.
    case book
    /// A part of a book.
    case chapter
    /// A paper in the proceedings of a conference.
    case conferencePaper = "paper-conference"
    /// The proceedings of a conference.
    case proceedings = "collection"
    /// A doctoral, master's or other thesis.
    case thesis
    /// A technical report.
    case report
    /// A manuscript on a preprint server.
    case preprint = "article"
    /// A page or site on the web.
    case webpage
    /// A program.
    case software
    /// A collection of data.
    case dataset
    /// A patent.
    case patent
    /// A work that is not published.
    case manuscript
    /// Anything else.
    case document
  }
}
