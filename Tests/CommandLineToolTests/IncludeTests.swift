import Foundation
import TestSupport
import Testing

/// Notebooks made of several files.
@Suite struct IncludeTests {
  /// A project with a notebook in a folder that includes files beside and above it.
  private func withProject(_ body: (String) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let files = [
        "palimpsest.yml": "title: Parts\noutput: site\n",
        "notebooks/sub/a.md":
          "# A\n\n{{< include ../_part.md >}}\n\n`{swift} x`\n\n{{< include /_nothing/b.md >}}\n",
        "notebooks/_part.md": "```{swift}\nlet x = 1\n```\n\n`{swift} x + 1`\n",
        "notebooks/_nothing/b.md": "[up](#a)\n",
        "secret.md": "secret",
      ]
      for (name, text) in files {
        let path = URL(fileURLWithPath: "\(folder)/\(name)")
        try FileManager.default.createDirectory(
          at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: path, atomically: true, encoding: .utf8)
      }
      try await body(folder)
    }
  }

  private func write(_ text: String, to name: String, in folder: String) throws {
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }

  @Test func aPageHoldsWhatItsNotebookIncludes() async throws {
    try await withProject { folder in
      let built = try Tool.run(["build"], in: folder)
      #expect(built.status == 0, "\(built.errors)")
      let page = try String(contentsOfFile: "\(folder)/site/sub/a/index.html", encoding: .utf8)
      #expect(page.contains("title=\"2\">2</span>") && page.contains("title=\"1\">1</span>"))
      #expect(page.contains("<a href=\"#a\">up</a>"))
      #expect(try Tool.run(["build"], in: folder).errors.contains("Nothing to do"))
      #expect(try Tool.run(["verify"], in: folder).status == 0)
    }
  }

  @Test(arguments: ["notebooks/_part.md", "notebooks/_nothing/b.md"])
  func aChangeOfAnIncludedFileIsNoticed(name: String) async throws {
    try await withProject { folder in
      #expect(try Tool.run(["build"], in: folder).status == 0)
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      try write(text + "\nmore text\n", to: name, in: folder)
      let second = try Tool.run(["build"], in: folder)
      #expect(second.status == 0 && !second.errors.contains("Nothing to do"))
      let page = try String(contentsOfFile: "\(folder)/site/sub/a/index.html", encoding: .utf8)
      #expect(page.contains("more text"))
      try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      let third = try Tool.run(["build"], in: folder)
      #expect(third.status == 1 && third.errors.contains("notebooks/sub/a.md:"))
    }
  }

  /// What the evaluation and the links of a page say is about the included file too.
  @Test func mistakesAreReportedInTheirFile() async throws {
    try await withProject { folder in
      try write(
        "# B\n\n> `{swift} y` and [x](none.md)\n> @fig-none `{swift} 1 +`\n\n```{swift}\nlet z = 1 / 0\n```\n",
        to: "notebooks/_part.md", in: folder)
      let built = try Tool.run(["build"], in: folder)
      #expect(built.status == 1)
      let places = built.errors.split(separator: "\n").filter {
        $0.hasPrefix("notebooks/") && $0.contains(": ")
      }.map {
        $0.split(separator: " ")[0]
      }
      #expect(
        places == [
          "notebooks/sub/a.md:5:10:", "notebooks/_part.md:3:12:", "notebooks/_part.md:3:19:",
          "notebooks/_part.md:4:3:", "notebooks/_part.md:4:25:", "notebooks/_part.md:7:11:",
        ])
      #expect(built.errors.contains(" 7 | let z = 1 / 0\n"))
    }
  }

  @Test func aSingleNotebookRunsWithItsParts() async throws {
    try await withProject { folder in
      let inside = try Tool.run(["run", "a.md", "--json"], in: folder + "/notebooks/sub")
      #expect(inside.status == 0, "\(inside.errors)")
      #expect(inside.output.contains("\"x\""))
      try write("`{swift} y`\n", to: "notebooks/_part.md", in: folder)
      let broken = try Tool.run(["run", "a.md"], in: folder + "/notebooks/sub")
      #expect(broken.errors.contains("../_part.md:1:10: error: "))
      let fromTop = try Tool.run(["run", "notebooks/sub/a.md"], in: folder)
      #expect(fromTop.errors.contains("notebooks/_part.md:1:10: error: "))
    }
  }

  @Test(arguments: ["../../secret.md", "/../secret.md", "link.md", "../sub", "none.md"])
  func nothingOutsideOfTheNotebooksIsIncluded(path: String) async throws {
    try await withProject { folder in
      try write("# A\n\n{{< include \(path) >}}\n", to: "notebooks/sub/a.md", in: folder)
      let outside = folder + "-outside.md"
      try "secret".write(toFile: outside, atomically: true, encoding: .utf8)
      defer { try? FileManager.default.removeItem(atPath: outside) }
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/notebooks/sub/link.md", withDestinationPath: outside)
      // The link is a notebook too, which cannot be read either.
      let checked = try Tool.run(["check"], in: folder)
      #expect(checked.status == 1)
      #expect(checked.errors.contains("notebooks/sub/a.md:3:13: error: "))
    }
  }
}
