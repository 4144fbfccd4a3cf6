import Notebook
import Testing

/// One text of several files.
struct InclusionTests {
  private let document = Document.parse(
    SourceFile(path: "a.md", text: "{{< include b >}}\n\né\n\n{{< include c >}}")
  ) { path in SourceFile(path: path, text: path == "b" ? "one\r\ntwo\r" : "x\n\n\(path)") }

  @Test func filesAreAsTheyWereRead() {
    #expect(document.source.files.map(\.path) == ["a.md", "b", "c"])
    #expect(document.source.files.map(\.lineCount) == [5, 3, 3])
    #expect(document.source.files[0].text == "{{< include b >}}\n\né\n\n{{< include c >}}")
    #expect(document.source.files[1].text == "one\r\ntwo\r")
  }

  /// Every offset is in one file, and its line and column are those of that file.
  @Test func everyOffsetHasOnePlace() {
    var offset = 0
    for file in document.source.files {
      for own in 0...file.bytes.count {
        let place = document.source.place(of: SourceRange(lower: offset + own, upper: offset + own))
        #expect(place.path == file.path)
        #expect(place.range == SourceRange(lower: own, upper: own))
        #expect(document.source.position(of: offset + own) == file.position(of: own))
        #expect(document.source.lineNumber(of: offset + own) == file.lineNumber(of: own))
      }
      offset += file.bytes.count + 1
    }
    #expect(offset == document.source.bytes.count + 1)
  }

  @Test func aStretchEndsWithItsFile() {
    let first = document.source.files[0].bytes.count
    let place = document.source.place(of: SourceRange(lower: 2, upper: first + 3))
    #expect(place.path == "a.md" && place.range == SourceRange(lower: 2, upper: first))
  }

  @Test func aDiagnosticIsLocalizedOnce() {
    let start = document.source.files[0].bytes.count + 1
    let diagnostic = Diagnostic(
      rule: "x", path: "a.md", range: SourceRange(lower: start + 5, upper: start + 8), summary: "x")
    let localized = document.source.localized(diagnostic)
    #expect(localized.path == "b")
    #expect(localized.range == SourceRange(lower: 5, upper: 8))
    #expect(document.source.localized(localized) == localized)
    #expect(
      localized.rendered(in: document.source.files[1]).hasPrefix("b:2:1: error: x [x]\n 2 | two\n"))
    let other = Diagnostic(rule: "x", path: "z", range: diagnostic.range, summary: "x")
    #expect(document.source.localized(other) == other)
  }
}
