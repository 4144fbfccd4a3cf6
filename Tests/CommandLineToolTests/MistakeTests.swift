import Foundation
import TestSupport
import Testing

/// Notebooks full of mistakes: each is reported at its place, and sound pages are built all the
/// same.
@Suite struct MistakeTests {
  struct Found: Decodable, Sendable {
    var severity: String
    var rule: String
    var path: String
    var line: Int?
    var column: Int?
    var summary: String

    var place: String { "\(path) \(line ?? 0):\(column ?? 0) \(rule)" }
  }

  /// Path, line, column and rule of each mistake of the fixture, found by reading it.
  private static let expected = [
    "notebooks/bytes.md 3:4 invalid-utf8",
    "notebooks/deep.md 4:139 nesting",
    "notebooks/empty.md 1:1 empty-notebook",
    "notebooks/many.md 5:28 unresolved-reference",
    "notebooks/many.md 5:44 dead-link",
    "notebooks/many.md 5:90 unknown-name",
    "notebooks/many.md 8:5 unknown-option",
    "notebooks/many.md 9:13 use-before-definition",
    "notebooks/many.md 11:5 duplicate-name",
    "notebooks/many.md 15:15 unknown-function",
    "notebooks/many.md 16:31 unknown-argument",
    "notebooks/many.md 17:27 type-mismatch",
    "notebooks/many.md 18:44 invalid-argument",
    "notebooks/many.md 19:28 division-by-zero",
    "notebooks/many.md 22:15 invalid-argument",
    "notebooks/many.md 26:16 invalid-argument",
    "notebooks/many.md 29:45 unknown-member",
    "notebooks/many.md 32:19 unknown-member",
    "notebooks/many.md 33:1 unsupported-syntax",
    "notebooks/many.md 34:15 too-many-elements",
    "notebooks/many.md 39:41 division-by-zero",
    "notebooks/many.md 40:7 claim-fails",
    "notebooks/many.md 43:1 unclosed-fence",
    "notebooks/yaml.md 2:14 broken-yaml",
  ]

  @Test func everyMistakeIsReportedAtItsPlace() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Mistakes", to: folder)
      let result = try Tool.run(["build", "--quiet", "--diagnostics", "json"], in: project)
      #expect(result.status == 1)
      let found = try JSONDecoder().decode([Found].self, from: Data(result.errors.utf8))
      #expect(found.map(\.place) == Self.expected)
      #expect(found.allSatisfy { $0.severity == "error" && !$0.summary.isEmpty })
      #expect(Self.expected.count >= 20)

      let pages = try Tool.contents(of: project + "/site")
      let good = String(decoding: pages["good/index.html"] ?? Data(), as: UTF8.self)
      #expect(good.contains("Two and two are <span class=\"value\" title=\"4\">4</span>."))
      for name in ["bytes", "deep", "empty", "many", "yaml"] {
        #expect(pages["\(name)/index.html"] != nil, "\(name)")
      }
    }
  }

  @Test func textShowsTheLineAndACaret() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Mistakes", to: folder)
      let result = try Tool.run(["check"], in: project)
      #expect(result.status == 1)
      #expect(
        result.errors.contains(
          """
          notebooks/many.md:32:19: error: an integer has no member `foo` [unknown-member]
           32 | let member = late.foo
              |                   ^~~

          """))
    }
  }

  @Test func sarifIsWhatCodeHostsRead() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Mistakes", to: folder)
      let result = try Tool.run(["check", "-q", "--diagnostics", "sarif"], in: project)
      let json = try #require(
        JSONSerialization.jsonObject(with: Data(result.errors.utf8)) as? [String: Any])
      #expect(json["version"] as? String == "2.1.0")
      let run = try #require((json["runs"] as? [[String: Any]])?.first)
      #expect((run["results"] as? [Any])?.count == Self.expected.count)
    }
  }

  /// What nobody would write on purpose must not bring the build down.
  @Test(arguments: [
    "---\n", "---\n---\n", "```{swift}", "`{swift}`", "`{swift} `", "[](", "![](x", "#", "\u{0}",
    "---\ntitle: [\n---\n", "```{swift}\n//| label:\n```\n", "```{swift}\nlet\n```\n",
    "@fig-", "[@fig-x", "[](#)", "[a](%00)", "[a](../../../etc/passwd)", "[a](/etc/passwd)",
    "---\nparams: {1: 2}\n---\n", "---\ntitle: \"\\0\"\n---\n", "![](https://example.org/x.png)",
  ])
  func oddNotebooksDoNotCrash(text: String) async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      try text.write(toFile: project + "/notebooks/odd.md", atomically: true, encoding: .utf8)
      let result = try Tool.run(["check"], in: project)
      #expect(result.status == 0 || result.status == 1, "\(result.errors)")
      #expect(!result.errors.contains("Fatal"))
    }
  }
}
