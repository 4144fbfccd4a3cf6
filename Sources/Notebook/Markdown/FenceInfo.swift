/// What the words behind an opening fence say.
struct FenceInfo {
  enum Kind: Equatable {
    /// A cell to run.
    case cell
    /// A cell of a language that is not run.
    case otherLanguage(String)
    /// A fence to show with one pair of braces less.
    case literal
    /// Code to show.
    case shown
  }

  /// Languages that other notebook tools run.
  static let otherLanguages: Set<String> = [
    "bash", "code-cell", "dot", "fortran", "javascript", "js", "julia", "matlab", "mermaid",
    "octave", "ojs", "perl", "python", "r", "ruby", "rust", "sas", "scala", "sh", "sql", "stan",
    "stata", "typescript",
  ]

  var kind: Kind
  /// The place of the language.
  var language: Range<Int>
  /// The place of `fig-x` in `#fig-x`.
  var label: Range<Int>?
  /// The places of words that mean nothing.
  var unknown: [Range<Int>] = []

  init(_ bytes: [UInt8], _ info: Range<Int>) {
    kind = .shown
    language = info
    let words = Self.words(bytes, info)
    guard let first = words.first else { return }
    if bytes[first.lowerBound] == UInt8(ascii: "{") {
      readBraces(bytes, info)
    } else if bytes[first].elementsEqual("swift".utf8), words.count > 1 {
      language = first
      readRun(bytes, first.upperBound..<info.upperBound)
    }
  }

  /// Reads `{swift}`, `{swift #fig-x}`, `{{swift}}` or `{python}`.
  private mutating func readBraces(_ bytes: [UInt8], _ info: Range<Int>) {
    let inner = info.lowerBound + 1
    guard inner < info.upperBound else { return }
    guard bytes[inner] != UInt8(ascii: "{") else {
      kind = .literal
      return
    }
    guard bytes[inner].isASCIILetter,
      let close = bytes[info].firstIndex(of: UInt8(ascii: "}"))
    else { return }
    var words = Self.words(bytes, inner..<close)
    guard let name = words.first else { return }
    language = name
    words.removeFirst()
    let isSwift = bytes[name].elementsEqual("swift".utf8)
    kind = isSwift ? .cell : .otherLanguage(String(decoding: bytes[name], as: UTF8.self))
    readAttributes(bytes, words + Self.words(bytes, (close + 1)..<info.upperBound))
  }

  /// Reads `{run #fig-x}` behind `swift`.
  private mutating func readRun(_ bytes: [UInt8], _ rest: Range<Int>) {
    guard let open = bytes[rest].firstIndex(of: UInt8(ascii: "{")),
      let close = bytes[rest].lastIndex(of: UInt8(ascii: "}")), open < close
    else { return }
    var words = Self.words(bytes, (open + 1)..<close)
    guard let first = words.first, bytes[first].elementsEqual("run".utf8) else { return }
    words.removeFirst()
    kind = .cell
    readAttributes(bytes, words + Self.words(bytes, (close + 1)..<rest.upperBound))
  }

  private mutating func readAttributes(_ bytes: [UInt8], _ words: [Range<Int>]) {
    for word in words {
      if bytes[word.lowerBound] == UInt8(ascii: "#"), word.count > 1, label == nil {
        label = (word.lowerBound + 1)..<word.upperBound
      } else {
        unknown.append(word)
      }
    }
  }

  private static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    bytes[range].split { $0.isBlank || $0 == UInt8(ascii: ",") }
      .map { $0.startIndex..<$0.endIndex }
  }
}
