/// Breaks text into lines at spaces.
enum TextWrap {
  /// The lines of a text, each as full as it can be; a word wider than the room has its own line.
  static func lines(_ text: String, size: Double, width: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      guard let last = lines.last else {
        lines.append(String(word))
        continue
      }
      let longer = last + " " + word
      if TextWidth.em(longer) * size <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
