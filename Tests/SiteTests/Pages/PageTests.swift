import Foundation
import Notebook
import Site
import TestSupport
import Testing

struct PageTests {
  private static let chart =
    "Chart { FunctionMark(0.0...1.0) { x in x } }.xAxis(\"x\").yAxis(\"y\")"

  /// Whole pages, byte for byte; each note is about one part of the page, and one about all.
  @Test(arguments: ["title", "cells", "remarks", "contents", "notes"])
  func pagesAreTheGoldenOnes(name: String) async throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    var files: [String: String] = [:]
    for file in ["\(name).md", "references.bib", "box.svg"] {
      files[file] = try String(
        contentsOf: folder.appendingPathComponent("Notes/\(file)"), encoding: .utf8)
    }
    let site = try await SiteFixture.build(
      files,
      configuration: "title: Site\nsite-url: https://example.org/notes/\nvariables: {a: {b: c}}")
    #expect(site.places == [])
    try expectGolden(#require(site.text(of: "\(name)/index.html")), named: "\(name).html")
  }

  @Test func valuesStandInEveryText() async throws {
    let site = try await SiteFixture.build([
      "note.md": """
      ---
      title: Title `{swift} n`
      subtitle: "Subtitle `{swift} n`"
      description: >-
        Description
        `{swift} n`
      abstract: |
        Abstract `{swift} n`
      ---

      ```{swift}
      //| label: fig-x
      //| fig-cap: Caption `{swift} n`
      //| fig-alt: Alternative `{swift} n`
      //| code-summary: Summary `{swift} n`
      let n = 7
      \(Self.chart)
      ```

      ## Heading `{swift} n`

      | a `{swift} n` |
      |---|
      | b `{swift} n` |

      : Table `{swift} n` {#tbl-x}

      > [!NOTE] Callout `{swift} n`
      > Text.

      Term `{swift} n`
      :   Definition `{swift} n`

      @tbl-x, [](#heading-n)
      """
    ])
    let page = try #require(site.text(of: "note/index.html"))
    let value = "<span class=\"value\" title=\"7\">7</span>"
    for word in [
      "Subtitle", "Abstract", "Caption", "Summary", "Heading", "a", "b", "Table", "Callout",
      "Term", "Definition",
    ] {
      #expect(page.contains("\(word) \(value)"), "\(word)")
    }
    for text in [
      "<title>Title 7 – Site</title>", "<h1>Title \(value)</h1>", "Alternative 7</desc>",
      "<meta name=\"description\" content=\"Description 7\" />",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    let index = try #require(site.text(of: "index.html"))
    #expect(index.contains("Title 7</a>") && index.contains("<p>Description 7</p>"))
  }

  @Test func mistakesInTextsOfTheFrontMatterHaveTheirPlace() async throws {
    let site = try await SiteFixture.build([
      "note.md": """
      ---
      title: "A `{swift} missing`"
      abstract: >-
        Some words
        and `{swift} other + 1`.
      ---

      Text.
      """
    ])
    #expect(site.places == ["note.md:2:20 unknown-name", "note.md:5:16 unknown-name"])
  }

  @Test func aliasesLeadOn() async throws {
    let site = try await SiteFixture.build(
      [
        "deep/note.md": "---\ntitle: A & B\naliases: [/old.html, older, ../oldest/]\n---\n\nText.\n"
      ],
      configuration: "title: Site\nsite-url: https://example.org")
    #expect(site.places == [])
    #expect(
      site.text(of: "old.html") == """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8" />
        <title>A &amp; B</title>
        <link rel="canonical" href="https://example.org/deep/note/" />
        <meta http-equiv="refresh" content="0; url=deep/note/index.html" />
        <meta name="robots" content="noindex" />
        </head>
        <body><p>This page has moved to <a href="deep/note/index.html">A &amp; B</a>.</p></body>
        </html>

        """)
    let older = try #require(site.text(of: "deep/older/index.html"))
    #expect(older.contains("content=\"0; url=../note/index.html\""))
    #expect(site.text(of: "oldest/index.html")?.contains("url=../deep/note/index.html") == true)
  }

  @Test(arguments: [
    "/", "index.html", "claims.html", "other/", "/other/index.html", "../../up.html", "a#b",
    "https://example.org/", "[x, x/index.html]",
  ])
  func aliasesThatCollideAreErrors(alias: String) async throws {
    let site = try await SiteFixture.build([
      "note.md": "---\ntitle: A\naliases: \(alias)\n---\n\nText.\n", "other.md": "Text.\n",
    ])
    #expect(site.diagnostics.map(\.rule) == ["invalid-alias"])
  }
}
