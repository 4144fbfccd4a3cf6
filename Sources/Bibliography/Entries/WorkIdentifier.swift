/// Identifiers of works as authors write them, brought to one form.
enum WorkIdentifier {
  // MARK: - DOI

  /// The DOI in a text such as `https://doi.org/10.1000/182` or `doi:10.1000/182`.
  static func doi(in text: String) -> String? {
    let name = dropPrefix(
      of: text,
      [
        "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/",
        "https://www.doi.org/", "doi.org/", "dx.doi.org/", "doi:",
      ]
    ).trimmingBlanks
    // A DOI is `10.`, the number of its registrant, a slash and a name.
    guard name.hasPrefix("10."), let slash = name.firstIndex(of: "/"),
      name[..<slash].dropFirst(3).utf8.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ".") }),
      name.distance(from: name.startIndex, to: slash) > 3, name.index(after: slash) < name.endIndex,
      !name.contains(where: \.isWhitespace)
    else { return nil }
    return String(name)
  }

  // MARK: - arXiv

  /// The arXiv identifier that a text consists of, with or without `arXiv:` or an address.
  static func arXiv(in text: String) -> String? {
    var name = dropPrefix(
      of: text,
      [
        "https://arxiv.org/abs/", "http://arxiv.org/abs/", "https://arxiv.org/pdf/",
        "http://arxiv.org/pdf/", "https://www.arxiv.org/abs/", "http://www.arxiv.org/abs/",
        "https://doi.org/10.48550/arxiv.", "10.48550/arxiv.", "arxiv:", "abs/",
      ]
    ).trimmingBlanks
    if name.lowercased().hasSuffix(".pdf") { name = name.dropLast(4) }
    return isArXiv(name) ? String(name) : nil
  }

  /// The arXiv identifier behind the word `arXiv` in a text such as a note.
  static func arXivNamed(in text: String) -> String? {
    for word in text.split(whereSeparator: { $0.isWhitespace || ",;()[]".contains($0) }) {
      let trimmed = word.last == "." ? word.dropLast() : word
      guard trimmed.lowercased().hasPrefix("arxiv:") || trimmed.lowercased().contains("arxiv.org/")
      else { continue }
      if let name = arXiv(in: String(trimmed)) { return name }
    }
    return nil
  }

  /// Whether a text is an identifier such as `2404.01413v2`, `hep-th/9901001` or `math.GT/0309136`.
  private static func isArXiv(_ name: Substring) -> Bool {
    var bytes = Array(name.utf8)
    if let version = bytes.lastIndex(of: UInt8(ascii: "v")), version + 1 < bytes.count,
      bytes[(version + 1)...].allSatisfy(\.isASCIIDigit)
    {
      bytes.removeSubrange(version...)
    }
    if let slash = bytes.firstIndex(of: UInt8(ascii: "/")) {
      let number = bytes[(slash + 1)...]
      return slash > 0 && number.count == 7 && number.allSatisfy(\.isASCIIDigit)
        && bytes[..<slash].allSatisfy {
          $0.isASCIILetter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
        }
    }
    guard let dot = bytes.firstIndex(of: UInt8(ascii: ".")), dot == 4 else { return false }
    let number = bytes[5...]
    return bytes[..<4].allSatisfy(\.isASCIIDigit) && (4...5).contains(number.count)
      && number.allSatisfy(\.isASCIIDigit)
  }

  private static func dropPrefix(of text: String, _ prefixes: [String]) -> Substring {
    let trimmed = text.trimmingBlanks
    let lowercased = trimmed.lowercased()
    for prefix in prefixes where lowercased.hasPrefix(prefix) {
      return dropPrefixBlanks(trimmed.dropFirst(prefix.count))
    }
    return trimmed
  }

  private static func dropPrefixBlanks(_ text: Substring) -> Substring {
    text.drop(while: \.isWhitespace)
  }

  // MARK: - Addresses

  /// The address of a DOI.
  static func url(ofDOI doi: String) -> String {
    "https://doi.org/" + percentEncoded(doi, keeping: "-._~!$'()*+,;=:@/")
  }

  /// The address of a work on arXiv.
  static func url(ofArXiv name: String) -> String {
    "https://arxiv.org/abs/" + percentEncoded(name, keeping: "-._/")
  }

  /// An address that a page may link to, with what cannot stand in one encoded.
  ///
  /// - Returns: The address, or `nil` when its scheme is none of the web's.
  static func webAddress(_ text: String) -> String? {
    let address = text.trimmingBlanks
    let lowercased = address.lowercased()
    guard ["https://", "http://", "ftp://"].contains(where: lowercased.hasPrefix) else {
      return nil
    }
    return percentEncoded(address, keeping: "-._~!$'()*+,;=:@/?#[]%&")
  }

  /// An address without the backslashes and braces that LaTeX needs.
  static func withoutLaTeX(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.replacingTilde.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "\\", index < scalars.count, "_%&#~${}".unicodeScalars.contains(scalars[index]) {
        result.append(scalars[index])
        index += 1
      } else if scalar != "{", scalar != "}", !scalar.properties.isWhitespace {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func percentEncoded(_ text: some StringProtocol, keeping kept: String) -> String {
    let kept = Set(kept.utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || kept.contains(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension String {
  /// The text with the ways in which LaTeX writes a tilde replaced by one.
  fileprivate var replacingTilde: String {
    var text = self
    let forms = [
      "{\\textasciitilde}", "\\textasciitilde{}", "\\textasciitilde", "$\\sim$", "\\~{}",
    ]
    for form in forms {
      var rest = Substring(text)
      var result = ""
      while let range = rest.firstRange(of: form) {
        result += rest[..<range.lowerBound] + "~"
        rest = rest[range.upperBound...]
      }
      text = result + rest
    }
    return text
  }
}
