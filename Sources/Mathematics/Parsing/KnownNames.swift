/// The names that exist, for suggestions.
enum KnownNames {
  /// The commands whose names stand as texts in KaTeX's program, sorted.
  ///
  /// KaTeX does not list them otherwise. It is read only after a mistake.
  static func commands(in program: [UInt8]) -> [String] {
    var names: Set<String> = []
    var position = program.startIndex
    let opening = Array("\"\\\\".utf8)
    while position + opening.count < program.endIndex {
      guard program[position..<position + opening.count].elementsEqual(opening) else {
        position += 1
        continue
      }
      let start = position + opening.count
      let letters = program[start...].prefix { isLetter($0) }
      if letters.count > 1, letters.endIndex < program.endIndex,
        program[letters.endIndex] == UInt8(ascii: "\"")
      {
        names.insert("\\" + String(decoding: letters, as: UTF8.self))
      }
      position = letters.endIndex
    }
    return names.sorted()
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// The environments of KaTeX.
  static let environments = [
    "matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "smallmatrix", "matrix*",
    "pmatrix*", "bmatrix*", "Bmatrix*", "vmatrix*", "Vmatrix*", "array", "darray", "subarray",
    "cases", "dcases", "rcases", "drcases", "aligned", "alignedat", "align", "align*", "alignat",
    "alignat*", "gather", "gather*", "gathered", "equation", "equation*", "split", "CD",
  ]
}
