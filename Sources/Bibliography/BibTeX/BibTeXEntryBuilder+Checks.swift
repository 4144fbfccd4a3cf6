import Notebook

extension BibTeXEntryBuilder {
  mutating func reportUnknownType() {
    let nearest = NearestName.find(record.type, in: EntryType.all.map(\.name))
    report(
      .unknownType(record.type, nearest: nearest, shownLike: "misc"), record.typeRange,
      in: record.file)
  }

  /// Reports fields that are missing, and fields whose names are misspelt.
  mutating func checkFields(_ type: EntryType, spelling: inout FieldSpelling) {
    for field in record.fields where !FieldNames.isKnown(field.name) {
      // Other programs have fields of their own, so only what looks like a mistake is reported.
      guard let nearest = spelling.nearest(to: field.name), record.stated(nearest) == nil
      else { continue }
      report(.unknownField(field.name, nearest: nearest), field.nameRange, in: field.file)
    }
    guard !record.isDamaged else { return }
    let missing = type.required.filter { !has($0) }
    guard !missing.isEmpty else { return }
    report(.missingFields(key: record.key, names: missing), record.keyRange, in: record.file)
  }

  private func has(_ alternatives: String) -> Bool {
    if alternatives == "journal", entry.arXiv != nil { return true }
    if alternatives == "url", entry.doi != nil || entry.arXiv != nil || entry.url != nil {
      return true
    }
    return alternatives.split(separator: "|").contains { field(String($0)) != nil }
  }
}

/// Remembers which field a misspelt one was probably meant to be.
struct FieldSpelling {
  private var known: [String: String?] = [:]

  /// The nearest name of a field, or `nil` when none is near or too many were looked for.
  mutating func nearest(to name: String) -> String? {
    if let nearest = known[name] { return nearest }
    guard known.count < BibliographyLimits.suggestions else { return nil }
    let nearest = NearestName.find(name, in: FieldNames.known)
    known[name] = nearest
    return nearest
  }
}

extension [RichText] {
  /// Adds another part of a title, unless it is empty.
  mutating func appendTitle(_ pieces: [RichText], separator: String) {
    guard !pieces.isEmpty else { return }
    guard let last = plainText.last else {
      self = pieces
      return
    }
    var builder = RichTextBuilder()
    builder.append(self)
    builder.append("?!.:".contains(last) ? " " : separator)
    builder.append(pieces)
    self = builder.pieces
  }

  /// The address when the text is one link and nothing else.
  var linkedAddress: String? {
    guard count == 1, case .link(let url, _) = self[0] else { return nil }
    return url
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
