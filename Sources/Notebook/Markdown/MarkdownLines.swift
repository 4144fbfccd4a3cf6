/// The text that libcmark sees, and which line of the file each of its lines is.
///
/// It is the file without its front matter. When a cell is not closed before the next fence opens,
/// the closing fence is put in, so that one mistake does not turn the rest of the notebook to code.
struct MarkdownLines {
  /// A cell that runs into the next fence.
  struct UnclosedFence {
    var fence: String
    var range: SourceRange
    var line: Int
    var nextLine: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var unclosedFences: [UnclosedFence] = []
  private let firstLine: Int
  /// The lines of `bytes` that are not in the file, in order.
  private var insertedLines: [Int] = []

  init(_ source: SourceFile, from firstLine: Int) {
    self.firstLine = firstLine
    guard firstLine < source.lineCount else { return }
    let start = source.lineStarts[firstLine]
    findUnclosedFences(in: source)
    guard !unclosedFences.isEmpty else {
      bytes = start == 0 ? source.bytes : Array(source.bytes[start...])
      return
    }
    var lower = start
    for (count, unclosed) in unclosedFences.enumerated() {
      let upper = source.lineStarts[unclosed.nextLine]
      bytes += source.bytes[lower..<upper]
      bytes += unclosed.fence.utf8
      bytes.append(UInt8(ascii: "\n"))
      insertedLines.append(unclosed.nextLine - firstLine + count + 1)
      lower = upper
    }
    bytes += source.bytes[lower...]
  }

  /// The line of the file, from 0, for a line of libcmark, from 1.
  func sourceLine(_ line: Int) -> Int {
    var low = 0
    var high = insertedLines.count
    while low < high {
      let middle = (low + high) / 2
      if insertedLines[middle] < line { low = middle + 1 } else { high = middle }
    }
    return firstLine + line - 1 - low
  }

  private mutating func findUnclosedFences(in source: SourceFile) {
    var open: (line: Int, fence: FenceLine)?
    for line in firstLine..<source.lineCount {
      let range = source.contentRange(ofLine: line)
      guard let fence = FenceLine(source.bytes, range) else { continue }
      guard let opening = open else {
        open = (line, fence)
        continue
      }
      if fence.closes(opening.fence) {
        open = nil
      } else if opening.fence.isExecutable(in: source.bytes), fence.opensCode(inside: opening.fence)
      {
        let place = opening.fence.range
        unclosedFences.append(
          UnclosedFence(
            fence: String(
              repeating: Character(Unicode.Scalar(opening.fence.character)),
              count: opening.fence.length),
            range: SourceRange(lower: place.lowerBound, upper: place.upperBound),
            line: opening.line, nextLine: line))
        open = (line, fence)
      }
    }
  }
}
