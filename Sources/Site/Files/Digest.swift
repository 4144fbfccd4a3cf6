import CCrypto

/// A SHA-256 digest; `sha256sum` prints the same digits.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// The 64 hexadecimal digits.
  package let description: String

  /// The first twelve digits, enough to tell the runs of one site apart.
  package var short: String { String(description.prefix(12)) }

  /// Digests bytes in memory.
  package init(of bytes: UnsafeRawBufferPointer) {
    var output = [UInt8](repeating: 0, count: 32)
    let succeeded = EVP_Digest(bytes.baseAddress, bytes.count, &output, nil, EVP_sha256(), nil)
    precondition(succeeded == 1, "libcrypto offers SHA-256 in every configuration we run with")
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in output {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    description = String(decoding: text, as: UTF8.self)
  }

  /// Digests an array of bytes.
  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Digest(of: $0) }
  }

  /// Digests the UTF-8 form of a text.
  package init(of text: String) {
    var text = text
    self = text.withUTF8 { Digest(of: UnsafeRawBufferPointer($0)) }
  }

  /// Reads a digest from its 64 digits; nil for anything else.
  package init?(hexadecimal text: some StringProtocol) {
    let isDigit = { (byte: UInt8) in (48...57).contains(byte) || (97...102).contains(byte) }
    guard text.utf8.count == 64, text.utf8.allSatisfy(isDigit) else { return nil }
    description = String(text)
  }
}
