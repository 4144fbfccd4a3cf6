import Foundation
import Notebook
import Testing

struct FuzzTests {
  static func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Notebooks")
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// Whatever happens to a notebook, it is read, and every place is one in the file.
  @Test(arguments: 0..<8, ["note.md", "everything.md", "inlines.md", "blocks.md"])
  func brokenNotebooksAreRead(seed: Int, name: String) throws {
    let original = try Self.fixture(name)
    var mutator = NotebookMutator(seed: UInt64(seed))
    for count in 0..<40 {
      let source = SourceFile(path: "a.md", bytes: mutator.mutate(original))
      let document = Document.parse(source)
      let faults = RangeChecker(document).faults
      #expect(faults.isEmpty, "seed \(seed), notebook \(count)")
      for diagnostic in document.diagnostics.prefix(3) {
        #expect(!diagnostic.rendered(in: source).isEmpty)
      }
    }
  }

  /// A notebook that includes another, both of them broken.
  @Test(arguments: 0..<8)
  func brokenNotebooksAreIncluded(seed: Int) throws {
    let original = try Self.fixture("blocks.md")
    var mutator = NotebookMutator(seed: UInt64(seed + 100))
    for count in 0..<20 {
      let part = SourceFile(path: "b.md", bytes: mutator.mutate(original))
      let text = Array("{{< include b.md >}}\n\n> - {{< include b.md >}}\n\n".utf8)
      let source = SourceFile(path: "a.md", bytes: mutator.mutate(text + original))
      let document = Document.parse(source) { $0 == "b.md" ? part : nil }
      for diagnostic in document.diagnostics {
        let size = diagnostic.path == "b.md" ? part.bytes.count : source.bytes.count
        #expect((diagnostic.range?.upper ?? 0) <= size, "seed \(seed), notebook \(count)")
      }
      #expect(RangeChecker(document).faults.isEmpty, "seed \(seed), notebook \(count)")
    }
  }

  /// Every beginning of a notebook is read too.
  @Test(arguments: ["everything.md", "inlines.md", "blocks.md"])
  func cutNotebooksAreRead(name: String) throws {
    let original = try Self.fixture(name)
    for end in stride(from: 0, to: original.count, by: 23) {
      let source = SourceFile(path: "a.md", bytes: Array(original[..<end]))
      #expect(RangeChecker(Document.parse(source)).faults.isEmpty, "cut at \(end)")
    }
  }

  @Test func theSameFileGivesTheSameTree() throws {
    var mutator = NotebookMutator(seed: 99)
    let source = SourceFile(path: "a.md", bytes: mutator.mutate(try Self.fixture("everything.md")))
    let first = TreeDump.describe(Document.parse(source))
    #expect(TreeDump.describe(Document.parse(source)) == first)
  }
}
