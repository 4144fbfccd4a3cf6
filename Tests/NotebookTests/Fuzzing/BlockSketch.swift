/// A block that is made up, as the author would write it and as the outline of its document.
indirect enum BlockSketch {
  case paragraph(String)
  case heading(String)
  case rule
  case code(String)
  case cell(String)
  case equation(String, isQuick: Bool)
  case table([[String]], caption: String?, isCaptionBefore: Bool)
  case quote([BlockSketch])
  case list([[BlockSketch]], isNumbered: Bool, isTask: Bool)
  case definitions([(term: String, definitions: [[BlockSketch]])])
  case callout([BlockSketch], title: String?, isQuote: Bool)
  case division([BlockSketch], colons: Int)
  case figure(Int, caption: String)

  // MARK: - Text

  /// The lines of blocks, with an empty one between two of them.
  static func lines(_ blocks: [BlockSketch]) -> [String] {
    Array(blocks.map(\.lines).joined(separator: [""]))
  }

  private var lines: [String] {
    switch self {
    case .paragraph(let word): ["\(word) *\(word)*", "\(word)"]
    case .heading(let word): ["## \(word)"]
    case .rule: ["***"]
    case .code(let word): ["~~~", "| \(word) |", "|---|", "", "::: \(word)", "~~~"]
    case .cell(let word): ["```{swift}", "let \(word) = 1", "", "let \(word)0 = 2", "```"]
    case .equation(let word, let isQuick):
      isQuick ? ["$$ \(word) $$ {#eq-\(word)}"] : ["$$", "\(word)", "- 1", "$$ {#eq-\(word)}"]
    case .table(let rows, let caption, let isBefore): Self.table(rows, caption, isBefore)
    case .quote(let content): Self.lines(content).map { $0.isEmpty ? ">" : "> \($0)" }
    case .list(let items, let isNumbered, let isTask):
      Array(
        items.map { item in
          let mark = isNumbered ? "1. " : "- "
          var lines = Self.indented(Self.lines(item), by: mark.utf8.count)
          lines[0] = mark + (isTask ? "[x] " : "") + lines[0].dropFirst(mark.utf8.count)
          return lines
        }.joined(separator: [""]))
    case .definitions(let terms):
      Array(
        terms.map { term, definitions in
          ["*\(term)*"]
            + definitions.flatMap { definition in
              var lines = Self.indented(Self.lines(definition), by: 4)
              lines[0] = ":   " + lines[0].dropFirst(4)
              return [""] + lines
            }
        }.joined(separator: [""]))
    case .callout(let content, let title, let isQuote):
      isQuote
        ? ["> [!TIP]\(title.map { " \($0)" } ?? "")", ">"]
          + Self.lines(content).map { $0.isEmpty ? ">" : "> \($0)" }
        : ["::: {.callout-tip\(title.map { " title=\($0)" } ?? "")}"] + Self.lines(content)
          + [":::"]
    case .division(let content, let colons):
      [String(repeating: ":", count: colons) + " {.d}"] + Self.lines(content)
        + [String(repeating: ":", count: colons)]
    case .figure(let count, let caption):
      ["::: {#fig-\(caption)}"] + (0..<count).flatMap { ["![p\($0)](p\($0))", ""] }
        + [caption, ":::"]
    }
  }

  private static func table(
    _ rows: [[String]], _ caption: String?, _ isBefore: Bool
  ) -> [String] {
    var lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
    lines.insert("|" + String(repeating: ":--|", count: rows[0].count), at: 1)
    guard let caption else { return lines }
    return isBefore
      ? ["Table: \(caption) {#tbl-\(caption)}", ""] + lines
      : lines + [": \(caption) {#tbl-\(caption)}"]
  }

  private static func indented(_ lines: [String], by count: Int) -> [String] {
    lines.map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }
  }

  // MARK: - Outline

  /// The outline of blocks, as ``Outline`` writes it.
  static func outline(_ blocks: [BlockSketch]) -> String {
    blocks.map(\.outline).joined(separator: " ")
  }

  private var outline: String {
    switch self {
    case .paragraph(let word): "p(\(word) *\(word)*~\(word))"
    case .heading(let word): "h2(\(word))"
    case .rule: "rule"
    case .code(let word): "code(| \(word) |\n|---|\n\n::: \(word))"
    case .cell(let word): "cell(let \(word) = 1\n\nlet \(word)0 = 2)"
    case .equation(let word, let isQuick):
      "eq#eq-\(word)(\(isQuick ? " \(word) " : "\n\(word)\n- 1\n"))"
    case .table(let rows, let caption, _):
      "table\(caption.map { "#tbl-\($0)" } ?? "")("
        + String(repeating: "l", count: rows[0].count) + ": "
        + rows.map { $0.map { $0.replacing("\\|", with: "|") }.joined(separator: "|") }
        .joined(separator: " / ") + ")" + (caption.map { "[\($0)]" } ?? "")
    case .quote(let content): "quote(\(Self.outline(content)))"
    case .list(let items, let isNumbered, let isTask):
      (isNumbered ? "ol(" : "ul(")
        + items.map { (isTask ? "[x] " : "") + Self.outline($0) }.joined(separator: "; ") + ")"
    case .definitions(let terms):
      "dl("
        + terms.map { term, definitions in
          "*\(term)*: " + definitions.map { Self.outline($0) }.joined(separator: " | ")
        }.joined(separator: "; ") + ")"
    case .callout(let content, let title, _):
      "tip\(title.map { "[\($0)]" } ?? "")(\(Self.outline(content)))"
    case .division(let content, _): "div.d(\(Self.outline(content)))"
    case .figure(let count, let caption):
      count == 1
        ? "fig#fig-\(caption)(!p0)[\(caption)]"
        : "fig#fig-\(caption)("
          + (0..<count).map { "fig(!p\($0))[p\($0)]" }.joined(separator: " ") + ")[\(caption)]"
    }
  }
}
