import Notebook
import TestSupport
import Testing

struct DiagnosticRenderingTests {
  private func render(_ marked: String) -> String {
    let notebook = MarkedNotebook(marked)
    let diagnostic = Diagnostic(
      rule: "a-rule", path: "notes/a.md", range: notebook.places.first, summary: "A sentence.",
      notes: ["A note."], suggestion: "do something")
    return diagnostic.rendered(in: notebook.source)
  }

  @Test(arguments: [
    ("abc ⟦def⟧ ghi", "abc def ghi", "    ^~~"), ("⟦⟧abc", "abc", "^"), ("abc⟦⟧", "abc", "   ^"),
    ("\ta⟦b⟧", "    ab", "     ^"), ("\t⟦\t⟧b", "        b", "    ^~~~"),
    ("漢字⟦漢⟧字", "漢字漢字", "    ^~"),
    ("e\u{301}⟦x⟧", "e\u{301}x", " ^"), ("👩‍🔬⟦x⟧", "👩‍🔬x", "  ^"), ("a⟦b\nc⟧d", "ab", " ^"),
    ("a\u{200B}⟦b⟧", "a\u{FFFD}b", "  ^"),
  ])
  func placesAreUnderlined(marked: String, line: String, underline: String) {
    let expected = """
      notes/a.md:1:\(MarkedNotebook(marked).source.position(of: place(marked)).column): \
      error: A sentence. [a-rule]
       1 | \(line)
         | \(underline)
        note: A note.
        help: do something

      """
    #expect(render(marked) == expected)
  }

  private func place(_ marked: String) -> Int { MarkedNotebook(marked).places.first?.lower ?? 0 }

  @Test(arguments: [500, 1_999, 2_000, 2_001, 50_000])
  func longLinesAreCutAroundThePlace(length: Int) {
    let long = String(repeating: "x", count: length)
    let lines = render("\(long)⟦y⟧\(long)").split(separator: "\n")
    #expect(lines[1].count < 140)
    #expect(lines[1].contains("… xxx") && lines[1].contains("xyx") && lines[1].hasSuffix("…"))
    let mark = lines[2].firstIndex(of: "^").map {
      lines[2].distance(from: lines[2].startIndex, to: $0)
    }
    let letter = lines[1].firstIndex(of: "y").map {
      lines[1].distance(from: lines[1].startIndex, to: $0)
    }
    #expect(mark != nil && mark == letter)
  }

  @Test func aDiagnosticOfTheWholeFileHasNoLine() {
    let diagnostic = Diagnostic(
      severity: .warning, rule: "a-rule", path: "a.md", range: nil, summary: "A sentence.")
    #expect(
      diagnostic.rendered(in: SourceFile(path: "a.md", text: "abc"))
        == "a.md: warning: A sentence. [a-rule]\n")
  }

  @Test(arguments: ["mistakes", "inline-mistakes"])
  func mistakesReadAsRecorded(name: String) throws {
    let source = SourceFile(
      path: "notes/\(name).md", bytes: try FuzzTests.fixture("\(name).md"))
    let text = Document.parse(source).diagnostics.map { $0.rendered(in: source) }
    try expectGolden(text.joined(separator: "\n"), named: "\(name).txt")
  }
}
