import Foundation
import Notebook
import Testing

/// Running text is read as Pandoc and GitHub read it; the script beside the files asked them.
struct ReferenceReadingTests {
  struct Case: Decodable {
    var markdown: String
    var expected: String
  }

  private func cases(_ name: String) throws -> [Case] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Reference/\(name)")
    return try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
  }

  @Test(arguments: [("pandoc.json", 130), ("cmark-gfm.json", 30)])
  func readsLikeTheReference(name: String, atLeast count: Int) throws {
    let cases = try cases(name)
    #expect(cases.count >= count)
    for item in cases {
      let found = InlineDescription.describe(item.markdown, isSmart: name == "pandoc.json")
      #expect(found == item.expected, "\(item.markdown)")
    }
  }
}
