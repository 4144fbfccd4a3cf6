/// Text taken from a notebook in pieces, each of which knows where it came from.
///
/// The code of a cell in a block quote leaves out the marks of the quote, and a caption over
/// several option lines leaves out their `//|`; what is found in such text still has an exact
/// place in the file.
package struct Excerpt: Sendable {
  private struct Piece {
    var start: Int
    var source: SourceRange
    var isVerbatim: Bool
  }

  /// The UTF-8 text.
  package private(set) var bytes: [UInt8] = []

  private var pieces: [Piece] = []
  private var origin: Int

  /// Creates an empty text.
  ///
  /// - Parameter origin: The place in the file that stands for the text while it is empty.
  package init(at origin: Int) {
    self.origin = origin
  }

  /// Takes one stretch of a notebook.
  ///
  /// - Parameters:
  ///   - range: The stretch.
  ///   - source: The notebook.
  package init(_ range: SourceRange, of source: SourceFile) {
    self.init(at: range.lower)
    append(range, of: source)
  }

  /// Adds a stretch of the notebook as it is.
  mutating func append(_ range: SourceRange, of source: SourceFile) {
    guard !range.isEmpty else { return }
    pieces.append(Piece(start: bytes.count, source: range, isVerbatim: true))
    bytes.append(contentsOf: source.bytes[range.lower..<range.upper])
  }

  /// Adds another text with its places.
  mutating func append(_ other: Excerpt) {
    for piece in other.pieces {
      pieces.append(
        Piece(
          start: piece.start + bytes.count, source: piece.source, isVerbatim: piece.isVerbatim))
    }
    bytes.append(contentsOf: other.bytes)
  }

  /// Adds text that stands for a stretch of the notebook but reads differently.
  mutating func append(_ text: some Sequence<UInt8>, standingFor range: SourceRange) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    guard bytes.count > start else { return }
    pieces.append(Piece(start: start, source: range, isVerbatim: false))
  }

  // MARK: - Places

  /// The place in the file of a stretch of this text.
  func sourceRange(_ lower: Int, _ upper: Int) -> SourceRange {
    guard upper > lower else {
      let offset = sourceOffset(lower)
      return SourceRange(lower: offset, upper: offset)
    }
    let first = place(of: lower)
    let last = place(of: upper - 1)
    return SourceRange(lower: first.lower, upper: max(last.upper, first.lower))
  }

  /// The place in the file of a stretch of this text.
  func sourceRange(_ range: Range<Int>) -> SourceRange {
    sourceRange(range.lowerBound, range.upperBound)
  }

  /// The offset in the file of one byte, or of the end.
  func sourceOffset(_ offset: Int) -> Int {
    guard offset > 0, !bytes.isEmpty else { return pieces.first?.source.lower ?? origin }
    guard offset < bytes.count else { return place(of: bytes.count - 1).upper }
    return place(of: offset).lower
  }

  private func place(of offset: Int) -> SourceRange {
    let piece = pieces[pieceIndex(of: offset)]
    guard piece.isVerbatim else { return piece.source }
    let source = piece.source.lower + offset - piece.start
    return SourceRange(lower: source, upper: source + 1)
  }

  /// Whether a byte stands for something that reads differently in the notebook.
  func isReplacement(at offset: Int) -> Bool {
    pieces.indices.contains(pieceIndex(of: offset)) && !pieces[pieceIndex(of: offset)].isVerbatim
  }

  private func pieceIndex(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  // MARK: - Parts

  /// The same text, taken from a file whose first byte has another offset.
  func shifted(by distance: Int) -> Excerpt {
    guard distance != 0 else { return self }
    var result = self
    result.origin += distance
    for index in pieces.indices {
      result.pieces[index].source = pieces[index].source.shifted(by: distance)
    }
    return result
  }

  /// A part of this text with its places.
  ///
  /// - Parameter range: Offsets into ``bytes``.
  /// - Returns: The part.
  package func part(_ range: Range<Int>) -> Excerpt {
    var result = Excerpt(at: sourceOffset(range.lowerBound))
    guard !pieces.isEmpty else { return result }
    for index in pieceIndex(of: range.lowerBound)..<pieces.count {
      let piece = pieces[index]
      if piece.start >= range.upperBound { break }
      let end = index + 1 < pieces.count ? pieces[index + 1].start : bytes.count
      let lower = max(piece.start, range.lowerBound)
      let upper = min(end, range.upperBound)
      guard lower < upper else { continue }
      var source = piece.source
      if piece.isVerbatim {
        source.lower = piece.source.lower + lower - piece.start
        source.upper = source.lower + upper - lower
      }
      result.pieces.append(
        Piece(start: result.bytes.count, source: source, isVerbatim: piece.isVerbatim))
      result.bytes.append(contentsOf: bytes[lower..<upper])
    }
    return result
  }
}
