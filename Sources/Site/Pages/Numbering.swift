package import Notebook

/// The numbers of figures, tables, equations and the like on a page, and what labels stand for.
package struct Numbering: Sendable {
  /// Something that can be referred to.
  package struct Target: Sendable, Hashable {
    /// What it is called, such as "Figure".
    package var noun: String
    /// Its number, or a title in quotation marks where it has none.
    package var number: String
    /// The identifier that links use.
    package var anchor: String
    /// The letter of a part, empty for the only part, nil for a whole.
    package var part: String?
    /// How many parts it has.
    package var partCount: Int = 0

    /// Makes a target of a noun, a number and an anchor.
    package init(noun: String, number: String, anchor: String, part: String? = nil) {
      self.noun = noun
      self.number = number
      self.anchor = anchor
      self.part = part
    }

    /// "Figure 3".
    package var name: String { "\(noun) \(number)" }

    /// What stands before its caption: "Figure 3." or "(a)"; nothing for the only part of a whole.
    var mark: String { part.map { $0.isEmpty ? "" : "(\($0))" } ?? "\(name)." }
  }

  /// A section of the page.
  package struct Section: Sendable {
    /// The heading.
    package var heading: Block.Heading
    /// The number, nil where sections have none.
    package var number: String?
  }

  /// A thing that a cell shows.
  struct Place: Hashable {
    var cell: Int
    var item: Int
  }

  /// The labels, those of sections first, each kind in the order in which it appears.
  package internal(set) var labels: [String] = []
  /// Every identifier that a link can go to.
  package internal(set) var anchors: Set<String> = []
  /// The sections in order, without the title.
  package internal(set) var sections: [Section] = []
  var targets: [String: Target] = [:]
  var items: [Place: Target] = [:]
  var listings: [Int: Target] = [:]
  var wholes: [Int: Target] = [:]
  var blocks: [SourceRange: Target] = [:]
  var sectionNumbers: [String: String] = [:]

  init() {}

  /// What a label stands for.
  package subscript(label: String) -> Target? { targets[label] }

  /// The number and anchor of a thing that a cell shows.
  package func target(cell: Int, item: Int) -> Target? { items[Place(cell: cell, item: item)] }

  /// The number and anchor of a cell's code, if that is a listing.
  package func listing(ofCell cell: Int) -> Target? { listings[cell] }

  /// The figure or table that all things of a cell are parts of.
  package func whole(ofCell cell: Int) -> Target? { wholes[cell] }

  /// The number and anchor of a block of Markdown.
  package func target(at range: SourceRange) -> Target? { blocks[range] }

  /// The number of the section with an anchor.
  package func sectionNumber(of anchor: String) -> String? { sectionNumbers[anchor] }

  /// The letter of a part by its position: a to z, then aa, ab and so on.
  static func letter(_ position: Int) -> String {
    var rest = position
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(97 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
