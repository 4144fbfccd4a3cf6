import Notebook

extension ProseWriter {
  /// A picture with its caption, or several pictures, in columns, under one caption.
  func html(_ figure: Block.Figure) -> HTML {
    let target = context.target(figure.range)
    let isPart = target?.part != nil
    let align = figure.attributes["fig-align"].map { ["align-\($0.text)"] } ?? []
    return line(
      tag(
        "figure",
        [
          "class": Self.classes(
            figure.attributes, after: [isPart ? "part" : "figure"] + align),
          "id": target?.anchor ?? figure.label,
        ]
      ) {
        "\n"
        if let image = figure.image { picture(image, of: figure) }
        if !figure.content.isEmpty { layout(figure.content, figure.attributes) }
        let caption = caption(target, figure.caption)
        if !caption.isEmpty { line(tag("figcaption") { caption }) }
      })
  }

  private func picture(_ image: Inline, of figure: Block.Figure) -> HTML {
    guard case .image(let image) = image else { return line(html([image])) }
    let attributes = image.attributes.isEmpty ? figure.attributes : image.attributes
    var size = attributes
    size.classes = []
    let alternative =
      (figure.attributes["fig-alt"] ?? image.attributes["fig-alt"])?.text
      ?? plainText(figure.caption.isEmpty ? image.alternative : figure.caption)
    let picture = picture(image, alternative: alternative, size: size, id: nil, isLate: true)
    guard let link = attributes["fig-link"] else { return line(picture) }
    return line(tag("a", ["href": Self.safe(link.text)]) { picture })
  }

  /// Blocks beside one another, as many in a row as the author wants.
  func layout(_ blocks: [Block], _ attributes: Attributes) -> HTML {
    guard let columns = Self.columns(attributes, count: blocks.count) else { return html(blocks) }
    return line(
      tag("div", ["class": "layout columns-\(columns)"]) {
        "\n"
        for block in blocks {
          line(tag("div") { html(block, isTight: false) })
        }
      })
  }

  /// The number of columns that attributes ask for, nil when they ask for none.
  private static func columns(_ attributes: Attributes, count: Int) -> Int? {
    if let columns = attributes["layout-ncol"].flatMap({ Int($0.text) }) {
      return LayoutColumns.clamped(columns)
    }
    if let rows = attributes["layout-nrow"].flatMap({ Int($0.text) }), rows > 0 {
      return LayoutColumns.clamped((count + rows - 1) / rows)
    }
    guard let layout = attributes["layout"]?.text else { return nil }
    // `[[1, 1], [1]]` has rows of two and of one; the widest row makes the columns.
    let rows = layout.split(separator: "]").map { $0.split(separator: ",").count { $0 != " " } }
    return rows.max().flatMap(LayoutColumns.clamped)
  }
}

/// The numbers of columns that the style sheet knows.
enum LayoutColumns {
  /// The nearest number of columns that there can be, nil for none.
  static func clamped(_ count: Int) -> Int? { count < 1 ? nil : min(count, 6) }
}
