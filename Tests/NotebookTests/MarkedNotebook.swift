import Notebook

/// A notebook with marks around the places where diagnostics are expected.
///
/// `⟦` and `⟧` enclose a place; they are taken out before the notebook is read. The places are in
/// the order of their starts, as diagnostics are.
struct MarkedNotebook {
  let source: SourceFile
  let places: [SourceRange]
  let document: Document

  init(_ marked: String) {
    var text = ""
    var open: [Int] = []
    var places: [SourceRange] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(places.count)
        places.append(SourceRange(lower: text.utf8.count, upper: -1))
      case "⟧":
        if let index = open.popLast() { places[index].upper = text.utf8.count }
      default:
        text.unicodeScalars.append(scalar)
      }
    }
    self.places = places
    source = SourceFile(path: "a.md", text: text)
    document = Document.parse(source)
  }

  /// A notebook of one cell.
  init(cell: String) {
    self.init("```{swift}\n\(cell)\n```\n")
  }

  /// The rules with their places, as `rule@lower-upper`.
  var found: [String] {
    document.diagnostics.map { "\($0.rule)@\(Self.describe($0.range))" }
  }

  /// What is expected when the marked places are those of the given rules.
  func expected(_ rules: [String]) -> [String] {
    zip(rules, places).map { "\($0)@\(Self.describe($1))" }
      + rules.dropFirst(places.count).map { "\($0)@?" }
  }

  private static func describe(_ range: SourceRange?) -> String {
    range.map { "\($0.lower)-\($0.upper)" } ?? "?"
  }
}
