import Foundation
import Notebook
import Site
import TestSupport
import Testing

/// Every mistake in a small document of its own, with the exact place of its diagnostic.
struct MistakeTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Projects")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted()
  }()

  @Test(arguments: names)
  func mistakesAreReportedWhereTheyAre(name: String) async throws {
    let project = MarkedProject(
      try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8))
    let site = try await project.build()
    #expect(MarkedProject.places(of: site) == project.places)
    try expectGolden(
      DiagnosticFormat.text.render(site.diagnostics, sources: site.sources), named: name)
  }
}
