extension StringProtocol {
  /// The text without blanks and line breaks at both ends.
  var trimmingBlanks: SubSequence {
    let isBlank = { (character: Character) in character.isWhitespace }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return self[endIndex...] }
    return self[first...last]
  }
}

extension String {
  /// The text with an en dash, and no blanks around it, between the numbers of a range.
  var withEnDashes: String {
    let characters = Array(self)
    var result = ""
    var last: Character?
    var index = 0
    while index < characters.count {
      let start = index
      while index < characters.count, "-–".contains(characters[index]) { index += 1 }
      guard index > start else {
        result.append(characters[index])
        if characters[index] != " " { last = characters[index] }
        index += 1
        continue
      }
      var next = index
      while next < characters.count, characters[next] == " " { next += 1 }
      let isRange =
        last?.isNumber == true && next < characters.count
        && (characters[next].isNumber || characters[next].isLetter)
      if index - start > 1 || characters[start] == "–" || isRange {
        while result.last == " " { result.removeLast() }
        result.append("–")
        index = next
      } else {
        result.append("-")
      }
      last = "-"
    }
    return result
  }

  /// What stands in the braces of `\url{…}`, or the whole text.
  var withoutURLCommand: String {
    let text = trimmingBlanks
    guard text.hasPrefix("\\url{"), text.hasSuffix("}") else { return String(text) }
    return String(text.dropFirst(5).dropLast())
  }
}
