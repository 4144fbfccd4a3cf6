import CCMark
import Foundation
import Notebook
import Testing

/// The examples of the CommonMark 0.30 specification, which libcmark 0.30.2 renders as printed.
struct CommonMarkTests {
  struct Example: Decodable, CustomTestStringConvertible {
    var markdown: String
    var html: String
    var example: Int

    var testDescription: String { "example \(example)" }
  }

  /// Examples that use one of our extensions, with the reason.
  static let excluded: [Int: String] = [
    96: "starts with front matter",
    98: "starts with empty front matter",
    605: "has an `@` behind punctuation, which starts a citation",
  ]

  static let examples: [Example] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("commonmark-0.30.json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([Example].self, from: data)) ?? []
  }()

  @Test func allExamplesAreThere() {
    #expect(Self.examples.count == 652)
  }

  @Test func treeKeepsEverythingThatIsRendered() {
    for example in Self.examples where Self.excluded[example.example] == nil {
      let document = Document.parse(
        SourceFile(path: "a.md", text: example.markdown), isSmart: false)
      #expect(
        HTMLWriter(document).html == example.html, "example \(example.example)")
    }
  }

  /// With typographic marks too the tree is that of libcmark.
  @Test func treeIsThatOfLibcmarkWithSmartPunctuation() {
    for example in Self.examples where Self.excluded[example.example] == nil {
      let document = Document.parse(SourceFile(path: "a.md", text: example.markdown))
      let expected = Self.rendered(example.markdown)
      #expect(HTMLWriter(document).html == expected, "example \(example.example)")
    }
  }

  private static func rendered(_ markdown: String) -> String {
    let html = cmark_markdown_to_html(
      markdown, markdown.utf8.count, CMARK_OPT_SMART | CMARK_OPT_UNSAFE)
    defer { free(html) }
    return html.map { String(cString: $0) } ?? ""
  }
}
