import Notebook

/// The footnotes of a page: the marks in the text, and the notes at the end with their ways back.
///
/// Identifiers hold a colon, which no heading and no label does.
struct FootnoteList {
  private let notes: [Footnote]
  /// How often each note was referred to so far.
  private var uses: [Int]

  init(_ notes: [Footnote]) {
    self.notes = notes
    uses = notes.map { _ in 0 }
  }

  /// The mark of a note, which does not know yet how many marks of the note come before it.
  static func mark(_ index: Int) -> HTML {
    tag("sup", ["class": "footnote-mark"]) {
      tag(
        "a",
        [
          "href": "#fn:\(index + 1)", "role": "doc-noteref", "aria-label": "Footnote \(index + 1)",
        ]
      ) { "\(index + 1)" }
    }
  }

  /// A page with its notes at the end.
  ///
  /// - Parameters:
  ///   - page: The page, with a ``mark(_:)`` for each reference.
  ///   - notes: The footnotes.
  ///   - prose: What writes the notes.
  /// - Returns: The page, its marks with identifiers of their own, and the notes.
  static func completing(_ page: HTML, notes: [Footnote], prose: ProseWriter) -> HTML {
    guard !notes.isEmpty else { return page }
    var list = FootnoteList(notes)
    let page = list.identifyingMarks(in: page)
    // A note may refer to others, so that its way back is known only after all of them.
    let texts = notes.map { list.identifyingMarks(in: prose.html(Array($0.blocks.dropLast()))) }
    let ends = notes.map { note -> HTML in
      guard case .paragraph(let content, _)? = note.blocks.last else {
        return list.identifyingMarks(in: prose.html(Array(note.blocks.suffix(1))))
      }
      return list.identifyingMarks(in: prose.html(content))
    }
    return .fragment([page, list.section(texts: texts, ends: ends)])
  }

  // MARK: - Marks

  /// The page with an identifier at every mark, so that notes can point back at them.
  private mutating func identifyingMarks(in html: HTML) -> HTML {
    switch html {
    case .text, .markup, .freshLine: return html
    case .fragment(let pieces):
      return .fragment(pieces.map { identifyingMarks(in: $0) })
    case .element(var element):
      guard let index = Self.note(of: element), notes.indices.contains(index) else {
        element.content = element.content.map { identifyingMarks(in: $0) }
        return .element(element)
      }
      uses[index] += 1
      element.attributes.append(
        HTMLAttribute(name: "id", value: Self.identifier(ofUse: uses[index], of: index)))
      return .element(element)
    }
  }

  /// The note that an element is a mark of.
  private static func note(of element: HTMLElement) -> Int? {
    guard element.name == "a",
      element.attributes.contains(where: { $0.name == "role" && $0.value == "doc-noteref" }),
      let address = element.attributes.first(where: { $0.name == "href" })?.value
    else { return nil }
    return Int(address.dropFirst("#fn:".count)).map { $0 - 1 }
  }

  private static func identifier(ofUse use: Int, of index: Int) -> String {
    use == 1 ? "fnref:\(index + 1)" : "fnref:\(index + 1):\(use)"
  }

  // MARK: - Notes

  private func section(texts: [HTML], ends: [HTML]) -> HTML {
    line(
      tag("section", ["class": "footnotes", "role": "doc-endnotes", "aria-label": "Footnotes"]) {
        "\n"
        line(tag("h2") { "Footnotes" })
        tag("ol") {
          "\n"
          for (index, note) in notes.enumerated() {
            line(
              tag("li", ["id": "fn:\(index + 1)"]) {
                texts[index]
                end(of: note, ends[index], index)
              })
          }
        }
        "\n"
      })
  }

  /// The last paragraph of a note, with the ways back in it.
  private func end(of note: Footnote, _ content: HTML, _ index: Int) -> HTML {
    let ways = (1...max(1, uses[index])).map { way(back: $0, from: index) }
    let back = HTML.fragment(ways.enumerated().flatMap { $0 == 0 ? [$1] : [.text(" "), $1] })
    guard case .paragraph? = note.blocks.last else {
      return .fragment([content, line(tag("p") { back })])
    }
    return line(
      tag("p") {
        content
        " "
        back
      })
  }

  private func way(back use: Int, from index: Int) -> HTML {
    let isOnly = uses[index] <= 1
    return tag(
      "a",
      [
        "href": "#\(Self.identifier(ofUse: use, of: index))", "role": "doc-backlink",
        "aria-label": "Back to reference \(index + 1)" + (isOnly ? "" : ", place \(use)"),
      ]
    ) {
      // The variation selector keeps the arrow from becoming a picture.
      "↩\u{FE0E}"
      if !isOnly { tag("sup") { "\(use)" } }
    }
  }
}
