import Bibliography

/// The markup of citations and of the list of works at the end of a page.
struct ReferenceList: Sendable {
  let citations: PageCitations
  /// The mathematics in titles.
  let formula: @Sendable (String) -> HTML

  /// The identifier of a work in the list; a colon is in none of a heading.
  private static func anchor(_ key: String) -> String { "ref:\(key)" }

  /// A citation in running text.
  func html(_ citation: PageCitations.Shown) -> HTML {
    tag("span", ["class": "citation", "id": citation.anchor]) { html(citation.content) }
  }

  /// The list, empty on a page that cites nothing.
  var html: HTML {
    guard !citations.references.isEmpty else { return .empty }
    let isNumbered = citations.references.contains { $0.label != nil }
    return .fragment([
      .freshLine,
      tag(
        "section",
        ["class": "references", "role": "doc-bibliography", "aria-label": "References"]
      ) {
        "\n"
        tag("h2") { "References" }
        "\n"
        tag(isNumbered ? "ol" : "ul") {
          "\n"
          for reference in citations.references {
            tag("li", ["id": Self.anchor(reference.key)]) {
              html(reference.content)
              backLinks(reference.citations)
            }
            "\n"
          }
        }
        "\n"
      },
      .text("\n"),
    ])
  }

  private func backLinks(_ places: [Int]) -> HTML {
    .fragment(
      places.enumerated().map { number, place in
        .fragment([
          .text(" "),
          tag(
            "a",
            [
              "class": "back", "href": "#cite:\(place + 1)",
              "aria-label": places.count == 1
                ? "Back to the text" : "Back to citation \(number + 1)",
            ]
          ) {
            "↩\u{FE0E}"
            if places.count > 1 { tag("sup") { "\(number + 1)" } }
          },
        ])
      })
  }

  // MARK: - Text

  private func html(_ pieces: [RichText]) -> HTML { .fragment(pieces.map(html)) }

  private func html(_ piece: RichText) -> HTML {
    switch piece {
    case .text(let text): .text(text)
    case .emphasis(let pieces): tag("em") { html(pieces) }
    case .strong(let pieces): tag("strong") { html(pieces) }
    case .smallCapitals(let pieces): tag("span", ["class": "smallcaps"]) { html(pieces) }
    case .superscript(let pieces): tag("sup") { html(pieces) }
    case .subscript(let pieces): tag("sub") { html(pieces) }
    case .code(let text): tag("code") { text }
    case .mathematics(let tex): formula(tex)
    case .link(let url, let pieces): tag("a", ["href": ProseWriter.safe(url)]) { html(pieces) }
    case .entryLink(let key, let pieces):
      tag("a", ["href": "#\(Self.anchor(key))"]) { html(pieces) }
    }
  }
}
