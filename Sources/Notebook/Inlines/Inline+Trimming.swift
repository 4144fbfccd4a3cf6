extension Inline {
  /// Whether it is nothing but space.
  var isSpace: Bool {
    switch self {
    case .text(let text): text.utf8.allSatisfy(\.isBlank)
    case .softBreak, .lineBreak: true
    default: false
    }
  }
}

extension [Inline] {
  /// The running text without space at its ends.
  ///
  /// - Parameters:
  ///   - atStart: Whether space at the start is left out.
  ///   - leadingComma: Whether a comma at the start is left out too.
  /// - Returns: What is left.
  func trimmed(atStart: Bool = true, leadingComma: Bool = false) -> [Inline] {
    var result = self
    while atStart, let first = result.first {
      if first.isSpace {
        result.removeFirst()
        continue
      }
      guard case .text(let text) = first else { break }
      var rest = text.drop { $0 == " " || $0 == "\t" }
      if leadingComma, rest.first == "," {
        rest.removeFirst()
        result[0] = .text(String(rest))
        return result.trimmed()
      }
      result[0] = .text(String(rest))
      break
    }
    while let last = result.last {
      if last.isSpace {
        result.removeLast()
        continue
      }
      guard case .text(var text) = last else { break }
      while let blank = text.last, blank == " " || blank == "\t" { text.removeLast() }
      result[result.count - 1] = .text(text)
      break
    }
    return result
  }
}
