import Notebook
import Yams

/// An abbreviation in mathematics.
package struct Macro: Sendable, Hashable {
  /// The name with its backslash.
  package var name: String
  /// What it stands for.
  package var body: String
}

/// How sources are cited.
package enum CitationStyleName: String, CaseIterable, Sendable {
  /// By author and year, (Fisher, 1925).
  case authorDate = "author-date"
  /// By number, [3].
  case numeric
}

/// What the project file and the front matter of a note say in the same words.
extension YAMLMapping {
  /// Abbreviations in mathematics: `\\RR: \\mathbb{R}`, the backslash of the name optional.
  mutating func macros() -> [Macro] {
    guard var macros = mapping("macros")?.content else { return [] }
    let result = macros.keys.compactMap { key -> Macro? in
      let name = key.content.hasPrefix("\\") ? String(key.content.dropFirst()) : key.content
      guard !name.isEmpty, name.utf8.allSatisfy({ (65...90).contains($0 & ~32) }) || name.count == 1
      else {
        macros.report(
          "invalid-name", at: key.range, "`\(key.content)` is no name of a macro.",
          suggestion: "use letters only, such as `\\RR`")
        return nil
      }
      return macros.string(key.content).map { Macro(name: "\\\(name)", body: $0.content) }
    }
    adopt(macros)
    return result
  }

  /// One path or a list of them.
  mutating func places(_ key: String) -> [ProjectConfiguration.Place] {
    strings(key).map { ProjectConfiguration.Place(path: $0.content, range: $0.range) }
  }

  /// How sources are cited.
  mutating func citationStyle() -> CitationStyleName? {
    guard let value = string("citation-style") else { return nil }
    if let style = CitationStyleName(rawValue: value.content) { return style }
    let names = CitationStyleName.allCases.map(\.rawValue)
    report(
      "wrong-type", at: value.range, "`citation-style` is `author-date` or `numeric`.",
      suggestion: NearestName.find(value.content, in: names).map { "did you mean `\($0)`?" })
    return nil
  }

  /// The texts of a mapping and of those inside it; their keys are joined by dots.
  mutating func variables(_ key: String) -> [String: String] {
    mapping(key)?.content.texts ?? [:]
  }
}
