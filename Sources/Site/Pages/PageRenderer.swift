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
    let text = HTML.fragment([titleBlock, contents, prose.html(page.body), appendix])
    return tag("article") {
      "\n"
      FootnoteList.completing(text, notes: page.document.footnotes, prose: prose)
      page.bibliography
      if page.hasResults { provenance }
    }
  }

  /// The writer for the page's prose.
  package var prose: ProseWriter {
    var context = ProseWriter.Context()
    context.anchorsHeadings = true
    context.cell = { index in html(ofCell: index) }
    context.expression = { index in html(ofValue: page.evaluated.inlineValues[index]) }
    context.reference = { reference in
      guard let found = links.references[reference.range] else {
        return tag("span", ["class": "unresolved"]) { "@\(reference.label)" }
      }
      return found.link(reference.style, custom: self.prose.html(reference.words))
    }
    context.formula = page.formula
    context.citation = page.citation
    context.footnote = FootnoteList.mark
    context.variable = { variable in html(of: variable) }
    context.destination = { address, range in links.destinations[range] ?? address }
    context.emptyLink = { range in links.emptyLinks[range].map { .text($0) } ?? .empty }
    context.target = { range in page.numbering.target(at: range) }
    context.sectionNumber = { anchor in page.numbering.sectionNumber(of: anchor) }
    return ProseWriter(context)
  }

  // MARK: - Contents

  /// Sections down to the third level, on pages that are long enough to need a map.
  private var contents: HTML {
    let depth = page.metadata.contentsDepth ?? 3
    let sections = page.numbering.sections.filter { $0.heading.level <= depth }
    let top = sections.map(\.heading.level).min()
    let isLong = sections.count { $0.heading.level == top } >= 4
    guard page.metadata.includesContents ?? isLong, !sections.isEmpty else { return .empty }
    return line(
      tag("nav", ["class": "contents", "aria-label": "Contents"]) {
        "\n"
        list(sections[...])
      })
  }

  /// The sections of the level of the first one, each with those below it.
  private func list(_ sections: ArraySlice<Numbering.Section>) -> HTML {
    guard let level = sections.first?.heading.level else { return .empty }
    var rest = sections
    var groups: [(first: Numbering.Section, parts: ArraySlice<Numbering.Section>)] = []
    while let first = rest.popFirst() {
      let parts = rest.prefix { $0.heading.level > level }
      rest = rest.dropFirst(parts.count)
      groups.append((first, parts))
    }
    return line(
      tag("ul") {
        "\n"
        for group in groups {
          line(
            tag("li") {
              tag("a", ["href": "#\(group.first.heading.id)"]) {
                if let number = group.first.number {
                  tag("span", ["class": "section-number"]) { number }
                  " "
                }
                page.words.html(group.first.heading.content)
              }
              list(group.parts)
            })
        }
      })
  }

  // MARK: - Foot

  /// The runs behind the page, so that every number can be traced to what made it.
  private var provenance: HTML {
    let runs = page.evaluated.runSummaries
    return line(
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
      })
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

  /// The value of a variable; what is running text in the front matter is so here too.
  private func html(of variable: Inline.Variable) -> HTML {
    guard let text = page.variables[variable] else {
      return tag("span", ["class": "unresolved"]) { variable.key }
    }
    guard variable.source == .page else { return .text(text) }
    switch variable.key {
    case "title": return page.metadata.title.map { page.words.html($0) } ?? .text(text)
    case "subtitle": return page.metadata.subtitle.map { page.words.html($0) } ?? .text(text)
    case "description": return page.metadata.description.map { page.words.html($0) } ?? .text(text)
    default: return .text(text)
    }
  }
}
