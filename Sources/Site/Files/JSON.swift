import Statistics

/// A JSON value whose members keep the order in which they were given.
package indirect enum JSON: Sendable, Hashable {
  /// The absent value; also written for numbers that JSON cannot hold.
  case null
  /// True or false.
  case boolean(Bool)
  /// An integer.
  case integer(Int)
  /// A number, written in the shortest form that reads back as the same bits.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSON])
  /// Names and values in order.
  case object([Member])

  /// A name and its value.
  package struct Member: Sendable, Hashable {
    /// The name.
    package var name: String
    /// The value.
    package var value: JSON
  }

  /// An object from a literal, in the literal's order; members that are nil are left out.
  package static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// The JSON text, indented by two spaces, with a line feed at the end.
  package var text: String {
    var text = ""
    write(to: &text, depth: 0)
    return text + "\n"
  }

  private var isFlat: Bool {
    switch self {
    case .array(let values): values.allSatisfy(\.isScalar)
    case .object(let members): members.isEmpty
    default: true
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private func write(to text: inout String, depth: Int) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value): text += NumberFormat.json(value)
    case .string(let value): Self.quote(value, to: &text)
    case .array(let values):
      // Lists of numbers stay on one line: they are data, and long.
      writeItems(values.count, "[", "]", isFlat, to: &text, depth: depth) { index, text in
        values[index].write(to: &text, depth: depth + 1)
      }
    case .object(let members):
      writeItems(members.count, "{", "}", isFlat, to: &text, depth: depth) { index, text in
        Self.quote(members[index].name, to: &text)
        text += ": "
        members[index].value.write(to: &text, depth: depth + 1)
      }
    }
  }

  private func writeItems(
    _ count: Int, _ open: String, _ close: String, _ isFlat: Bool, to text: inout String,
    depth: Int, write: (Int, inout String) -> Void
  ) {
    text += open
    for index in 0..<count {
      if index > 0 { text += isFlat ? ", " : "," }
      if !isFlat { text += "\n" + String(repeating: "  ", count: depth + 1) }
      write(index, &text)
    }
    if !isFlat { text += "\n" + String(repeating: "  ", count: depth) }
    text += close
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
