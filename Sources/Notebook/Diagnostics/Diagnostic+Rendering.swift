extension Diagnostic {
  /// The diagnostic as text for a terminal.
  ///
  /// The first line is `path:line:column: severity: summary [rule]`. The source line and a line that
  /// underlines the place follow, then the notes and the suggestion. Long lines are cut around the
  /// place, so that a notebook without line breaks still gives a readable message.
  ///
  /// - Parameter source: The file that the diagnostic is about.
  /// - Returns: The text with a line break at its end.
  package func rendered(in source: SourceFile) -> String {
    var text = path
    if let range {
      let position = source.position(of: range.lower)
      text += ":\(position.line):\(position.column)"
    }
    text += ": \(severity.rawValue): \(summary) [\(rule)]\n"
    if let range { text += Self.excerpt(of: range, in: source) }
    for note in notes { text += "  note: \(note)\n" }
    if let suggestion { text += "  help: \(suggestion)\n" }
    return text
  }

  /// The source line with the place underlined.
  private static func excerpt(of range: SourceRange, in source: SourceFile) -> String {
    let number = source.lineNumber(of: range.lower)
    let line = SourceLine(source, number: number, marking: range)
    let gutter = String(number)
    let blank = String(repeating: " ", count: gutter.utf8.count)
    return " \(gutter) | \(line.text)\n \(blank) | \(line.underline)\n"
  }
}

/// A line of a file as a terminal shows it, with a line below that underlines a part.
private struct SourceLine {
  private(set) var text = ""
  private(set) var underline = ""

  /// The columns shown at most; a longer line is cut on both sides of the marked part.
  private static let columnLimit = 120
  private static let columnsBefore = 40
  /// The bytes of a line that are looked at before and behind the place.
  private static let byteLimit = 2_000

  init(_ source: SourceFile, number: Int, marking range: SourceRange) {
    let line = source.contentRange(ofLine: number - 1)
    let start = source.startOfScalar(at: max(line.lowerBound, range.lower - Self.byteLimit))
    let end = source.startOfScalar(at: min(line.upperBound, range.lower + Self.byteLimit))
    var offset = start
    var cells: [(text: String, width: Int, isMarked: Bool)] = []
    for character in source.text(in: SourceRange(lower: start, upper: max(start, end))) {
      let end = offset + character.utf8.count
      let isMarked = offset < max(range.upper, range.lower + 1) && end > range.lower
      let (text, width) = Self.shown(character)
      cells.append((text, width, isMarked))
      offset = end
    }
    // The end of a line is a place too.
    if range.lower >= offset, end == line.upperBound { cells.append((" ", 1, true)) }

    let mark = cells.firstIndex(where: \.isMarked) ?? 0
    var first = 0
    if cells.count > Self.columnLimit { first = max(0, mark - Self.columnsBefore) }
    let last = min(cells.count, first + Self.columnLimit)
    if first > 0 || start > line.lowerBound { (text, underline) = ("… ", "  ") }
    var isFirstMark = true
    for cell in cells[first..<last] {
      text += cell.text
      guard cell.isMarked else {
        underline += String(repeating: " ", count: cell.width)
        continue
      }
      for _ in 0..<cell.width {
        underline += isFirstMark ? "^" : "~"
        isFirstMark = false
      }
    }
    if last < cells.count || end < line.upperBound { text += " …" }
    while text.last == " " { text.removeLast() }
    while underline.last == " " { underline.removeLast() }
  }

  /// What stands for a character on a terminal, and how many columns it takes.
  private static func shown(_ character: Character) -> (String, Int) {
    if character == "\t" { return ("    ", 4) }
    guard let scalar = character.unicodeScalars.first else { return ("", 0) }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return ("\u{FFFD}", 1)
    case .nonspacingMark, .enclosingMark: return (String(character), 0)
    default: break
    }
    let isWide = isWide(scalar.value) || scalar.properties.isEmojiPresentation
    return (String(character), isWide ? 2 : 1)
  }

  /// Whether terminals give a scalar two columns (East Asian Width W and F, by blocks).
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
