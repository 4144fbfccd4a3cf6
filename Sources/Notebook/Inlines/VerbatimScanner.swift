/// Steps over what CommonMark binds tighter than anything else: code, addresses and raw HTML.
///
/// The grammar is that of libcmark 0.30.2 to the letter. What was searched for in vain is
/// remembered, so that a text is never searched twice for the same end.
struct VerbatimScanner {
  /// The longest run of backticks that opens code in libcmark.
  private static let longestRun = 80

  private let bytes: [UInt8]
  /// The last place where a run of each length was seen.
  private var runs = [Int](repeating: 0, count: longestRun + 1)
  private var knowsAllRuns = false
  private var missing: Set<Terminator> = []

  private enum Terminator: Hashable {
    case declaration, instruction, section
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func end(of start: Int, while isIncluded: (UInt8) -> Bool) -> Int {
    var end = start
    while let next = byte(end), isIncluded(next) { end += 1 }
    return end
  }

  private func starts(_ start: Int, with text: StaticString) -> Bool {
    text.withUTF8Buffer { text in
      start + text.count <= bytes.count && bytes[start..<(start + text.count)].elementsEqual(text)
    }
  }

  // MARK: - Code

  /// The end of a run of backticks.
  func endOfBackticks(from start: Int) -> Int { end(of: start) { $0 == UInt8(ascii: "`") } }

  /// The end of the code that a run of backticks opens, or `nil` when it opens none.
  mutating func endOfCode(from start: Int) -> Int? {
    var index = endOfBackticks(from: start)
    let length = index - start
    guard length <= Self.longestRun, !knowsAllRuns || runs[length] > index else { return nil }
    while true {
      index = end(of: index) { $0 != UInt8(ascii: "`") }
      guard index < bytes.count else { break }
      let close = endOfBackticks(from: index)
      if close - index <= Self.longestRun { runs[close - index] = index }
      if close - index == length { return close }
      index = close
    }
    knowsAllRuns = true
    return nil
  }

  // MARK: - Angle brackets

  /// The end of an address in angle brackets, or `nil` for something else.
  func endOfAddress(from start: Int) -> Int? {
    endOfIdentifier(from: start + 1) ?? endOfMail(from: start + 1)
  }

  private func endOfIdentifier(from start: Int) -> Int? {
    guard byte(start)?.isASCIILetter == true else { return nil }
    let colon = end(of: start) { byte in
      byte.isASCIILetter || byte.isASCIIDigit || "+.-".utf8.contains(byte)
    }
    guard (2...32).contains(colon - start), byte(colon) == UInt8(ascii: ":") else { return nil }
    let end = end(of: colon) { byte in
      byte > 0x20 && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
    }
    return byte(end) == UInt8(ascii: ">") ? end + 1 : nil
  }

  private func endOfMail(from start: Int) -> Int? {
    let at = end(of: start) { byte in
      byte.isASCIILetter || byte.isASCIIDigit || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(byte)
    }
    guard at > start, byte(at) == UInt8(ascii: "@") else { return nil }
    var index = at
    repeat {
      let name = index + 1
      index = end(of: name) { byte in
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
      }
      guard (1...63).contains(index - name), bytes[name] != UInt8(ascii: "-"),
        bytes[index - 1] != UInt8(ascii: "-")
      else { return nil }
    } while byte(index) == UInt8(ascii: ".")
    return byte(index) == UInt8(ascii: ">") ? index + 1 : nil
  }

  /// The end of raw HTML, or `nil` for something else.
  mutating func endOfTag(from start: Int) -> Int? {
    switch byte(start + 1) {
    case UInt8(ascii: "/"): endOfClosingTag(from: start + 2)
    case UInt8(ascii: "?"): endOfInstruction(from: start + 2)
    case UInt8(ascii: "!"): endOfDeclaration(from: start + 2)
    case .some(let letter) where letter.isASCIILetter: endOfOpeningTag(from: start + 1)
    default: nil
    }
  }

  private func endOfName(from start: Int) -> Int {
    end(of: start) { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
  }

  private func endOfSpace(from start: Int) -> Int {
    end(of: start) { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  private func endOfClosingTag(from start: Int) -> Int? {
    guard byte(start)?.isASCIILetter == true else { return nil }
    let end = endOfSpace(from: endOfName(from: start))
    return byte(end) == UInt8(ascii: ">") ? end + 1 : nil
  }

  private func endOfOpeningTag(from start: Int) -> Int? {
    var index = endOfName(from: start)
    while true {
      let space = endOfSpace(from: index)
      guard space > index, let end = endOfAttribute(from: space) else {
        index = space
        break
      }
      index = end
    }
    if byte(index) == UInt8(ascii: "/") { index += 1 }
    return byte(index) == UInt8(ascii: ">") ? index + 1 : nil
  }

  private func endOfAttribute(from start: Int) -> Int? {
    guard let first = byte(start),
      first.isASCIILetter || first == UInt8(ascii: "_") || first == UInt8(ascii: ":")
    else { return nil }
    let name = end(of: start) { byte in
      byte.isASCIILetter || byte.isASCIIDigit || ":._-".utf8.contains(byte)
    }
    let equals = endOfSpace(from: name)
    guard byte(equals) == UInt8(ascii: "=") else { return name }
    let value = endOfSpace(from: equals + 1)
    if let quote = byte(value), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = end(of: value + 1) { $0 != quote }
      return end < bytes.count ? end + 1 : nil
    }
    let end = end(of: value) { byte in
      byte != 0x20 && !(0x09...0x0D).contains(byte) && !"\"'=<>`".utf8.contains(byte)
    }
    return end > value ? end : nil
  }

  // MARK: - Comments and declarations

  private mutating func endOfDeclaration(from start: Int) -> Int? {
    if starts(start, with: "--") { return endOfComment(from: start + 2) }
    if starts(start, with: "[CDATA[") { return endOfSection(from: start + 7) }
    let name = end(of: start) { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    guard name > start, endOfSpace(from: name) > name else { return nil }
    return search(.declaration, from: name) { scanner, index in
      scanner.bytes[index] == UInt8(ascii: ">") ? .found(1) : .step(1)
    }
  }

  private enum Progress {
    case found(Int), step(Int)
  }

  private mutating func search(
    _ terminator: Terminator, from start: Int, _ look: (VerbatimScanner, Int) -> Progress
  ) -> Int? {
    guard !missing.contains(terminator) else { return nil }
    var index = start
    while index < bytes.count {
      switch look(self, index) {
      case .found(let length): return index + length
      case .step(let length): index += length
      }
    }
    missing.insert(terminator)
    return nil
  }

  private func endOfComment(from start: Int) -> Int? {
    if starts(start, with: "-->") { return start + 3 }
    var index = start + (byte(start) == UInt8(ascii: "-") ? 1 : 0)
    guard let first = byte(index), first != UInt8(ascii: ">"), first != UInt8(ascii: "-") else {
      return nil
    }
    index += 1
    while let next = byte(index) {
      if next != UInt8(ascii: "-") {
        index += 1
      } else if byte(index + 1) != UInt8(ascii: "-") {
        index += 2
      } else {
        return byte(index + 2) == UInt8(ascii: ">") ? index + 3 : nil
      }
    }
    return nil
  }

  private mutating func endOfInstruction(from start: Int) -> Int? {
    search(.instruction, from: start) { scanner, index in
      guard scanner.bytes[index] == UInt8(ascii: "?") else { return .step(1) }
      return scanner.byte(index + 1) == UInt8(ascii: ">") ? .found(2) : .step(2)
    }
  }

  private mutating func endOfSection(from start: Int) -> Int? {
    search(.section, from: start) { scanner, index in
      guard scanner.bytes[index] == UInt8(ascii: "]") else { return .step(1) }
      guard scanner.byte(index + 1) == UInt8(ascii: "]") else { return .step(2) }
      return scanner.byte(index + 2) == UInt8(ascii: ">") ? .found(3) : .step(3)
    }
  }
}
