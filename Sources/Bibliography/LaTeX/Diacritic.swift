/// Letters with marks above or below them.
enum Diacritic {
  /// The combining mark that a command of LaTeX puts on the letter behind it.
  static func mark(forCommand name: some StringProtocol) -> Unicode.Scalar? {
    switch name {
    case "`": "\u{300}"
    case "'": "\u{301}"
    case "^": "\u{302}"
    case "~": "\u{303}"
    case "=": "\u{304}"
    case "u": "\u{306}"
    case ".": "\u{307}"
    case "\"": "\u{308}"
    case "h": "\u{309}"
    case "r": "\u{30A}"
    case "H": "\u{30B}"
    case "v": "\u{30C}"
    case "G": "\u{30F}"
    case "U": "\u{30E}"
    case "d": "\u{323}"
    case "c": "\u{327}"
    case "k": "\u{328}"
    case "b": "\u{331}"
    case "t": "\u{361}"
    default: nil
    }
  }

  /// What a command shows when there is no letter behind it, as in `\~{}`.
  static func alone(command name: some StringProtocol) -> String {
    switch name {
    case "`", "^", "~": String(name)
    case "'": "´"
    case "\"": "¨"
    case "=": "¯"
    case ".": "˙"
    case "u": "˘"
    case "v": "ˇ"
    case "H": "˝"
    case "r": "˚"
    case "c": "¸"
    case "k": "˛"
    default: ""
    }
  }

  /// Puts a mark on the first letter of a text, as one character where Unicode has it.
  static func put(_ mark: Unicode.Scalar, on text: String) -> String {
    guard var letter = text.unicodeScalars.first else { return text }
    // The letters without a dot are there to carry a mark.
    if letter == "ı" { letter = "i" }
    if letter == "ȷ" { letter = "j" }
    return compose(letter, mark) + String(text.unicodeScalars.dropFirst())
  }

  /// The letter with a mark in the form that Unicode calls composed.
  ///
  /// A mark below a letter stands inside one above it, so that "ê" with a dot below is "ẹ" with a
  /// circumflex.
  private static func compose(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> String {
    if let composed = compositions[Pair(letter: letter, mark: mark)] { return String(composed) }
    guard let parts = decompositions[letter],
      mark.properties.canonicalCombiningClass < parts.mark.properties.canonicalCombiningClass,
      let inner = compositions[Pair(letter: parts.letter, mark: mark)]
    else { return String(String.UnicodeScalarView([letter, mark])) }
    return compose(inner, parts.mark)
  }

  /// The letter below a mark, or `nil` for a scalar that is not a letter with one.
  static func letter(below scalar: Unicode.Scalar) -> Unicode.Scalar? {
    decompositions[scalar]?.letter
  }

  private struct Pair: Hashable {
    var letter: Unicode.Scalar
    var mark: Unicode.Scalar
  }

  private static let compositions: [Pair: Unicode.Scalar] = all.reduce(into: [:]) {
    $0[Pair(letter: $1.letter, mark: $1.mark)] = $1.composed
  }

  private static let decompositions: [Unicode.Scalar: Pair] = all.reduce(into: [:]) {
    $0[$1.composed] = Pair(letter: $1.letter, mark: $1.mark)
  }

  private typealias Composition = (
    letter: Unicode.Scalar, mark: Unicode.Scalar, composed: Unicode.Scalar
  )

  private static var all: [Composition] {
    pairs.flatMap { mark, letters in
      let scalars = Array(letters.unicodeScalars)
      return stride(from: 0, to: scalars.count, by: 2).map {
        (scalars[$0], mark, scalars[$0 + 1])
      }
    }
  }
}
