import Notebook
import Testing

/// Blocks of all kinds inside one another.
struct CombinationTests {
  /// What is written as nested blocks is read as the same blocks.
  @Test(arguments: 0..<12)
  func blocksInsideOneAnotherAreRead(seed: Int) {
    var sketcher = BlockSketcher(seed: UInt64(seed))
    for count in 0..<25 {
      let blocks = sketcher.blocks(depth: count % 4)
      let text = BlockSketch.lines(blocks).joined(separator: "\n") + "\n"
      let document = Document.parse(SourceFile(path: "a.md", text: text))
      // Where empty lines make a list loose is libcmark's business.
      let outline = Outline.describe(document).replacing("l-(", with: "l(")
      #expect(outline == BlockSketch.outline(blocks), "\(text)")
      #expect(document.diagnostics.map(\.rule) == [], "\(text)")
      #expect(RangeChecker(document).faults.isEmpty, "\(text)")
    }
  }

  /// The same blocks with some of their lines broken are read to the end.
  @Test(arguments: 0..<6)
  func brokenBlocksAreRead(seed: Int) {
    var sketcher = BlockSketcher(seed: UInt64(seed + 50))
    var mutator = NotebookMutator(seed: UInt64(seed))
    for count in 0..<40 {
      let text = BlockSketch.lines(sketcher.blocks(depth: 3)).joined(separator: "\n")
      let source = SourceFile(path: "a.md", bytes: mutator.mutate(Array(text.utf8)))
      let document = Document.parse(source)
      #expect(RangeChecker(document).faults.isEmpty, "seed \(seed), notebook \(count)")
    }
  }
}
