import Foundation
import Notebook
import Site
import TestSupport
import Testing

/// Small notes, each with the page and the diagnostics that it makes.
struct CorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Notes")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".md") && !$0.hasPrefix("_") }.sorted()
  }()

  @Test func thereAreEnoughNotes() {
    #expect(Self.names.count >= 150)
  }

  @Test(arguments: names)
  func noteMakesItsPage(name: String) async throws {
    try await withTemporaryFolder { path in
      let root = Folder(path)
      try root.write(
        "title: Corpus\nvariables: {tool: {name: Palimpsest}}\n".utf8, to: "palimpsest.yml")
      for file in [name, "_part.md", "references.bib"] {
        let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(file))
        try root.write(bytes, to: "notebooks/\(file)")
      }
      let store = Store(root.folder("store"))
      let site = try await SiteBuilder(project: Project(in: root), store: store, jobs: 1).build()
      let page = String(name.dropLast(3))
      let file = try #require(site.files.first { $0.path == "\(page)/index.html" })
      let html = String(decoding: file.bytes, as: UTF8.self)
      let start = try #require(html.range(of: "<main id=\"Content\">\n"))
      let end = try #require(html.range(of: "</main>"))
      let diagnostics = DiagnosticFormat.text.render(site.diagnostics, sources: site.sources)
      let rules = site.diagnostics.map { "\($0.severity.rawValue) \($0.rule)\n" }.joined()
      try expectGolden(
        html[start.upperBound..<end.lowerBound] + "-----\n" + rules + "-----\n" + diagnostics,
        named: "\(page).html")
    }
  }
}
