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

  /// What the fuzzer of `Scripts/fuzz` found, in its shortest form.
  @Test(arguments: [
    // Vertical tabs before the end of a line are no text to libcmark.
    "\u{0B}\n[]()", "$$a$$\u{0B}\n`{swift} x`",
    // Names of entities have a case.
    "&amP;`{swift} x`", "&#00000000038;`{swift} x`",
    // A mark of a quote that is too far in is text of a line that goes on without it.
    ">n\n    >`{swift} f`", ">``\n    >`{swift} f`",
    ">``\n\t>`{swift} f`",
    // The indentation of a lazy line behind a backslash is text to libcmark.
    "[^note]\n[^note]:\\\n []()",
    // A definition of a link has a name.
    "=\n\n[]:-\n`{swift} n`",
    // A caption of a table is one line, also with a formula on two.
    ": $$\n  x\n$$\n\nx\n|-",
  ])
  func placesStayRight(text: String) {
    let document = Document.parse(SourceFile(path: "a.md", bytes: Array(text.utf8)))
    #expect(RangeChecker(document).faults.isEmpty)
  }

  /// The inputs that the fuzzer kept, each of which reaches code that no shorter one does.
  @Test func keptInputsAreRead() throws {
    let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("corpus.base64")
    let lines = try String(contentsOf: corpus, encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 100)
    for line in lines {
      let bytes = try #require(Data(base64Encoded: String(line)))
      let source = SourceFile(path: "a.md", bytes: Array(bytes))
      let document = Document.parse(source)
      #expect(RangeChecker(document).faults.isEmpty, "\(line)")
      for diagnostic in document.diagnostics.prefix(3) {
        #expect(!diagnostic.rendered(in: source).isEmpty)
      }
    }
  }

  @Test func theSameFileGivesTheSameTree() throws {
    var mutator = NotebookMutator(seed: 99)
    let source = SourceFile(path: "a.md", bytes: mutator.mutate(try Self.fixture("everything.md")))
    let first = TreeDump.describe(Document.parse(source))
    #expect(TreeDump.describe(Document.parse(source)) == first)
  }
}
