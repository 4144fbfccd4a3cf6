/// Makes the anchors of headings as GitHub does, each of them once.
struct AnchorNames {
  private var used: Set<String> = []
  private var nextNumber: [String: Int] = [:]

  /// Keeps an anchor that an author wrote.
  mutating func reserve(_ name: String) {
    used.insert(name)
  }

  /// The anchor for the text of a heading: small letters, digits, `-` and `_`, blanks as `-`.
  mutating func anchor(for text: String) -> String {
    var name = ""
    for scalar in text.lowercased().unicodeScalars {
      let properties = scalar.properties
      if scalar == " " {
        name += "-"
      } else if scalar == "-" || scalar == "_" || properties.isAlphabetic
        || properties.numericType == .decimal || properties.generalCategory == .nonspacingMark
      {
        name.unicodeScalars.append(scalar)
      }
    }
    if name.isEmpty { name = "section" }
    var candidate = name
    while !used.insert(candidate).inserted {
      let number = nextNumber[name, default: 0] + 1
      nextNumber[name] = number
      candidate = "\(name)-\(number)"
    }
    return candidate
  }
}
