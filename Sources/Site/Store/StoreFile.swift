/// One file of the store, opened and checked.
///
///     palimpsest store 1
///     key 123
///     <123 bytes: what the payload is the answer to>
///     payload 8000
///     sha256 <64 digits, over key and payload>
///     <spaces up to a multiple of 64 bytes, the last one a line feed>
///     <payload>
struct StoreFile: Sendable {
  /// Why a file cannot be trusted.
  struct Problem: Error, Hashable {
    var reason: String
  }

  private static let magic = "palimpsest store 1\n"
  private static let alignment = 64

  private let file: MappedFile
  private let range: Range<Int>

  /// The number of bytes in the payload.
  var count: Int { range.count }

  /// A copy of the payload.
  var payload: [UInt8] { withPayload { Array($0) } }

  /// Calls a function with the payload, which must not be kept.
  func withPayload<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    file.withBytes { bytes in body(UnsafeRawBufferPointer(rebasing: bytes[range])) }
  }

  /// The bytes that stand before a payload.
  static func head(key: String, payload: [UInt8]) -> [UInt8] {
    let checksum = payload.withUnsafeBytes { Self.checksum(key: key, payload: $0) }
    let text = """
      \(magic)key \(key.utf8.count)
      \(key)
      payload \(payload.count)
      sha256 \(checksum)

      """
    var bytes = Array(text.utf8)
    let padding = alignment - bytes.count % alignment
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: padding - 1))
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// Reads the head, checks that the file answers the key, and compares the checksum.
  static func parse(_ file: MappedFile, key: String) -> Result<StoreFile, Problem> {
    file.withBytes { bytes in
      var reader = HeadReader(bytes: bytes)
      guard let first = reader.line(), first + "\n" == magic else {
        return .failure(Problem(reason: "not a store file of this version"))
      }
      guard let keyLength = reader.number(after: "key "), let found = reader.text(keyLength),
        let payloadLength = reader.number(after: "payload "),
        let line = reader.line(), line.hasPrefix("sha256 "),
        let expected = Digest(hexadecimal: line.dropFirst(7))
      else { return .failure(Problem(reason: "its head is cut short")) }
      guard found == key else { return .failure(Problem(reason: "it answers another question")) }
      let start = (reader.position / alignment + 1) * alignment
      guard start + payloadLength == bytes.count else {
        return .failure(Problem(reason: "its length is wrong"))
      }
      let payload = UnsafeRawBufferPointer(rebasing: bytes[start...])
      guard checksum(key: key, payload: payload) == expected else {
        return .failure(Problem(reason: "its checksum is wrong"))
      }
      return .success(StoreFile(file: file, range: start..<bytes.count))
    }
  }

  /// Covers the payload, and through the payload's digest the key.
  private static func checksum(key: String, payload: UnsafeRawBufferPointer) -> Digest {
    Digest(of: "\(Digest(of: payload)) \(key)")
  }
}

/// Reads the lines at the start of a store file.
private struct HeadReader {
  let bytes: UnsafeRawBufferPointer
  var position = 0

  mutating func line() -> String? {
    guard let end = bytes[position...].prefix(256).firstIndex(of: UInt8(ascii: "\n")) else {
      return nil
    }
    defer { position = end + 1 }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  mutating func number(after prefix: String) -> Int? {
    guard let line = line(), line.hasPrefix(prefix), let number = Int(line.dropFirst(prefix.count)),
      number >= 0
    else { return nil }
    return number
  }

  mutating func text(_ count: Int) -> String? {
    guard count < bytes.count - position, bytes[position + count] == UInt8(ascii: "\n") else {
      return nil
    }
    let text = String(decoding: bytes[position..<(position + count)], as: UTF8.self)
    position += count + 1
    return text
  }
}
