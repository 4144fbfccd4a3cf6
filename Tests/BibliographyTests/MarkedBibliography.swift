import Bibliography
import Notebook

/// A bibliography with marks around the places where diagnostics are expected.
///
/// `⟦` and `⟧` enclose a place; they are taken out before the file is read. The places are in the
/// order of their starts, as diagnostics are.
struct MarkedBibliography {
  let source: SourceFile
  let places: [SourceRange]
  let database: BibliographyDatabase

  init(_ marked: String, path: String = "a.bib") {
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
    source = SourceFile(path: path, text: text)
    database = BibliographyDatabase(reading: [source])
  }

  /// The rules with their places, as `rule@lower-upper`, without the prefix that all share.
  var found: [String] {
    database.diagnostics.map { "\(Self.short($0.rule))@\(Self.describe($0.range))" }
  }

  /// What is expected when the marked places are those of the given rules.
  func expected(_ rules: [String]) -> [String] {
    zip(rules, places).map { "\($0)@\(Self.describe($1))" }
      + rules.dropFirst(places.count).map { "\($0)@?" }
  }

  /// The keys that were read in spite of the mistakes.
  var keys: String {
    database.entries.map(\.key).joined(separator: " ")
  }

  private static func short(_ rule: String) -> String {
    rule.hasPrefix("bibliography-") ? String(rule.dropFirst(13)) : rule
  }

  private static func describe(_ range: SourceRange?) -> String {
    range.map { "\($0.lower)-\($0.upper)" } ?? "?"
  }
}
