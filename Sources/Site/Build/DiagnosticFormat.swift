package import Notebook

/// A form in which diagnostics are written.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
  /// For people: place, sentence, source line, caret.
  case text
  /// One JSON array.
  case json
  /// SARIF 2.1.0, which code hosts and editors read.
  case sarif
}

extension DiagnosticFormat {
  /// The text of diagnostics in this form.
  ///
  /// - Parameters:
  ///   - diagnostics: What was found, in order.
  ///   - sources: The files by path.
  /// - Returns: The text, with a line feed at its end.
  package func render(_ diagnostics: [Diagnostic], sources: [String: SourceFile]) -> String {
    switch self {
    case .text:
      return diagnostics.map { diagnostic in
        diagnostic.rendered(
          in: sources[diagnostic.path] ?? SourceFile(path: diagnostic.path, text: ""))
      }.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
    case .json:
      return JSON.array(diagnostics.map { Self.json($0, sources[$0.path]) }).text
    case .sarif:
      return Self.sarif(diagnostics, sources).text
    }
  }

  private static func json(_ diagnostic: Diagnostic, _ source: SourceFile?) -> JSON {
    let region = region(diagnostic.range, source)
    return .members([
      "severity": .string(diagnostic.severity.rawValue), "rule": .string(diagnostic.rule),
      "path": .string(diagnostic.path), "line": region.map { .integer($0.start.line) },
      "column": region.map { .integer($0.start.column) },
      "endLine": region.map { .integer($0.end.line) },
      "endColumn": region.map { .integer($0.end.column) },
      "summary": .string(diagnostic.summary),
      "notes": .array(diagnostic.notes.map { .string($0) }),
      "suggestion": diagnostic.suggestion.map { .string($0) },
    ])
  }

  private static func sarif(
    _ diagnostics: [Diagnostic], _ sources: [String: SourceFile]
  ) -> JSON {
    let rules = Set(diagnostics.map(\.rule)).sorted()
    let results = diagnostics.map { diagnostic in
      let region = region(diagnostic.range, sources[diagnostic.path]).map { region in
        JSON.members([
          "startLine": .integer(region.start.line), "startColumn": .integer(region.start.column),
          "endLine": .integer(region.end.line), "endColumn": .integer(region.end.column),
        ])
      }
      let sentences = [diagnostic.summary] + diagnostic.notes
      let suggestion = diagnostic.suggestion.map { " Suggestion: \($0)" } ?? ""
      return JSON.members([
        "ruleId": .string(diagnostic.rule), "level": .string(diagnostic.severity.rawValue),
        "message": .members(["text": .string(sentences.joined(separator: " ") + suggestion)]),
        "locations": .array([
          .members([
            "physicalLocation": .members([
              "artifactLocation": .members(["uri": .string(diagnostic.path)]),
              "region": region,
            ])
          ])
        ]),
      ])
    }
    let driver = JSON.members([
      "name": .string("palimpsest"),
      "rules": .array(rules.map { .members(["id": .string($0)]) }),
    ])
    let run = JSON.members([
      "tool": .members(["driver": driver]),
      "columnKind": .string("unicodeCodePoints"), "results": .array(results),
    ])
    return .members([
      "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
      "version": .string("2.1.0"), "runs": .array([run]),
    ])
  }

  private typealias Place = (line: Int, column: Int)

  private static func region(
    _ range: SourceRange?, _ source: SourceFile?
  ) -> (start: Place, end: Place)? {
    guard let range, let source else { return nil }
    return (source.position(of: range.lower), source.position(of: range.upper))
  }
}
