/// Bytes made valid UTF-8, with a finding for the first place that was not.
///
/// A maximal run of bad bytes becomes U+FFFD once per subpart, as the Unicode standard recommends
/// (section 3.9, substitution of maximal subparts). NUL is replaced too, because Markdown does so.
struct UTF8Repair {
  private(set) var bytes: [UInt8]
  /// What was wrong first; a file in another encoding is one mistake.
  private(set) var finding: (Finding, SourceRange)?
  /// The number of bytes that were replaced.
  private(set) var badByteCount = 0

  init(_ input: [UInt8]) {
    let isClean = input.withUnsafeBufferPointer { buffer in
      !buffer.contains(0) && Self.isValid(buffer)
    }
    guard !isClean else {
      bytes = input
      return
    }
    bytes = []
    bytes.reserveCapacity(input.count + 16)
    var index = 0
    while index < input.count {
      let length = Self.scalarLength(in: input, at: index)
      if length > 0, input[index] != 0 {
        bytes.append(contentsOf: input[index..<(index + length)])
        index += length
        continue
      }
      let place = SourceRange(lower: bytes.count, upper: bytes.count + 3)
      if finding == nil {
        finding = (input[index] == 0 ? .nulByte : .invalidUTF8(byte: input[index]), place)
      }
      bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
      let step = input[index] == 0 ? 1 : max(1, -length)
      badByteCount += step
      index += step
    }
  }

  private static func isValid(_ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    String(validating: buffer, as: UTF8.self) != nil
  }

  /// The length of the scalar at an index, or minus the length of the bad subpart there.
  private static func scalarLength(in input: [UInt8], at index: Int) -> Int {
    let first = input[index]
    let count: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: count = 2
    case 0xE0: (count, second) = (3, 0xA0...0xBF)
    case 0xED: (count, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: count = 3
    case 0xF0: (count, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: count = 4
    case 0xF4: (count, second) = (4, 0x80...0x8F)
    default: return -1
    }
    for position in 1..<count {
      let allowed = position == 1 ? second : 0x80...0xBF
      guard index + position < input.count, allowed.contains(input[index + position]) else {
        return -position
      }
    }
    return count
  }
}
