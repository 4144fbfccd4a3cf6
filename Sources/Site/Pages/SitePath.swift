/// Paths inside a site or a notebooks' folder: parts joined by `/`, relative to the folder.
enum SitePath {
  /// The path that a relative path means when it is written in a file of a folder.
  ///
  /// - Returns: The path; nil when it leaves the top folder.
  static func resolve(_ path: String, in folder: String) -> String? {
    var parts = path.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// The shortest way from a folder to a file.
  static func relative(_ path: String, from folder: String) -> String {
    var target = path.split(separator: "/")[...]
    var start = folder.split(separator: "/")[...]
    while target.count > 1, let first = start.first, first == target.first {
      target.removeFirst()
      start.removeFirst()
    }
    return String(repeating: "../", count: start.count) + target.joined(separator: "/")
  }

  /// The folder of a file, empty at the top.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// The characters that percent signs stand for; nil when they stand for no text.
  static func decoded(_ address: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(address.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16), value != 0 else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
