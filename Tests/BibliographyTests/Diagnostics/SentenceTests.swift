import Bibliography
import Foundation
import Notebook
import TestSupport
import Testing

struct SentenceTests {
  static func fixture(_ name: String) throws -> SourceFile {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures")
    let data = try Data(contentsOf: folder.appendingPathComponent(name))
    return SourceFile(path: name, bytes: Array(data))
  }

  @Test(arguments: ["mistakes.bib", "mistakes.json"])
  func everyMistakeReadsWell(name: String) throws {
    let source = try Self.fixture(name)
    let database = BibliographyDatabase(reading: [source])
    let text = database.diagnostics.map { $0.rendered(in: source) }.joined(separator: "\n")
    try expectGolden(text, named: "\(name).txt")
  }
}
