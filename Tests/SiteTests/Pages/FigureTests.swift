import Foundation
import Notebook
import Site
import TestSupport
import Testing

@Suite struct FigureTests {
  static let notebook = """
    # Sliders

    ```{swift}
    //| label: fig-sweep
    //| fig-cap: Shares of a whole.
    //| echo: false
    Chart(Sweep(n: [10, 1000], rule: ["a", "b"]) { n, rule in n }) { n in
      LineMark(x: [1, 2, 3], y: [0, 1 / n, 2 / n]).label("share")
      LineMark(x: [1, 2, 3], y: [1, 1 - 1 / n, 1 - 2 / n]).label("rest")
    }
    .xAxis("step").yAxis("share of the whole")
    ```

    """

  private static func files(_ text: String) async throws -> [String: String] {
    let site = try await build(text)
    #expect(site.diagnostics == [])
    var files: [String: String] = [:]
    for file in site.files { files[file.path] = String(decoding: file.bytes, as: UTF8.self) }
    return files
  }

  private static func build(_ text: String) async throws -> BuiltSite {
    try await withTemporaryFolder { path in
      let root = Folder(path)
      try root.write("title: Figures\n".utf8, to: "palimpsest.yml")
      try root.write(text.utf8, to: "notebooks/note.md")
      return try await SiteBuilder(
        project: Project(in: root), store: Store(root.folder("store")), jobs: 1
      ).build()
    }
  }

  @Test func theBuildSaysWhatSlidersWeigh() async throws {
    let site = try await Self.build(Self.notebook)
    let page = try #require(site.pages.first { $0.path == "note/index.html" })
    let html = try #require(try await Self.files(Self.notebook)["note/index.html"])
    let svg = html.split(separator: "<svg").dropFirst().prefix(2).map { drawing in
      "\((4 + (drawing.components(separatedBy: "</svg>").first ?? "").utf8.count + 6 + 500) / 1_000)"
    }
    let sizes = svg.joined(separator: " and ")
    #expect(page.remarks == ["fig-sweep: 4 frames, \(sizes) kB wide and narrow"])
  }

  @Test func figureWithSlidersIsTheGoldenOne() async throws {
    let page = try #require(try await Self.files(Self.notebook)["note/index.html"])
    let start = try #require(page.range(of: "<div class=\"figure\">"))
    let end = try #require(page.range(of: "</article>"))
    try expectGolden(
      String(page[start.lowerBound..<end.lowerBound]), named: "figure-with-sliders.html")
  }

  @Test(arguments: [
    ("Bands, pointwise 80 and 95 %.", []),
    ("Bands, Pointwise, of 95 and 80 percent.", []),
    ("Pointwise bands at levels 0.8 and 0.95", []),
    ("Bands, pointwise 95 %.", ["5:14 The caption does not say of the bands: 80 %."]),
    ("Bands of 80 and 95 %.", ["5:14 The caption does not say of the bands: pointwise."]),
    (
      "The pointwise law of 1995, and 180 more.",
      ["5:14 The caption does not say of the bands: 95 %, 80 %."]
    ),
    ("A picture.", ["5:14 The caption does not say of the bands: pointwise, 95 %, 80 %."]),
  ])
  func captionsSayWhatBandsAre(caption: String, findings: [String]) async throws {
    let site = try await Self.build(
      """
      # Bands

      ```{swift}
      //| label: fig-bands
      //| fig-cap: \(caption)
      let run = Experiment(
        Exponential(mean: 1), workflow: .replace, samples: 9, generations: 3, replicates: 30,
        seed: 1)
      Chart { BandMark(run.mean, levels: [0.8, 0.95]) }.xAxis("generation").yAxis("mean")
      ```

      """)
    #expect(site.diagnostics.allSatisfy { $0.rule == "chart-band-caption" })
    let found = site.diagnostics.map { diagnostic in
      let source = site.sources[diagnostic.path]
      let place = diagnostic.range.flatMap { source?.position(of: $0.lower) }
      return "\(place?.line ?? 0):\(place?.column ?? 0) \(diagnostic.summary)"
    }
    #expect(found == findings)
  }

  @Test func repeatedIdentifiersAreFound() async throws {
    let site = try await Self.build(
      Self.notebook + """

        ```{swift}
        //| label: fig-sweep-slider-1
        Chart { LineMark(x: [1, 2], y: [1, 2]) }.xAxis("x").yAxis("y")
        ```

        """)
    #expect(site.diagnostics.map(\.rule) == ["duplicate-id"])
    let found = try #require(site.diagnostics.first)
    #expect(found.summary.contains("`fig-sweep-slider-1`"))
    let place = found.range.flatMap { site.sources[found.path]?.position(of: $0.lower) }
    #expect(place?.line == 15 && place?.column == 12)
  }

  @Test func figuresHaveUniqueIdentifiersAndTheSameBytesTwice() async throws {
    let composed = """
      ```{swift}
      //| label: fig-composed
      let sweep = Sweep(n: [1, 2, 3]) { n in n }
      let part = Chart(sweep) { n in
        Panel("one") { LineMark(x: [1, 2], y: [n, n]) }
        Panel("two") { LineMark(x: [1, 2], y: [1, n]) }
      }.xAxis("x").yAxis("y")
      Figure { part; part }
      ```

      """
    let files = try await Self.files(Self.notebook + composed)
    let page = try #require(files["note/index.html"])
    let identifiers = page.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(identifiers.count > 40)
    #expect(Set(identifiers).count == identifiers.count)
    for reference in page.matches(of: #/(?:aria-labelledby|for|list)="([^"]+)"/#) {
      #expect(
        reference.output.1.split(separator: " ").allSatisfy { identifiers.contains(String($0)) })
    }
    #expect(try await Self.files(Self.notebook + composed) == files)
  }

  @Test func onlyPagesWithFiguresLoadTheScript() async throws {
    let with = try await Self.files(Self.notebook)
    #expect(with["palimpsest.js"] == Theme.script)
    let link = "<script src=\"../palimpsest.js\" defer=\"defer\"></script>"
    #expect(try #require(with["note/index.html"]).contains(link))
    #expect(try #require(with["index.html"]).contains("<script") == false)
    let without = try await Self.files("# Prose\n\nNothing else.\n")
    #expect(without["palimpsest.js"] == nil)
    #expect(try #require(without["note/index.html"]).contains("<script") == false)
  }

  @Test func scriptIsSmall() {
    #expect(Theme.script.utf8.count < 4_000)
  }

  /// Every word of the script that is no name of its own, and every string, in order.
  @Test func scriptIsMadeFromItsReadableForm() throws {
    let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardized
    let process = Process()
    process.executableURL = root.appendingPathComponent("Scripts/embed-script")
    process.arguments = ["--check"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(arguments: [
    (40, 40), (120, 120), (121, 61), (201, 101), (5_000, 118),
  ])
  func longTablesAreThinnedEvenly(count: Int, shown: Int) async throws {
    let text = """
      # Rows

      ```{swift}
      //| label: fig-rows
      //| fig-cap: A line.
      Chart { LineMark(x: 1...\(count), y: 1...\(count)) }.xAxis("x").yAxis("y")
      ```

      """
    let page = try #require(try await Self.files(text)["note/index.html"])
    #expect(page.contains("\(shown) of \(count) rows") == (count > shown))
    #expect(page.contains("<tr><td>1</td><td>1</td></tr>"))
    // The last row stands, though a thousand and more is written in another way.
    #expect(page.contains(count > 999 ? "5000</td></tr>" : "<td>\(count)</td></tr>"))
    #expect(page.matches(of: #/<tr><td/#).count == shown)
  }
}
