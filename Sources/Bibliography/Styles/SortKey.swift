/// What decides the place of a work in an alphabetical list.
///
/// Letters count without their marks and without regard to capitals, as "Ö" does for "O", and
/// everything that is neither letter nor digit divides words. No locale has a say in it.
struct SortKey: Comparable {
  private var names: [String]
  private var year: Int
  private var title: String
  private var key: String

  init(_ entry: BibliographyEntry) {
    let creators = entry.authors.isEmpty ? entry.editors : entry.authors
    // Two blanks end a name, so that "Smith" comes before "Smith-Jones".
    names = creators.names.map { Self.fold("\($0.short)  \($0.given)  \($0.suffix)") }
    title = Self.fold(entry.title.plainText)
    if names.isEmpty { names = [title] }
    year = entry.date?.start?.year ?? Int.max
    key = entry.key
  }

  static func < (first: SortKey, second: SortKey) -> Bool {
    if first.names != second.names {
      return first.names.lexicographicallyPrecedes(second.names, by: precedes)
    }
    if first.year != second.year { return first.year < second.year }
    if first.title != second.title { return precedes(first.title, second.title) }
    return precedes(first.key, second.key)
  }

  private static func precedes(_ first: String, _ second: String) -> Bool {
    first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
  }

  /// A text in small letters without marks.
  static func fold(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      for part in scalar.properties.lowercaseMapping.unicodeScalars {
        append(part, to: &result)
      }
    }
    return String(result)
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    if let letter = Diacritic.letter(below: scalar) { return append(letter, to: &result) }
    if let letters = ligatures[scalar] {
      result.append(contentsOf: letters.unicodeScalars)
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      result.append(scalar)
    } else if scalar.properties.isWhitespace || scalar.properties.isDash {
      result.append(" ")
    }
  }

  /// Letters that Unicode does not take apart.
  private static let ligatures: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
    "ı": "i", "ȷ": "j", "ħ": "h", "ŧ": "t", "ŋ": "n", "ĳ": "ij", "ſ": "s", "ƒ": "f",
  ]
}
