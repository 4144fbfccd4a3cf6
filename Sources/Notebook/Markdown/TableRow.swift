/// A line of a table, cut at its bars.
///
/// A bar behind a backslash, in a code span or in a formula belongs to its cell. As on GitHub, the
/// backslash of `\|` is not part of the code; in a formula it is part of the TeX.
struct TableRow {
  /// The cells without the blanks around them.
  private(set) var cells: [Range<Int>] = []
  /// The backslashes before bars in code.
  private(set) var leftOut: [Int] = []

  private let bytes: [UInt8]
  private var index: Int
  private let end: Int
  /// The starts of the runs of backticks by their length, from the last to the first.
  private var runs: [Int: [Int]] = [:]
  private var hasRuns = false

  /// Cuts a line.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - line: The line behind the marks around it.
  init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    index = line.lowerBound
    end = bytes[line].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? line.lowerBound
    while index < end, bytes[index].isBlank { index += 1 }
    if index < end, bytes[index] == UInt8(ascii: "|") { index += 1 }
    var start = index
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index = min(index + 2, end)
      case UInt8(ascii: "`"): skipCode()
      case UInt8(ascii: "$"): skipFormula()
      case UInt8(ascii: "|"):
        add(start..<index)
        index += 1
        start = index
      default: index += 1
      }
    }
    if start < end || cells.isEmpty { add(start..<end) }
  }

  private mutating func add(_ range: Range<Int>) {
    let lower = bytes[range].firstIndex { !$0.isBlank } ?? range.upperBound
    let last = bytes[lower..<range.upperBound].lastIndex { !$0.isBlank }
    cells.append(lower..<(last.map { $0 + 1 } ?? lower))
  }

  // MARK: - Code

  private mutating func skipCode() {
    let length = runLength(at: index)
    findRuns()
    while let next = runs[length]?.last, next < index + length { runs[length]?.removeLast() }
    guard let close = runs[length]?.last else {
      index += length
      return
    }
    for place in (index + length)..<close
    where bytes[place] == UInt8(ascii: "\\") && bytes[place + 1] == UInt8(ascii: "|") {
      leftOut.append(place)
    }
    index = close + length
  }

  private func runLength(at start: Int) -> Int {
    var place = start
    while place < end, bytes[place] == UInt8(ascii: "`") { place += 1 }
    return place - start
  }

  private mutating func findRuns() {
    guard !hasRuns else { return }
    hasRuns = true
    var found: [(start: Int, length: Int)] = []
    var place = index
    while place < end {
      let length = runLength(at: place)
      if length > 0 { found.append((place, length)) }
      place += max(length, 1)
    }
    for run in found.reversed() { runs[run.length, default: []].append(run.start) }
  }

  // MARK: - Formulas

  /// Steps over a formula, or over a dollar sign that opens none.
  private mutating func skipFormula() {
    let isDisplay = index + 1 < end && bytes[index + 1] == UInt8(ascii: "$")
    let first = index + (isDisplay ? 2 : 1)
    index = first
    guard first < end, isDisplay || !bytes[first].isBlank else { return }
    var close = first
    while close < end, bytes[close] != UInt8(ascii: "$") {
      close += bytes[close] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard close > first, close < end else { return }
    if isDisplay {
      if close + 1 < end, bytes[close + 1] == UInt8(ascii: "$") { index = close + 2 }
    } else if !bytes[close - 1].isBlank, close + 1 == end || !bytes[close + 1].isASCIIDigit {
      index = close + 1
    }
  }
}
