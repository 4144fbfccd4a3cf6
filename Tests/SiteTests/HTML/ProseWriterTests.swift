import CCMark
import Foundation
import Notebook
import Site
import Testing

/// The writer against libcmark itself with its safe settings, on the CommonMark 0.30 examples.
@Suite struct ProseWriterTests {
  struct Example: Decodable, Sendable {
    var markdown: String
    var example: Int
  }

  /// Examples that use one of our extensions: two begin with front matter, one has an `@`.
  private static let excluded: Set<Int> = [96, 98, 605]

  private static func examples() throws -> [Example] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../NotebookTests/CommonMark/commonmark-0.30.json")
    return try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
  }

  private static func reference(_ markdown: String) throws -> String {
    let text = try #require(
      cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT))
    defer { free(text) }
    return String(cString: text)
  }

  private static func html(_ markdown: String) -> String {
    let document = Document.parse(SourceFile(path: "a.md", text: markdown), isSmart: false)
    return ProseWriter().html(document.blocks).rendered
  }

  @Test func examplesAreRenderedAsLibcmarkDoes() throws {
    let examples = try Self.examples()
    #expect(examples.count == 652)
    for example in examples where !Self.excluded.contains(example.example) {
      // The examples that test NUL go through a C string here.
      guard !example.markdown.utf8.contains(0) else { continue }
      #expect(
        try Self.html(example.markdown) == Self.reference(example.markdown),
        "example \(example.example)")
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "a <b onclick=\"x\">b</b>", "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))", "![a](vbscript:x)", "[a](data:text/html,x)", "[a](file:///etc)",
    "![a](data:image/png;base64,AAAA)", "&lt;script&gt;", "[a](<\"onclick=x>)",
    "![\"><script>](x \"\\\"><script>\")", "`<script>`", "[a]( javascript:x)",
  ])
  func nothingRuns(markdown: String) throws {
    #expect(try Self.html(markdown) == Self.reference(markdown))
    #expect(!Self.html(markdown).lowercased().contains("<script"))
  }
}
