import Notebook

extension BibliographyFinding {
  /// What an author reads.
  struct Sentences {
    var summary: String
    var notes: [String] = []
    var suggestion: String?

    init(_ summary: String, notes: [String] = [], suggestion: String? = nil) {
      self.summary = summary
      self.notes = notes
      self.suggestion = suggestion
    }
  }

  /// What an author reads about this finding.
  var sentences: Sentences {
    fileSentences ?? grammarSentences ?? entrySentences ?? valueSentences ?? jsonSentences
      ?? Sentences("This cannot be read.")
  }

  // MARK: - The file

  private var fileSentences: Sentences? {
    switch self {
    case .unknownFormat(let name):
      Sentences(
        name.isEmpty
          ? "The file has no extension that says how it is written."
          : "A bibliography cannot be read from a file `.\(name)`.",
        suggestion: "use BibTeX in a file `.bib`, or CSL-JSON in a file `.json`")
    case .tooLarge(let limit):
      Sentences(
        "The bibliography is larger than \(limit >> 20) MiB and is not read.",
        suggestion: "split it into several files")
    case .tooManyEntries(let limit):
      Sentences(
        "The bibliography has more than \(limit) entries; the rest is not read.",
        suggestion: "split it into several files")
    case .tooManyFindings(let limit):
      Sentences("The bibliography has more than \(limit) mistakes; the rest is not listed.")
    default: nil
    }
  }

  // MARK: - The grammar of BibTeX

  private var grammarSentences: Sentences? {
    switch self {
    case .missingOpener(let type):
      Sentences(
        "There is no brace behind `@\(type)`, so this is no entry.",
        suggestion: "write `@\(type){`, or remove the at sign")
    case .unclosedEntry(let type, let line):
      Sentences(
        "The entry `@\(type)` opened here is never closed.",
        notes: Self.next(line), suggestion: "add the closing brace")
    case .unclosedValue(let field, let isQuote, let line):
      Sentences(
        "The \(isQuote ? "quote" : "brace") that opens \(Self.value(of: field)) is never closed.",
        notes: Self.next(line),
        suggestion: isQuote
          ? "close it with a quote, and put a quote inside it between braces"
          : "close it, or remove a brace that opens nothing")
    case .quoteInQuotes(let isAccent):
      Sentences(
        isAccent
          ? "This quote ends the value, although a backslash stands before it."
          : "This quote ends the value, and what follows it is no field.",
        suggestion: isAccent
          ? "put an accent between braces, as in `{\\\"o}`"
          : "put the whole value between braces")
    case .mismatchedCloser(let found, let expected):
      Sentences(
        "The entry ends with `\(found)`, but began with the other kind of bracket.",
        suggestion: "write `\(expected)`")
    case .missingKey(let type):
      Sentences(
        "The entry `@\(type)` has no key, so nothing can cite it.",
        suggestion: "write a key and a comma first, such as `@\(type){doe2024,`")
    case .malformedKey(let key, let repaired):
      Sentences(
        "`\(key)` cannot be a key.",
        notes: ["A key has no blanks, quotes, braces, equal signs, `#`, `%` or `~`."],
        suggestion: repaired.isEmpty ? nil : "write `\(repaired)`")
    case .missingComma(let after, let before):
      Sentences(
        "A comma is missing between \(after) and `\(before)`.", suggestion: "write a comma here")
    case .missingEquals(let name):
      Sentences(
        "An equal sign is missing behind `\(name)`.", suggestion: "write `\(name) = {…}`")
    case .missingValue(let name):
      Sentences(
        "`\(name)` has no value here.",
        notes: ["A value stands in braces or quotes, or is a number or the name of a string."],
        suggestion: "write `{…}`")
    case .missingName:
      Sentences("A string has no name here.", suggestion: "write `@string{name = {…}}`")
    case .unquotedValue(let name, let text):
      Sentences(
        "The value of `\(name)` stands neither in braces nor in quotes.",
        suggestion: "write `{\(text)}`")
    case .unexpectedText(let text):
      Sentences(
        "`\(text)` is not a field.",
        notes: ["A field is a name, an equal sign and a value, such as `year = 2024`."])
    case .strayText(let text):
      Sentences(
        "`\(text)` stands behind the end of an entry and is left out.",
        notes: ["Text between entries is not read, but this looks like a part of one."],
        suggestion: "look for a closing brace too many in the entry before it")
    case .unknownString(let name, let nearest):
      Sentences(
        "There is no string `\(name)`.",
        notes: nearest == nil
          ? ["A string is defined before its use, as in `@string{\(name) = {…}}`."] : [],
        suggestion: nearest.map { "did you mean `\($0)`?" } ?? "write `{\(name)}` if it is text")
    case .valueSize(let limit):
      Sentences(
        "The value grows beyond \(limit >> 10) KiB when its strings are put together.",
        notes: ["It is cut off."], suggestion: "use fewer or shorter strings")
    default: nil
    }
  }

  private static func next(_ line: Int?) -> [String] {
    line.map { ["The next entry begins at line \($0), and reading goes on there."] } ?? []
  }

  private static func value(of field: String?) -> String {
    field.map { "the value of `\($0)`" } ?? "this text"
  }

  // MARK: - Entries

  private var entrySentences: Sentences? {
    switch self {
    case .duplicateKey(let key, let line, let path):
      Sentences(
        "The key `\(key)` is used twice, and this entry is left out.",
        notes: ["It is used at line \(line)\(path.map { " of \($0)" } ?? "") first."],
        suggestion: "give one of them another key, or remove it")
    case .duplicateField(let name, let line):
      Sentences(
        "The field `\(name)` is set twice in this entry.",
        notes: ["It is set at line \(line) first, and that value is kept."],
        suggestion: "remove one of them")
    case .unknownType(let type, let nearest, let shownLike):
      Sentences(
        "There is no type of entry `\(type)`.",
        notes: ["It is shown like `\(shownLike)`."],
        suggestion: nearest.map { "did you mean `\($0)`?" } ?? "use `\(shownLike)`")
    case .unknownField(let name, let nearest):
      Sentences(
        "The field `\(name)` means nothing and is left out.",
        suggestion: "did you mean `\(nearest)`?")
    case .missingFields(let key, let names):
      Sentences(
        "The entry `\(key)` has no \(Self.list(names)).",
        suggestion: "add \(names.count == 1 ? "it" : "them"), so that readers find the work")
    case .unknownCrossReference(let key, let nearest):
      Sentences(
        "There is no entry `\(key)` to inherit from.",
        suggestion: nearest.map { "did you mean `\($0)`?" })
    case .crossReferenceCycle(let keys):
      Sentences(
        keys.count == 1
          ? "The entry `\(keys[0])` inherits from itself."
          : "The entries \(keys.map { "`\($0)`" }.joined(separator: ", ")) inherit from one another.",
        suggestion: "remove `crossref` from the entry that is the whole")
    case .crossReferenceDepth(let limit):
      Sentences(
        "More than \(limit) entries inherit from one another here; the rest is left out.",
        suggestion: "inherit from the whole directly")
    default: nil
    }
  }

  /// Names as "`a`", "`a` and no `b`", "`a`, no `b` and no `c`"; alternatives are divided by a bar.
  private static func list(_ names: [String]) -> String {
    let shown = names.map { name in
      name.split(separator: "|").map { "`\($0)`" }.joined(separator: " or ")
    }
    guard let last = shown.last, shown.count > 1 else { return shown.joined() }
    return shown.dropLast().joined(separator: ", no ") + " and no " + last
  }

  // MARK: - Values

  private var valueSentences: Sentences? {
    switch self {
    case .unknownCommand(let name):
      Self.unknownCommand(name)
    case .unclosedMathematics:
      Sentences(
        "The formula opened here is never closed and is shown as it stands.",
        suggestion: "close it with `$`, or write `\\$` for a dollar sign")
    case .nesting(let limit):
      Sentences(
        "This is nested more than \(limit) levels deep.",
        suggestion: "use fewer braces inside one another")
    case .tooManyCommas(let name):
      Sentences(
        "The name `\(name)` has more than two commas.",
        notes: ["A name is `First Last`, `Last, First` or `Last, Jr, First`."],
        suggestion: "write `and` between names")
    case .emptyName:
      Sentences("There is no name here.", suggestion: "remove an `and`")
    case .nameSeparator(let found):
      Sentences(
        "`\(found)` does not separate names, so this is taken for one.",
        suggestion: "write `and` between names, or put the name of an organisation in braces")
    case .malformedDate(let text):
      Sentences("`\(text)` is not a date.", suggestion: "write it as in `2024-05-31`")
    case .malformedMonth(let text):
      Sentences("`\(text)` is not a month.", suggestion: "write it as in `mar` or `3`")
    case .missingDay(let text):
      Sentences("The month has no day `\(text)`.", suggestion: "correct the day, or leave it out")
    case .malformedDOI(let text):
      Sentences(
        "`\(text)` is not a DOI.",
        notes: ["A DOI is `10.`, a number, a slash and a name."],
        suggestion: "write it as in `10.1000/182`, and put other addresses in `url`")
    default: nil
    }
  }

  private static func unknownCommand(_ name: String) -> Sentences {
    let nearest = NearestName.find(name, in: LaTeXSymbols.names)
    return Sentences(
      "The command `\\\(name)` is not known and is left out.",
      notes: nearest == nil ? ["A formula stands between dollar signs."] : [],
      suggestion: nearest.map { "did you mean `\\\($0)`?" } ?? "write the character itself")
  }

  // MARK: - CSL-JSON

  private var jsonSentences: Sentences? {
    switch self {
    case .jsonExpected(let expected, let found):
      Sentences(
        "There should be \(expected) here\(found.map { ", not \($0)" } ?? "").",
        notes: ["The items before this place are read."])
    case .jsonString(let problem):
      Sentences(problem)
    case .jsonNumber(let text):
      Sentences("`\(text)` is not a number in JSON.", suggestion: "write it as in `12` or `1.5`")
    case .jsonAfterEnd:
      Sentences("The list ends before this.", suggestion: "remove what follows it")
    case .cslShape(let found):
      Sentences(
        "A bibliography in CSL-JSON is a list of items, not \(found).",
        suggestion: "write `[ {…}, {…} ]`")
    case .cslKey:
      Sentences(
        "The item has no `id`, so nothing can cite it.",
        suggestion: "add one, such as `\"id\": \"doe2024\"`")
    case .cslName:
      Sentences("A name needs a `family`, or a `literal` for an organisation.")
    case .cslMember(let name, let expected):
      Sentences("\(name) has to be \(expected).")
    case .cslUnclosedTag(let tag):
      Sentences(
        "The tag `<\(tag)>` is never closed and is shown as it stands.",
        suggestion: "close it with `</\(tag.prefix { $0 != " " })>`")
    default: nil
    }
  }
}
