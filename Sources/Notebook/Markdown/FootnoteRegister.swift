/// The footnotes of a notebook while it is read, numbered by their first mention.
struct FootnoteRegister {
  /// The name of a footnote where its text is.
  struct Definition {
    var name: String
    var range: SourceRange
  }

  /// The definitions in the order in which they were found.
  private(set) var definitions: [Definition] = []
  /// The definition that counts for a name.
  private var byName: [String: Int] = [:]
  /// The numbers of the definitions that are mentioned.
  private var numbers: [Int: Int] = [:]
  private var notes: [Footnote] = []

  /// Whether a character can be part of a name.
  static func isNameByte(_ byte: UInt8) -> Bool {
    !byte.isBlank && !byte.isLineBreak && !"[]^".utf8.contains(byte)
  }

  /// Notes that a text is defined.
  ///
  /// - Returns: The number of the definition, and the place of an earlier one of the same name.
  mutating func define(_ name: String, at range: SourceRange) -> (number: Int, first: SourceRange?)
  {
    definitions.append(Definition(name: name, range: range))
    let number = definitions.count - 1
    guard let first = byName[name] else {
      byName[name] = number
      return (number, nil)
    }
    return (number, definitions[first].range)
  }

  /// Whether a name is defined somewhere in the notebook.
  func isDefined(_ name: String) -> Bool { byName[name] != nil }

  /// The defined name that is nearest to another.
  func nearest(to name: String) -> String? {
    NearestName.find(name, in: definitions.map(\.name))
  }

  /// The index of the footnote that a mark stands for; nil when it is not defined.
  mutating func mention(_ name: String) -> Int? {
    guard let definition = byName[name] else { return nil }
    if let number = numbers[definition] { return number }
    let number = add(Footnote(name: name, blocks: [], range: definitions[definition].range))
    numbers[definition] = number
    return number
  }

  /// Adds a footnote whose text stands at its mark.
  mutating func add(_ note: Footnote) -> Int {
    notes.append(note)
    return notes.count - 1
  }

  /// Gives a footnote that was added its text, and the place of the whole of it.
  mutating func fill(_ number: Int, with blocks: [Block], range: SourceRange) {
    notes[number].blocks = blocks
    notes[number].range = range
  }

  /// All footnotes by number, with the texts of those that are defined apart.
  ///
  /// - Parameter texts: The blocks by the number of the definition.
  /// - Returns: The footnotes in the order of their first mention.
  func all(texts: [Int: [Block]]) -> [Footnote] {
    var result = notes
    for (definition, number) in numbers { result[number].blocks = texts[definition] ?? [] }
    return result
  }

  /// The definitions that nothing refers to; of several with one name only the first counts.
  var unused: [Definition] {
    definitions.indices.filter { numbers[$0] == nil && byName[definitions[$0].name] == $0 }
      .map { definitions[$0] }
  }
}
