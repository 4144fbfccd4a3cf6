package import Notebook

extension ProseWriter {
  /// The HTML of running text.
  ///
  /// Browsers break a line between a formula and the comma behind it; what touches a formula is
  /// therefore kept together with it.
  package func html(_ inlines: [Inline]) -> HTML {
    var result: [HTML] = []
    var word: [HTML] = []
    func endWord() {
      result += word.count > 1 ? [tag("span", ["class": "unbroken"]) { HTML.fragment(word) }] : word
      word = []
    }
    for (index, inline) in inlines.enumerated() {
      if inline.isFormula {
        word.append(html(inline))
      } else if case .text(let text) = inline {
        let isBehind = index > 0 && inlines[index - 1].isFormula
        let isBefore = index + 1 < inlines.count && inlines[index + 1].isFormula
        let (head, middle, tail) = Self.touching(text, behind: isBehind, before: isBefore)
        if !head.isEmpty { word.append(.text(head)) }
        guard !middle.isEmpty || !tail.isEmpty else { continue }
        endWord()
        if !middle.isEmpty { result.append(.text(middle)) }
        if !tail.isEmpty { word.append(.text(tail)) }
      } else {
        endWord()
        result.append(html(inline))
      }
    }
    endWord()
    return .fragment(result)
  }

  /// A text in three parts, of which the first and the last touch formulas.
  ///
  /// Long words touch nothing, so that narrow screens can break lines before them.
  private static func touching(
    _ text: String, behind: Bool, before: Bool
  ) -> (head: String, middle: String, tail: String) {
    let limit = 12
    var middle = Substring(text)
    var head = behind ? middle.prefix { !$0.isWhitespace } : ""
    if head.count > limit { head = "" }
    middle = middle.dropFirst(head.count)
    var tail = ""
    if before, let blank = middle.lastIndex(where: \.isWhitespace) {
      tail = String(middle[middle.index(after: blank)...])
    } else if before, !behind {
      tail = String(middle)
    }
    if tail.count > limit { tail = "" }
    return (String(head), String(middle.dropLast(tail.count)), tail)
  }

  private func html(_ inline: Inline) -> HTML {
    switch inline {
    case .text(let text): .text(text)
    case .softBreak: .text("\n")
    case .lineBreak: .fragment([tag("br"), .text("\n")])
    case .code(let text): tag("code") { text }
    case .emphasis(let content): tag("em") { html(content) }
    case .strong(let content): tag("strong") { html(content) }
    case .strikethrough(let content): tag("del") { html(content) }
    case .superscript(let content): tag("sup") { html(content) }
    case .subscript(let content): tag("sub") { html(content) }
    case .span(let content, let attributes): html(content, attributes)
    case .link(let link): html(link)
    case .image(let image): html(image)
    case .html: Self.omission
    case .expression(let index): context.expression(index)
    case .reference(let reference): context.reference(reference)
    case .formula(let formula): context.formula(formula)
    case .citation(let citation): context.citation(citation)
    case .footnote(let index): context.footnote(index)
    case .variable(let variable): context.variable(variable)
    }
  }

  /// Classes that are elements of HTML, as in Pandoc.
  private static let elements = ["mark": "mark", "underline": "u", "kbd": "kbd"]

  private func html(_ content: [Inline], _ attributes: Attributes) -> HTML {
    let element = attributes.classes.compactMap { Self.elements[$0.text] }.first ?? "span"
    let isNote = attributes.hasClass("column-margin") || attributes.hasClass("aside")
    return tag(
      element,
      [
        "id": context.isLinked ? attributes.label?.text : nil,
        "class": Self.classes(attributes), "role": isNote ? "note" : nil,
      ],
      adding: Self.names(attributes)
    ) { html(content) }
  }

  private func html(_ link: Inline.Link) -> HTML {
    guard context.isLinked else { return html(link.content) }
    return tag(
      "a",
      [
        "href": Self.safe(context.destination(link.destination, link.range)),
        "title": link.title.isEmpty ? nil : link.title,
        "id": link.attributes.label?.text, "class": Self.classes(link.attributes),
      ]
    ) { link.content.isEmpty ? context.emptyLink(link.range) : html(link.content) }
  }

  // MARK: - Images

  private func html(_ image: Inline.Image) -> HTML {
    picture(
      image, alternative: image.attributes["fig-alt"]?.text ?? plainText(image.alternative),
      size: image.attributes, id: context.isLinked ? image.attributes.label?.text : nil)
  }

  /// An image with its size.
  ///
  /// - Parameters:
  ///   - image: The image.
  ///   - alternative: What it shows, for those who do not see it.
  ///   - attributes: Where its size and classes are written.
  ///   - id: Its anchor.
  ///   - isLate: Whether it is loaded when the reader comes near it.
  /// - Returns: The picture.
  func picture(
    _ image: Inline.Image, alternative: String, size attributes: Attributes, id: String?,
    isLate: Bool = false
  ) -> HTML {
    let width = Length(attributes["width"]?.text)
    let height = Length(attributes["height"]?.text)
    return tag(
      "img",
      [
        "src": Self.safe(context.destination(image.source, image.range)), "alt": alternative,
        "title": image.title.isEmpty ? nil : image.title, "id": id,
        "class": Self.classes(attributes, after: width?.className.map { [$0] } ?? []),
        "width": width?.pixels.map(String.init), "height": height?.pixels.map(String.init),
        "loading": isLate ? "lazy" : nil,
      ])
  }

  // MARK: - Plain text

  /// The characters of running text, for attributes and titles.
  package func plainText(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text), .html(let text): text
      case .softBreak, .lineBreak: " "
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .superscript(let content), .subscript(let content), .span(let content, _):
        plainText(content)
      case .link(let link): plainText(link.content)
      case .image(let image): plainText(image.alternative)
      case .expression(let index): context.expression(index).plainText
      case .reference(let reference): context.reference(reference).plainText
      case .formula(let formula): formula.tex
      case .citation(let citation): context.citation(citation).plainText
      case .footnote: ""
      case .variable(let variable): context.variable(variable).plainText
      }
    }.joined()
  }

  // MARK: - Addresses

  /// An address without the schemes that run code or open files; libcmark's `dangerous_url`.
  static func safe(_ address: String) -> String {
    let start = address.lowercased()
    if start.hasPrefix("data:") {
      let pictures = ["png", "gif", "jpeg", "webp"].map { "data:image/\($0)" }
      return pictures.contains { start.hasPrefix($0) } ? address : ""
    }
    let dangerous = ["javascript:", "vbscript:", "file:"]
    return dangerous.contains { start.hasPrefix($0) } ? "" : address
  }
}

/// The size of an image as authors write it: a share of the line, or a length.
private struct Length {
  /// The length in pixels, for anything but a share.
  var pixels: Int?
  /// The class that sets a share, in steps of five, because pages have no styles of their own.
  var className: String?

  /// Pixels in one of the units that authors use.
  private static let units: [(name: String, pixels: Double)] = [
    ("px", 1), ("pt", 96.0 / 72), ("in", 96), ("cm", 96 / 2.54), ("mm", 96 / 25.4), ("rem", 16),
    ("em", 16), ("", 1),
  ]

  init?(_ text: String?) {
    guard let text else { return nil }
    if text.hasSuffix("%") {
      guard let share = Double(text.dropLast()), share > 0, share <= 100 else { return nil }
      className = "width-\(max(5, Int((share / 5).rounded()) * 5))"
      return
    }
    guard let unit = Self.units.first(where: { text.hasSuffix($0.name) }),
      let number = Double(text.dropLast(unit.name.count)), number > 0, number * unit.pixels < 1e5
    else { return nil }
    pixels = max(1, Int((number * unit.pixels).rounded()))
  }
}

extension Inline {
  fileprivate var isFormula: Bool {
    if case .formula = self { true } else { false }
  }
}
