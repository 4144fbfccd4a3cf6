import Notebook
import Testing

/// Files that a notebook includes.
struct IncludeTests {
  /// Reads a notebook beside some files, and keeps the paths that it asked for.
  private func parse(
    _ text: String, _ files: [String: String] = [:]
  ) -> (document: Document, asked: [String]) {
    var asked: [String] = []
    let document = Document.parse(SourceFile(path: "notes/a.md", text: text)) { path in
      asked.append(path)
      return files[path].map { SourceFile(path: "notes/\(path)", text: $0) }
    }
    return (document, asked)
  }

  /// The blocks and labels as a tree.
  private func tree(_ text: String, _ files: [String: String] = [:]) -> String {
    TreeDump.describe(parse(text, files).document)
  }

  // MARK: - Text

  @Test(arguments: [
    "{{< include b.md >}}", "{{<include b.md>}}", "  {{<  include \"b.md\"  >}} ",
    "{{< include 'b.md' >}}", "text\n{{< include b.md >}}\ntext", "{{< include ./x/../b.md >}}",
  ])
  func aFileStandsInThePlaceOfItsLine(text: String) {
    let found = tree(text, ["b.md": "*b*\n\n- c\n"])
    #expect(found.contains("paragraph @notes/b.md:1:1-notes/b.md:1:4\n    emphasis"), "\(found)")
    #expect(found.contains("list with bullets tight @notes/b.md:3:1-notes/b.md:3:4"))
    #expect(!found.contains("error"))
    #expect(found.contains("text \"text\"") == text.contains("text"))
  }

  @Test func paragraphsAroundStayApart() {
    let found = tree("one\n{{< include b.md >}}\ntwo\n---\n", ["b.md": "b"])
    #expect(
      found == """
        blocks
          paragraph @1:1-1:4
            text "one"
          paragraph @notes/b.md:1:1-notes/b.md:1:2
            text "b"
          heading 2 #two @3:1-4:4
            text "two"

        """)
  }

  @Test func filesCanStandInQuotesAndItems() {
    let found = tree(
      "> {{< include b.md >}}\n\n1. a\n\n   {{< include b.md >}}\n2. {{< include b.md >}}\n",
      ["b.md": "```\nx\n\n  y\n```\n\n> z\n"])
    #expect(
      found == """
        blocks
          block quote @1:1-notes/b.md:7:4
            code "" "x\\n\\n  y\\n" @notes/b.md:1:1-notes/b.md:5:4
            block quote @notes/b.md:7:1-notes/b.md:7:4
              paragraph @notes/b.md:7:3-notes/b.md:7:4
                text "z"
          list from 1 @3:1-notes/b.md:7:4
            item
              paragraph @3:4-3:5
                text "a"
              code "" "x\\n\\n  y\\n" @notes/b.md:1:1-notes/b.md:5:4
              block quote @notes/b.md:7:1-notes/b.md:7:4
                paragraph @notes/b.md:7:3-notes/b.md:7:4
                  text "z"
            item
              code "" "x\\n\\n  y\\n" @notes/b.md:1:1-notes/b.md:5:4
              block quote @notes/b.md:7:1-notes/b.md:7:4
                paragraph @notes/b.md:7:3-notes/b.md:7:4
                  text "z"

        """)
  }

  @Test(arguments: [
    "`{{< include b.md >}}`", "    {{< include b.md >}}", "```\n{{< include b.md >}}\n```",
    "<div>\n{{< include b.md >}}\n</div>", "{{{< include b.md >}}}", "# {{< include b.md >}}",
    "\\{{< include b.md >}}", "{{< includes b.md >}}", "{{< include b.md >",
  ])
  func otherTextIsLeftAlone(text: String) {
    let found = parse(text, ["b.md": "b"])
    #expect(found.asked.isEmpty)
  }

  @Test func cellsRunAsIfTheyStoodThere() {
    let document = parse(
      "```{swift}\nlet a = 1\n```\n\n{{< include b.md >}}\n\n> {{< include b.md >}}\n",
      ["b.md": "```{swift}\n//| label: fig-b\nlet b = a\n```"]
    ).document
    #expect(document.cells.map(\.code) == ["let a = 1\n", "let b = a\n", "let b = a\n"])
    #expect(document.cells.map(\.label) == [nil, "fig-b", "fig-b"])
    #expect(Set(document.cells.map(\.range)).count == 3)
    let places = document.cells.map { document.source.place(of: $0.codeRange) }
    #expect(places.map(\.path) == ["notes/a.md", "notes/b.md", "notes/b.md"])
    #expect(places[1].range == places[2].range)
    #expect(document.diagnostics.map(\.rule) == ["duplicate-label"])
  }

  @Test func footnotesAndLinksAreSharedWithIncludedFiles() {
    let found = tree("[x] {{< var a >}}\n\n{{< include b.md >}}\n", ["b.md": "[x]: /u\n"])
    #expect(found.contains("link \"/u\" \"\" @1:1-1:4"))
  }

  @Test func pathsStartAtTheFileThatNamesThem() {
    let found = parse(
      "{{< include p/b.md >}}\n\n{{< include /top.md >}}\n\n{{< include ../q.md >}}",
      [
        "p/b.md": "{{< include c.md >}}\n\n{{< include ../d.md >}}\n\n{{< include ../../e.md >}}",
        "p/c.md": "c", "d.md": "d", "/top.md": "{{< include x.md >}}",
      ])
    #expect(
      found.asked == ["p/b.md", "p/c.md", "d.md", "../e.md", "/top.md", "/x.md", "../q.md"])
  }

  @Test(arguments: ["\u{FEFF}b", "\u{FEFF}---\na: 1\n---\nb", "b\r\n\r\n", "b\n\n\n"])
  func theTextOfAFileIsWithoutItsEnds(file: String) {
    let document = parse("a\n\n{{< include b.md >}}\n\nc", ["b.md": file]).document
    #expect(document.blocks.count == 3)
    #expect(!TreeDump.describe(document).contains("\u{FEFF}"))
  }

  // MARK: - Mistakes

  /// `⟦` and `⟧` enclose the place in the notebook.
  @Test(arguments: [
    ("{{< include ⟦b.md⟧ >}}", ["include"]), ("> - {{< include \"⟦x y.md⟧\" >}}", ["include"]),
    ("⟦{{< include >}}⟧", ["include"]), ("⟦{{< include a b >}}⟧ ", ["include"]),
    ("⟦{{< include \"a >}}⟧", ["include"]), ("⟦{{#include b.md:part}}⟧", ["include"]),
    ("{{< include ⟦b.md⟧ >}}\n\n{{< include ⟦c.md⟧ >}}\n", ["include", "include"]),
  ])
  func mistakesAreReportedAtTheLine(marked: String, rules: [String]) {
    let notebook = MarkedNotebook(marked)
    #expect(notebook.found == notebook.expected(rules))
  }

  @Test func mistakesInAFileAreReportedThere() throws {
    let b = "---\ntitle: b\n---\n\n::: {.x}\n\n{{< include c.md >}}\n\n{{< include b.md >}}\n"
    let document = parse("# A\n\n{{< include b.md >}}\n\n:::\n", ["b.md": b]).document
    let found = document.diagnostics.map { diagnostic -> String in
      let file = document.source.files.first { $0.path == diagnostic.path }
      let text = diagnostic.range.map { file?.text(in: $0) ?? "?" } ?? ""
      return "\(diagnostic.severity.rawValue) \(diagnostic.rule) \(diagnostic.path) \(text)"
    }
    #expect(
      found == [
        "note include notes/b.md title: b\n", "error include notes/b.md c.md",
        "error include notes/b.md b.md",
      ])
    let file = try #require(document.source.files.last)
    #expect(document.diagnostics[1].rendered(in: file).hasPrefix("notes/b.md:7:13: error: "))
  }

  @Test func aFileThatEndsInOpenCodeDoesNotSwallowTheNotebook() {
    let document = parse(
      "{{< include b.md >}}\n\n# End\n\n{{< include c.md >}}\n\nend\n",
      ["b.md": "text\n\n```{swift}\nlet a = 1\n", "c.md": "~~~\ncode"]
    ).document
    #expect(document.blocks.count == 5)
    let found = document.diagnostics.map { "\($0.path) \($0.rule) \($0.range?.lower ?? -1)" }
    #expect(found == ["notes/b.md unclosed-fence 6", "notes/c.md unclosed-fence 0"])
  }

  @Test func aFileThatIsIncludedTwiceHasItsMistakesOnce() {
    let document = parse(
      "{{< include b.md >}}\n\n{{< include b.md >}}\n", ["b.md": "# A {#fig-x}"]
    ).document
    #expect(document.diagnostics.map(\.rule) == ["invalid-label", "duplicate-label"])
    #expect(Set(document.diagnostics.map(\.path)) == ["notes/b.md"])
  }

  @Test func anEarlierLabelIsNamedWithItsFile() {
    let document = parse(
      "# A {#sec-a}\n\n{{< include b.md >}}\n", ["b.md": "\n# B {#sec-a}"]
    ).document
    #expect(document.diagnostics.map(\.notes) == [["It is defined at line 1 of notes/a.md first."]])
  }

  @Test func badBytesOfAFileAreReportedThere() {
    let document = Document.parse(SourceFile(path: "a.md", text: "é\n{{< include b.md >}}")) { _ in
      SourceFile(path: "b.md", bytes: Array("xy".utf8) + [0xFF, 0xFE])
    }
    #expect(document.diagnostics.map(\.rule) == ["invalid-utf8"])
    #expect(document.diagnostics.map(\.path) == ["b.md"])
    #expect(document.diagnostics.first?.range == SourceRange(lower: 2, upper: 5))
    #expect(document.diagnostics.first?.notes.count == 2)
  }

  @Test func badBytesOfBothFilesAreReported() {
    let bad = Array("a\n\n{{< include b.md >}}\n\nc ".utf8) + [0xFF, 0xFE]
    let document = Document.parse(SourceFile(path: "a.md", bytes: bad)) { _ in
      SourceFile(path: "b.md", bytes: [0xFF])
    }
    #expect(document.diagnostics.map(\.path) == ["a.md", "b.md"])
    #expect(document.diagnostics.map(\.notes.count) == [2, 1])
    #expect(document.source.files.map(\.path) == ["a.md", "b.md"])
  }

  // MARK: - Limits

  /// The number of diagnostics of a notebook whose files are made by a rule.
  private func rules(_ text: String, _ file: (String) -> String) -> [String: Int] {
    let document = Document.parse(SourceFile(path: "a.md", text: text)) { path in
      SourceFile(path: path, text: file(path))
    }
    return document.diagnostics.reduce(into: [:]) { $0[$1.summary, default: 0] += 1 }
  }

  @Test func cyclesEnd() {
    let next = ["b": "c", "c": "d", "d": "b"]
    let found = rules("{{< include b >}}\n") { "{{< include \(next[$0] ?? "") >}}" }
    #expect(found == ["`b` would include itself without end.": 1])
    #expect(
      rules("{{< include a.md >}}\n") { _ in "" } == ["`a.md` would include itself without end.": 1]
    )
  }

  @Test func depthIsLimited() {
    let found = rules("{{< include 1 >}}") { "{{< include \((Int($0) ?? 0) + 1) >}}" }
    #expect(found == ["Files that include one another are nested more than 16 levels deep.": 1])
  }

  @Test func theNumberOfFilesIsLimited() {
    let lines = String(repeating: "{{< include x >}}\n\n", count: 40)
    let found = rules(lines) { $0 == "x" ? lines.replacing("x", with: "y") : "" }
    let sentence = "More than 1000 files would be included; this one and the rest are left out."
    #expect(Array(found.keys) == [sentence])
  }

  @Test func sizeIsLimited() {
    let large = String(repeating: "a", count: Document.sizeLimit - 20)
    let found = rules("{{< include x >}}\n\n{{< include y >}}\n") { $0 == "y" ? large : "x" }
    #expect(found == ["With this file the notebook would be larger than 8 MiB.": 1])
  }
}
