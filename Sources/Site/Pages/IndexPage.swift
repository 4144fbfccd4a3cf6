import Evaluation
import Notebook

/// The first page of a site: the notes with their descriptions and first figures.
struct IndexPage {
  let configuration: ProjectConfiguration
  /// The notes in the order of the navigation.
  let notes: [Page]

  /// The content of an index page that no notebook was written for.
  var content: HTML {
    tag("article") {
      "\n"
      tag("header", ["class": "title-block"]) {
        "\n"
        tag("h1") { configuration.title }
        "\n"
        if let description = configuration.description {
          tag("p", ["class": "subtitle"]) { description }
          "\n"
        }
      }
      "\n"
      list
    }
  }

  /// The list of notes, which follows what the author wrote into `index.md`.
  var list: HTML {
    guard !notes.isEmpty else { return .empty }
    return .fragment([
      .freshLine,
      tag("ul", ["class": "notes"]) {
        "\n"
        for (index, note) in notes.enumerated() {
          tag("li") { html(of: note, number: index + 1) }
          "\n"
        }
      },
      .text("\n"),
    ])
  }

  private func html(of note: Page, number: Int) -> HTML {
    let metadata = note.metadata
    let byline = [metadata.authors.map(\.name).joined(separator: ", "), metadata.date ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    return .fragment([
      .text("\n"),
      tag("h2") { tag("a", ["href": note.path]) { note.titleWords } },
      .text("\n"),
      byline.isEmpty ? .empty : tag("p", ["class": "byline"]) { byline },
      .freshLine,
      metadata.description.map { text in tag("p") { note.words.html(text) } } ?? .empty,
      .freshLine,
      picture(of: note, number: number),
    ])
  }

  private func picture(of note: Page, number: Int) -> HTML {
    if let image = note.metadata.image {
      let folder = SitePath.folder(of: note.notebook)
      guard let path = SitePath.resolve(image.path, in: folder) else { return .empty }
      return tag("img", ["src": path, "alt": "", "loading": "lazy"])
    }
    guard let figure = note.evaluated.figures.first else { return .empty }
    return FigureBox.figure(figure.drawing, anchor: "note-\(number)") { HTML.empty }
  }
}
