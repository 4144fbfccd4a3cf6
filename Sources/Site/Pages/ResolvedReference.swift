package import Notebook

/// What a reference reads and where it goes.
package struct ResolvedReference: Sendable, Hashable {
  /// What is referred to.
  package var target: Numbering.Target
  /// Its number with the parts that are meant, such as "1a" or "1A–B".
  package var number: String
  /// The address, relative to the page.
  package var address: String
  /// The title of the page it stands on, if that is another one.
  package var page: String?

  /// Takes the target of a reference.
  package init(
    target: Numbering.Target, number: String, address: String, page: String? = nil
  ) {
    self.target = target
    self.number = number
    self.address = address
    self.page = page
  }

  /// The number of a thing with the parts of it that are meant.
  package static func number(of target: Numbering.Target, parts: String?) -> String {
    guard let parts else { return target.number }
    return target.number + parts.split(separator: "-").joined(separator: "–")
  }

  /// The words of a reference.
  ///
  /// - Parameters:
  ///   - style: How it reads.
  ///   - words: The author's own words for the noun.
  /// - Returns: The words, with a space that no line ends at before the number.
  func words(_ style: Reference.Style, custom words: HTML = .empty) -> HTML {
    let place = page.map { " of “\($0)”" } ?? ""
    switch style {
    case .full, .capitalized: return .text("\(target.noun)\u{A0}\(number)\(place)")
    case .numberOnly: return .text(number)
    case .custom: return .fragment([words, .text("\u{A0}\(number)\(place)")])
    }
  }

  /// The link of a reference.
  package func link(_ style: Reference.Style, custom words: HTML = .empty) -> HTML {
    tag("a", ["href": address, "class": "reference"]) { self.words(style, custom: words) }
  }
}
