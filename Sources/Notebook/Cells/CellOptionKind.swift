/// What values an option of a cell takes.
enum CellOptionKind: Hashable, Sendable {
  case label
  case boolean
  case number
  case wholeNumber
  case string
  /// Running text in Markdown; lines that start with `- ` are several.
  case text
  /// Several running texts in Markdown.
  case texts
  /// Words in brackets, or one word.
  case list
  /// `true`, `false` or one of these words.
  case boolOr([String])
  /// One of these words.
  case word([String])

  /// All options in alphabetical order, with the names and meanings that Quarto gave them.
  static let known: [(key: String, kind: CellOptionKind)] = [
    ("cache", .boolOr(["refresh"])),
    ("cap-location", .word(["top", "bottom", "margin"])),
    ("classes", .list),
    ("code-fold", .boolOr(["show"])),
    ("code-line-numbers", .string),
    ("code-summary", .text),
    ("column", .word(columns)),
    ("depends", .list),
    ("echo", .boolOr(["fenced"])),
    ("error", .boolean),
    ("eval", .boolean),
    ("fig-align", .word(["default", "left", "center", "right"])),
    ("fig-alt", .text),
    ("fig-cap", .text),
    ("fig-height", .number),
    ("fig-link", .string),
    ("fig-subcap", .texts),
    ("fig-width", .number),
    ("freeze", .boolOr(["auto"])),
    ("include", .boolean),
    ("label", .label),
    ("layout", .string),
    ("layout-ncol", .wholeNumber),
    ("layout-nrow", .wholeNumber),
    ("lst-cap", .text),
    ("lst-label", .label),
    ("output", .boolOr(["asis"])),
    ("output-location", .string),
    ("panel", .string),
    ("renderings", .list),
    ("tags", .list),
    ("tbl-cap", .text),
    ("tbl-subcap", .texts),
    ("warning", .boolean),
  ]

  private static let columns = [
    "body", "body-outset", "margin", "page", "page-left", "page-right", "screen", "screen-inset",
  ]

  /// The kind of an option, or `nil` when there is none of that name.
  static func kind(of key: String) -> CellOptionKind? {
    known.first { $0.key == key }?.kind
  }

  /// What the option takes, as it reads after "takes"; `nil` when the value is one.
  func expectation(for value: String) -> String? {
    switch self {
    case .label, .string, .text, .texts, .list:
      nil
    case .boolean:
      value == "true" || value == "false" ? nil : "`true` or `false`"
    case .number:
      Double(value).map { $0.isFinite && $0 > 0 } == true ? nil : "a number greater than 0"
    case .wholeNumber:
      Int(value).map { $0 > 0 } == true ? nil : "a whole number greater than 0"
    case .boolOr(let words):
      value == "true" || value == "false" || words.contains(value)
        ? nil : Self.list(["true", "false"] + words)
    case .word(let words):
      words.contains(value) ? nil : Self.list(words)
    }
  }

  private static func list(_ words: [String]) -> String {
    let quoted = words.map { "`\($0)`" }
    return "\(quoted.dropLast().joined(separator: ", ")) or \(quoted.last ?? "")"
  }
}
