import Notebook
import Site
import Testing

@Suite struct RuleSettingsTests {
  private func settings(_ yaml: String) -> (RuleSettings, [Diagnostic], SourceFile) {
    let source = SourceFile(path: "palimpsest.yml", text: yaml)
    var diagnostics: [Diagnostic] = []
    let configuration = ProjectConfiguration(source, reportingTo: &diagnostics)
    return (configuration.rules, diagnostics, source)
  }

  private func diagnostic(
    _ rule: String, _ severity: Diagnostic.Severity = .warning, path: String = "notebooks/a.md"
  ) -> Diagnostic {
    Diagnostic(severity: severity, rule: rule, path: path, range: nil, summary: "Something.")
  }

  private static let myst = """
    error_rules:
      - rule: missing-alt
        severity: error
        keys: [drafts/*.md]

    """

  @Test(arguments: [
    ("", "missing-alt", "notebooks/a.md", "warning"), ("", "unused-label", "a.md", nil),
    ("", "portable", "a.md", nil), ("", "chart-axis-title", "a.md", "warning"),
    ("rules:\n  missing-alt: ignore\n", "missing-alt", "a.md", nil),
    ("rules:\n  missing-alt: error\n", "missing-alt", "a.md", "error"),
    ("rules:\n  portable: warn\n", "portable", "a.md", "warning"),
    ("rules:\n  chart-*: error\n", "chart-axis-title", "a.md", "error"),
    ("rules:\n  \"*\": ignore\n  chart-*: warn\n", "chart-size", "a.md", "warning"),
    ("rules:\n  \"*\": ignore\n  chart-*: warn\n", "heading-skip", "a.md", nil),
    ("rules:\n  \"*-alt\": error\n", "repeated-alt", "a.md", "error"),
    (myst, "missing-alt", "notebooks/drafts/b.md", "warning"),
    (myst, "missing-alt", "drafts/b.md", "error"), (myst, "missing-alt", "a.md", "warning"),
  ])
  func severityIsTheProjects(yaml: String, rule: String, path: String, expected: String?) {
    let (settings, problems, _) = settings(yaml)
    #expect(problems == [])
    let result = settings.apply(to: [diagnostic(rule, path: path)])
    #expect(result.first?.severity.rawValue == expected)
  }

  @Test func errorsStayErrors() {
    let (settings, _, _) = settings("rules:\n  \"*\": ignore\n")
    let deadLink = diagnostic("dead-link", .error)
    #expect(settings.apply(to: [deadLink, diagnostic("unknown-key")]) == [deadLink])
  }

  @Test(arguments: [
    ("rules: 3\n", "1:8 wrong-type"), ("rules:\n  a: eror\n", "2:6 wrong-type"),
    ("rules:\n  - rule: a\n", "2:5 missing-value"), ("error_rules:\n  - x\n", "2:5 wrong-type"),
    ("rules:\n  - {rule: a, severity: warn, files: b}\n", "2:31 unknown-key"),
  ])
  func mistakesAreReportedAtTheirPlace(yaml: String, expected: String) throws {
    let (_, diagnostics, source) = settings(yaml)
    let found = try #require(diagnostics.first)
    let position = source.position(of: try #require(found.range).lower)
    #expect("\(position.line):\(position.column) \(found.rule)" == expected)
    #expect(diagnostics.count == 1)
  }
}
