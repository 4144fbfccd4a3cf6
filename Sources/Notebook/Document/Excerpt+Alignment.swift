extension Excerpt {
  /// Takes a text that a file holds in another form: in quotes, indented, or folded over lines.
  ///
  /// What the file writes in another way stands for the place where the rest of the text was found,
  /// so that places are exact for what an author would recognise.
  ///
  /// - Parameters:
  ///   - text: The text as it was read.
  ///   - range: Where the file writes it; it ends somewhere in this range.
  ///   - source: The file.
  package init(_ text: String, writtenIn range: SourceRange, of source: SourceFile) {
    self.init(at: range.lower)
    let upper = min(range.upper, source.bytes.count)
    let written = source.bytes[min(range.lower, upper)..<upper]
    var place = written.startIndex
    var exact = place..<place
    func endOfFill(from start: Int) -> Int {
      written[start...].firstIndex { !Self.isFill($0) } ?? written.endIndex
    }
    for byte in text.utf8 {
      if place == written.endIndex || written[place] != byte {
        append(SourceRange(lower: exact.lowerBound, upper: exact.upperBound), of: source)
        let next = endOfFill(from: place)
        if byte.isBlank || byte.isLineBreak {
          // A folded line: one blank for a line break with the indentation behind it.
          append([byte], standingFor: SourceRange(lower: place, upper: next))
          place = next
          exact = place..<place
          continue
        }
        guard
          let found = written[place..<min(next + 1, written.endIndex)].firstIndex(of: byte)
        else {
          append([byte], standingFor: SourceRange(lower: place, upper: place))
          exact = place..<place
          continue
        }
        place = found
        exact = place..<place
      }
      place += 1
      exact = exact.lowerBound..<place
    }
    append(SourceRange(lower: exact.lowerBound, upper: exact.upperBound), of: source)
  }

  /// Whether a character can stand between two characters of a text without being one: blanks,
  /// quotes, and the marks of blocks.
  private static func isFill(_ byte: UInt8) -> Bool {
    byte.isBlank || byte.isLineBreak || "\"'\\|>-+".utf8.contains(byte)
  }
}
