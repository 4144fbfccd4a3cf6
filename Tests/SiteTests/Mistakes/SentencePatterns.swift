/// The sentences that a source file can say, read from its string literals.
struct SentencePatterns {
  /// A sentence with gaps for the values in it.
  struct Pattern: CustomStringConvertible {
    /// What stands around and between the gaps.
    var parts: [String]

    var description: String { parts.joined(separator: "…") }

    /// Whether a sentence holds the parts one after the other.
    func matches(_ sentence: Substring) -> Bool {
      var rest = sentence
      for part in parts where !part.isEmpty {
        guard let found = rest.firstRange(of: part) else { return false }
        rest = rest[found.upperBound...]
      }
      return true
    }
  }

  private(set) var patterns: [Pattern] = []
  private let text: [Character]

  /// Reads the first arguments of `Sentences(…)`, `Mistake(…)` and `summary:`, and the texts of
  /// `report(…)`.
  init(in source: String) {
    text = Array(source)
    for (word, hasFurther) in [
      ("Sentences(", false), ("Mistake(", false), ("summary:", false), ("report(", true),
      ("notPortable(", true),
    ] {
      let start = Array(word)
      var index = 0
      while index + start.count <= text.count {
        guard text[index] == start[0], text[index..<index + start.count].elementsEqual(start),
          index == 0 || !text[index - 1].isLetter
        else {
          index += 1
          continue
        }
        index += start.count
        // The words of KaTeX are no sentence of ours, and a declaration says nothing.
        guard !text[index...].starts(with: "katex:"), !text[index...].starts(with: " String") else {
          continue
        }
        readArguments(from: index, isFirstOnly: !hasFurther)
      }
    }
  }

  /// Reads the literals up to the end of an argument, or up to the suggestion behind it.
  private mutating func readArguments(from start: Int, isFirstOnly: Bool) {
    var index = start
    var depth = 0
    while index < text.count {
      switch text[index] {
      case "\"":
        let (pattern, end) = literal(at: index)
        // A word or two are no sentence, but a name.
        let words = pattern.description.split(separator: " ").count
        if words > 2 || pattern.description.hasSuffix(".") { patterns.append(pattern) }
        index = end
        continue
      case "(", "[", "{": depth += 1
      case ")", "]", "}":
        if depth == 0 { return }
        depth -= 1
      case "," where depth == 0 && isFirstOnly: return
      case "s" where depth == 0 && text[index...].starts(with: "suggestion:"): return
      case "n" where depth == 0 && text[index...].starts(with: "notes:"): return
      default: break
      }
      index += 1
    }
  }

  /// A literal with gaps for its interpolations, and where it ends.
  private func literal(at start: Int) -> (Pattern, end: Int) {
    var pattern = Pattern(parts: [""])
    var index = start + 1
    while index < text.count, text[index] != "\"" {
      guard text[index] == "\\", index + 1 < text.count else {
        pattern.parts[pattern.parts.count - 1].append(text[index])
        index += 1
        continue
      }
      guard text[index + 1] == "(" else {
        pattern.parts[pattern.parts.count - 1].append(text[index + 1])
        index += 2
        continue
      }
      index = endOfInterpolation(at: index + 2)
      pattern.parts.append("")
    }
    return (pattern, index + 1)
  }

  private func endOfInterpolation(at start: Int) -> Int {
    var depth = 1
    var index = start
    while index < text.count, depth > 0 {
      if text[index] == "\"" {
        index = literal(at: index).end
        continue
      }
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      index += 1
    }
    return index
  }
}
