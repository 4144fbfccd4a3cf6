/// A value of JSON.
enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue {
  /// Reads a text that has to be JSON and nothing else.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - maximumDepth: How deep values may be nested.
  /// - Throws: Why it cannot be read.
  init(parsing text: String, maximumDepth: Int) throws(JSONError) {
    var reader = JSONReader(bytes: Array(text.utf8), maximumDepth: maximumDepth)
    self = try reader.read()
  }
}

/// Why a text cannot be read as JSON.
enum JSONError: Error {
  case malformed
  case tooDeep
}

private struct JSONReader {
  let bytes: [UInt8]
  let maximumDepth: Int
  private var position = 0
  private var depth = 0

  init(bytes: [UInt8], maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  mutating func read() throws(JSONError) -> JSONValue {
    let value = try readValue()
    skipSpaces()
    guard position == bytes.count else { throw .malformed }
    return value
  }

  private mutating func readValue() throws(JSONError) -> JSONValue {
    skipSpaces()
    guard position < bytes.count else { throw .malformed }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object(try readObject())
    case UInt8(ascii: "["): return .array(try readArray())
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try read("true", as: .boolean(true))
    case UInt8(ascii: "f"): return try read("false", as: .boolean(false))
    case UInt8(ascii: "n"): return try read("null", as: .null)
    default: return .number(try readNumber())
    }
  }

  private mutating func read(_ word: StaticString, as value: JSONValue) throws(JSONError)
    -> JSONValue
  {
    for offset in 0..<word.utf8CodeUnitCount { try take(word.utf8Start[offset]) }
    return value
  }

  private mutating func readArray() throws(JSONError) -> [JSONValue] {
    var values: [JSONValue] = []
    try readList(from: "[", to: "]") { reader throws(JSONError) in
      values.append(try reader.readValue())
    }
    return values
  }

  private mutating func readObject() throws(JSONError) -> [String: JSONValue] {
    var values: [String: JSONValue] = [:]
    try readList(from: "{", to: "}") { reader throws(JSONError) in
      reader.skipSpaces()
      let key = try reader.readString()
      reader.skipSpaces()
      try reader.take(UInt8(ascii: ":"))
      values[key] = try reader.readValue()
    }
    return values
  }

  private mutating func readList(
    from start: Unicode.Scalar, to end: Unicode.Scalar,
    element: (inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    guard depth < maximumDepth else { throw .tooDeep }
    depth += 1
    try take(UInt8(ascii: start))
    skipSpaces()
    if !skip(UInt8(ascii: end)) {
      repeat {
        try element(&self)
        skipSpaces()
      } while skip(UInt8(ascii: ","))
      try take(UInt8(ascii: end))
    }
    depth -= 1
  }

  private mutating func readNumber() throws(JSONError) -> Double {
    let start = position
    while position < bytes.count, "+-.0123456789eE".utf8.contains(bytes[position]) {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Double(text) else { throw .malformed }
    return number
  }

  private mutating func readString() throws(JSONError) -> String {
    try take(UInt8(ascii: "\""))
    var units: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"): units.append(contentsOf: String(try readEscape()).utf8)
      default: units.append(byte)
      }
    }
    throw .malformed
  }

  /// Reads what stands behind a backslash; Duktape escapes nothing but ASCII.
  private mutating func readEscape() throws(JSONError) -> Unicode.Scalar {
    guard position < bytes.count else { throw .malformed }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard position + 4 <= bytes.count else { throw .malformed }
      let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
      position += 4
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
    default: return Unicode.Scalar(byte)
    }
  }

  // MARK: - Bytes

  private mutating func skipSpaces() {
    while position < bytes.count, " \n\r\t".utf8.contains(bytes[position]) { position += 1 }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func take(_ byte: UInt8) throws(JSONError) {
    guard skip(byte) else { throw .malformed }
  }
}
