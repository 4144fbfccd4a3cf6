import Evaluation
import Notebook
import Statistics

/// Turns an evaluated notebook into the content of its page.
package struct PageRenderer {
  let page: Page
  let links: LinkResolver.Links
  let configuration: ProjectConfiguration
  /// What follows the author's text, such as the index's list of notes.
  package var appendix: HTML = .empty

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - links: Where its links go.
  ///   - configuration: The project's configuration, for what the page leaves open.
  package init(
    page: Page, links: LinkResolver.Links, configuration: ProjectConfiguration
  ) {
    self.page = page
    self.links = links
    self.configuration = configuration
  }

  /// The page between the frame's header and footer.
  package var content: HTML {
    tag("article") {
      "\n"
      titleBlock
      contents
      prose.html(page.body)
      appendix
      if hasResults { provenance }
    }
  }

  /// The writer for the page's prose.
  var prose: ProseWriter {
    var context = ProseWriter.Context()
    context.anchorsHeadings = true
    context.cell = { index in html(ofCell: index) }
    context.expression = { index in html(ofValue: page.evaluated.inlineValues[index]) }
    context.reference = { reference in
      guard let target = links.references[reference.range] else {
        return tag("span", ["class": "unresolved"]) { "@\(reference.label)" }
      }
      return tag("a", ["href": target.address, "class": "reference"]) { target.text }
    }
    context.destination = { address, range in links.destinations[range] ?? address }
    context.emptyLink = { range in links.references[range].map { .text($0.text) } ?? .empty }
    return ProseWriter(context)
  }

  // MARK: - Head and foot

  private var titleBlock: HTML {
    let metadata = page.metadata
    let byline = [metadata.authors.joined(separator: ", "), metadata.date ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    return tag("header", ["class": "title-block"]) {
      "\n"
      if let heading = page.leadingHeading {
        tag("h1", ["id": heading.id]) { prose.html(heading.content) }
      } else {
        tag("h1") { page.title }
      }
      "\n"
      if let subtitle = metadata.subtitle {
        tag("p", ["class": "subtitle"]) { subtitle }
        "\n"
      }
      if !byline.isEmpty {
        tag("p", ["class": "byline"]) { byline }
        "\n"
      }
      if !metadata.categories.isEmpty {
        tag("p", ["class": "categories"]) { metadata.categories.joined(separator: " · ") }
        "\n"
      }
      if let abstract = metadata.abstract {
        tag("p", ["class": "abstract"]) { abstract }
        "\n"
      }
    }
  }

  /// Headings of the second and third level, on pages that are long enough to need a map.
  private var contents: HTML {
    let headings = page.body.compactMap { block -> Block.Heading? in
      guard case .heading(let heading) = block, (2...3).contains(heading.level) else { return nil }
      return heading
    }
    let isLong = headings.count { $0.level == 2 } >= 4
    guard page.metadata.includesContents ?? isLong, !headings.isEmpty else { return .empty }
    return .fragment([
      .freshLine,
      tag("nav", ["class": "contents", "aria-label": "Contents"]) {
        "\n"
        tag("ul") {
          "\n"
          for section in Self.sections(headings) {
            tag("li") {
              entry(section.heading)
              if !section.parts.isEmpty {
                tag("ul") { for part in section.parts { tag("li") { entry(part) } } }
              }
            }
            "\n"
          }
        }
        "\n"
      },
      .text("\n"),
    ])
  }

  private func entry(_ heading: Block.Heading) -> HTML {
    tag("a", ["href": "#\(heading.id)"]) { prose.plainText(heading.content) }
  }

  private static func sections(
    _ headings: [Block.Heading]
  ) -> [(heading: Block.Heading, parts: [Block.Heading])] {
    var sections: [(heading: Block.Heading, parts: [Block.Heading])] = []
    for heading in headings {
      if heading.level == 2 || sections.isEmpty {
        sections.append((heading, []))
      } else {
        sections[sections.count - 1].parts.append(heading)
      }
    }
    return sections
  }

  /// Whether `results.json` says anything.
  private var hasResults: Bool {
    let evaluated = page.evaluated
    return !evaluated.values.isEmpty || !evaluated.uses.isEmpty
      || evaluated.cells.contains { !$0.items.isEmpty }
  }

  /// The runs behind the page, so that every number can be traced to what made it.
  private var provenance: HTML {
    let runs = page.evaluated.runSummaries
    return .fragment([
      .freshLine,
      tag("footer", ["class": "provenance"]) {
        "\n"
        if !runs.isEmpty {
          tag("details") {
            tag("summary") {
              "Computed from \(runs.count) \(runs.count == 1 ? "run" : "runs"); keys "
              HTML.fragment(
                runs.prefix(3).enumerated().flatMap { index, run in
                  [.text(index > 0 ? ", " : ""), tag("code") { run.key.short }]
                })
              if runs.count > 3 { ", …" }
            }
            "\n"
            tag("ul") {
              "\n"
              for run in runs {
                tag("li") {
                  tag("code") { run.key.short }
                  " \(run.sentence)"
                }
                "\n"
              }
            }
            "\n"
          }
          "\n"
        }
        tag("p") {
          tag("a", ["href": "results.json"]) { "Results as JSON" }
        }
        "\n"
      },
      .text("\n"),
    ])
  }

  // MARK: - Values

  /// A value in running text, with its exact digits for those who point at it.
  private func html(ofValue value: InlineValue?) -> HTML {
    guard let value else { return tag("span", ["class": "value"]) { "?" } }
    guard let number = value.number else {
      return tag("span", ["class": "value"]) { value.text }
    }
    var exact = NumberFormat.shortest(number)
    if let error = value.standardError { exact += " ± \(NumberFormat.shortest(error))" }
    return tag("span", ["class": "value", "title": exact]) { value.text }
  }
}
