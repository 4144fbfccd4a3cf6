import Notebook

extension PageRenderer {
  /// The title, who wrote the note and when, and what it is about.
  var titleBlock: HTML {
    let metadata = page.metadata
    return line(
      tag("header", ["class": "title-block"]) {
        "\n"
        if let heading = page.leadingHeading {
          tag("h1", ["id": heading.id]) { prose.html(heading.content) }
        } else {
          tag("h1") { metadata.title.map { prose.html($0) } ?? .text(page.title) }
        }
        "\n"
        if let subtitle = metadata.subtitle {
          tag("p", ["class": "subtitle"]) { prose.html(subtitle) }
          "\n"
        }
        byline
        if !metadata.categories.isEmpty {
          tag("p", ["class": "categories"]) { metadata.categories.joined(separator: " · ") }
          "\n"
        }
        publication
        if !metadata.abstract.isEmpty { abstract }
      })
  }

  private var abstract: HTML {
    line(
      tag("section", ["class": "abstract", "role": "doc-abstract", "aria-label": "Abstract"]) {
        "\n"
        tag("p", ["class": "abstract-title", "aria-hidden": "true"]) { "Abstract" }
        "\n"
        for paragraph in page.metadata.abstract { line(tag("p") { prose.html(paragraph) }) }
      })
  }

  // MARK: - Authors

  /// Names and days on one line, or a list where there is more to say about the authors.
  private var byline: HTML {
    let authors = page.metadata.authors
    let isPlain = authors.allSatisfy {
      $0.orcid == nil && $0.affiliations.isEmpty && $0.email == nil && $0.address == nil
    }
    var parts = days
    if isPlain, !authors.isEmpty {
      parts.insert(.text(authors.map(\.name).joined(separator: ", ")), at: 0)
    }
    return .fragment([
      isPlain ? .empty : line(list(of: authors)),
      parts.isEmpty ? .empty : line(tag("p", ["class": "byline"]) { Self.joined(parts) }),
    ])
  }

  private func list(of authors: [PageMetadata.Author]) -> HTML {
    tag("ul", ["class": "authors"]) {
      "\n"
      for author in authors {
        line(
          tag("li") {
            if let address = author.address {
              tag("a", ["href": ProseWriter.safe(address)]) { author.name }
            } else {
              author.name
            }
            if let orcid = author.orcid {
              " "
              tag(
                "a",
                [
                  "class": "orcid", "href": "https://orcid.org/\(orcid)",
                  "aria-label": "ORCID of \(author.name)", "title": orcid,
                ]
              ) { "iD" }
            }
            for affiliation in author.affiliations {
              tag("span", ["class": "affiliation"]) { affiliation }
            }
            if let email = author.email {
              tag("a", ["class": "affiliation", "href": "mailto:\(email)"]) { email }
            }
          })
      }
    }
  }

  private var days: [HTML] {
    let metadata = page.metadata
    return [(metadata.date, ""), (metadata.modified, "changed ")].compactMap { day, word in
      day.map { day in .fragment([.text(word), tag("time", ["datetime": day]) { day }]) }
    }
  }

  /// The identifier and the license.
  private var publication: HTML {
    var parts: [HTML] = []
    if let doi = page.metadata.doi {
      parts.append(tag("a", ["href": "https://doi.org/\(doi)"]) { "doi:\(doi)" })
    }
    if let license = page.metadata.license {
      parts.append(
        .fragment([
          .text("License: "),
          license.address.map { address in
            tag("a", ["rel": "license", "href": ProseWriter.safe(address)]) { license.name }
          } ?? .text(license.name),
        ]))
    }
    return parts.isEmpty ? .empty : line(tag("p", ["class": "byline"]) { Self.joined(parts) })
  }

  private static func joined(_ parts: [HTML]) -> HTML {
    .fragment(parts.enumerated().flatMap { $0 == 0 ? [$1] : [.text(" · "), $1] })
  }
}
