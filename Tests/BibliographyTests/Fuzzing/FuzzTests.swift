import Bibliography
import Foundation
import Notebook
import Testing

struct FuzzTests {
  private static func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// What is wrong with the places of a database; nothing should be.
  private static func faults(_ database: BibliographyDatabase, in source: SourceFile) -> [String] {
    var faults: [String] = []
    func check(_ range: SourceRange?, _ name: String) {
      guard let range else { return }
      if range.lower < 0 || range.lower > range.upper || range.upper > source.bytes.count {
        faults.append("\(name) at \(range.lower)..<\(range.upper)")
      }
    }
    for entry in database.entries {
      check(entry.range, "entry \(entry.key)")
      check(entry.keyRange, "key \(entry.key)")
      if database.entry(for: entry.key) != entry { faults.append("lost \(entry.key)") }
    }
    for diagnostic in database.diagnostics {
      check(diagnostic.range, diagnostic.rule)
      if diagnostic.rendered(in: source).isEmpty { faults.append(diagnostic.rule) }
    }
    return faults
  }

  /// Everything a page could show of a database.
  private static func shown(_ database: BibliographyDatabase) -> [FormattedCitations] {
    let items = database.entries.map { entry in
      CitationCluster.Item(key: entry.key, trailing: entry.note)
    }
    let citations = [CitationCluster(items), CitationCluster(items.reversed(), isNarrative: true)]
    return CitationStyle.allCases.map { $0.format(citations, from: database) }
  }

  @Test(arguments: 0..<8, ["Reference/sample.bib", "Fixtures/mistakes.bib", "Fixtures/good.json"])
  func brokenBibliographiesAreRead(seed: Int, name: String) throws {
    let original = try Self.fixture(name)
    var mutator = BibliographyMutator(seed: UInt64(seed))
    for count in 0..<30 {
      let source = SourceFile(
        path: name.hasSuffix("json") ? "a.json" : "a.bib", bytes: mutator.mutate(original))
      let database = BibliographyDatabase(reading: [source])
      #expect(Self.faults(database, in: source) == [], "seed \(seed), file \(count)")
      #expect(Self.shown(database).count == 2)
    }
  }

  /// Every beginning of a bibliography is read too.
  @Test(arguments: ["Reference/sample.bib", "Fixtures/mistakes.bib", "Fixtures/good.json"])
  func cutBibliographiesAreRead(name: String) throws {
    let original = try Self.fixture(name)
    for end in stride(from: 0, to: original.count, by: 17) {
      let source = SourceFile(
        path: name.hasSuffix("json") ? "a.json" : "a.bib", bytes: Array(original[..<end]))
      let database = BibliographyDatabase(reading: [source])
      #expect(Self.faults(database, in: source) == [], "cut at \(end)")
    }
  }

  @Test func theSameFileGivesTheSameResult() throws {
    var mutator = BibliographyMutator(seed: 99)
    for name in ["Reference/sample.bib", "Fixtures/mistakes.bib"] {
      let source = SourceFile(path: "a.bib", bytes: mutator.mutate(try Self.fixture(name)))
      let first = BibliographyDatabase(reading: [source])
      let second = BibliographyDatabase(reading: [source])
      #expect(first.entries == second.entries)
      #expect(first.diagnostics == second.diagnostics)
      #expect(Self.shown(first) == Self.shown(second))
    }
  }
}
