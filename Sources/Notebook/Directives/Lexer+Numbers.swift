extension Lexer {
  /// Reads a number, with `_` between digits, a fraction, an exponent or a prefix such as `0x`.
  mutating func readNumber() {
    let start = index
    if bytes[index] == UInt8(ascii: "."), let end = endOfDigits(after: index + 1) {
      index = end
      report(.missingLeadingZero(text(start..<end)), start..<end)
    } else if bytes[index] == UInt8(ascii: "0"), let radix = radix(of: byte(at: index + 1)) {
      return readInteger(radix: radix)
    } else {
      skipDigits()
    }
    var isDouble = bytes[start] == UInt8(ascii: ".")
    if !isDouble, byte(at: index) == UInt8(ascii: "."), byte(at: index + 1)?.isASCIIDigit == true {
      isDouble = true
      index += 1
      skipDigits()
    }
    if let letter = byte(at: index), letter | 0x20 == UInt8(ascii: "e"), let end = endOfExponent() {
      isDouble = true
      index = end
    }
    guard !reportSuffix(from: start) else { return }
    let digits = text(start..<index).filter { $0 != "_" }
    if isDouble {
      let value = Double(digits) ?? .infinity
      guard value.isFinite else { return reportOverflow(from: start, isInteger: false) }
      append(.double(value), from: start)
    } else if let value = Int(digits) {
      append(.integer(value), from: start)
    } else {
      reportOverflow(from: start, isInteger: true)
    }
  }

  private mutating func readInteger(radix: Int) {
    let start = index
    index += 2
    while let next = byte(at: index),
      next == UInt8(ascii: "_") || (Character(Unicode.Scalar(next)).hexDigitValue ?? 99) < radix
    {
      index += 1
    }
    guard !reportSuffix(from: start) else { return }
    let digits = text((start + 2)..<index).filter { $0 != "_" }
    guard !digits.isEmpty else { return reportMalformed(from: start) }
    guard let value = Int(digits, radix: radix) else {
      return reportOverflow(from: start, isInteger: true)
    }
    append(.integer(value), from: start)
  }

  private func radix(of letter: UInt8?) -> Int? {
    switch letter {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  private mutating func skipDigits() {
    while let next = byte(at: index), next.isASCIIDigit || next == UInt8(ascii: "_") { index += 1 }
  }

  private func endOfDigits(after position: Int) -> Int? {
    var end = position
    while let next = byte(at: end), next.isASCIIDigit || next == UInt8(ascii: "_") { end += 1 }
    return end > position ? end : nil
  }

  private func endOfExponent() -> Int? {
    var position = index + 1
    if let sign = byte(at: position), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      position += 1
    }
    guard byte(at: position)?.isASCIIDigit == true else { return nil }
    return endOfDigits(after: position)
  }

  // MARK: - Findings

  /// Reports letters that follow a number without a blank.
  private mutating func reportSuffix(from start: Int) -> Bool {
    guard nameScalarLength(at: index, isFirst: false) != nil else { return false }
    let end = index
    while let length = nameScalarLength(at: index, isFirst: false) { index += length }
    let product = "\(text(start..<end)) * \(text(end..<index))"
    let isName = nameScalarLength(at: end, isFirst: true) != nil
    report(
      .malformedNumber(text(start..<index), product: isName ? product : nil), start..<index)
    append(.badNumber, from: start)
    return true
  }

  private mutating func reportMalformed(from start: Int) {
    report(.malformedNumber(text(start..<index), product: nil), start..<index)
    append(.badNumber, from: start)
  }

  private mutating func reportOverflow(from start: Int, isInteger: Bool) {
    report(isInteger ? .integerOverflow : .numberOverflow, start..<index)
    append(.badNumber, from: start)
  }
}
