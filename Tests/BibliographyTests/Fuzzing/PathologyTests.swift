import Bibliography
import Notebook
import Testing

/// Large files that would take hours if anything were read more often than a few times.
struct PathologyTests {
  /// A text with a part that is repeated.
  struct Repetition: CustomTestStringConvertible, Sendable {
    var start: String
    var part: String
    var end: String

    init(_ start: String, _ part: String, _ end: String = "") {
      self.start = start
      self.part = part
      self.end = end
    }

    /// The whole text, of some 100 kB.
    var text: String {
      start + String(repeating: part, count: 100_000 / part.utf8.count) + end
    }

    var testDescription: String { "\(start)|\(part)|\(end)" }
  }

  private static func read(_ text: String, _ path: String = "a.bib") -> BibliographyDatabase {
    BibliographyDatabase(reading: [SourceFile(path: path, text: text)])
  }

  @Test(arguments: [
    // The grammar
    Repetition("", "{"), Repetition("", "}"), Repetition("", "@a{"), Repetition("", "@misc{a,\n"),
    Repetition("", "@misc{a, title = {x\n"), Repetition("", "@misc{a, title = \"x\n"),
    Repetition("@misc{a", ", b = {x\n"), Repetition("@misc{a", ", b = \"x\n"),
    Repetition("@misc{a", ", b = \"{\n"), Repetition("@misc{a", ", b\n"),
    Repetition("@misc{a, b = ", "x "), Repetition("@misc{a, b = ", "x # "),
    Repetition("@misc{a, ", "= ", "}"), Repetition("@misc{a", ",", "}"),
    Repetition("@misc{", "a ", "}"), Repetition("@misc{", "("), Repetition("@comment(", "{}"),
    Repetition("", "@comment{"), Repetition("", "@string{a = \"x"), Repetition("", "% @misc{a,\n"),
    // LaTeX
    Repetition("@misc{a, title = {", "{", ""), Repetition("@misc{a, title = {", "{}", "}}"),
    Repetition("@misc{a, title = {", "\\em ", "}}"), Repetition("@misc{a, title = {", "\\'", "}}"),
    Repetition("@misc{a, title = {", "\\emph{", ""), Repetition("@misc{a, title = {", "\\(", "}}"),
    Repetition("@misc{a, title = {$", "$", "}}"), Repetition("@misc{a, title = {", "$$ $ ", "}}"),
    Repetition("@misc{a, title = {", "\\foo", "}}"), Repetition("@misc{a, title = {", "\\url{"),
    Repetition("@misc{a, title = {", "`'\"?!-", "}}"),
    // Names
    Repetition("@misc{a, author = {", "and ", "}}"),
    Repetition("@misc{a, author = {", "A and ", "}}"),
    Repetition("@misc{a, author = {", "'", " x y}}"),
    Repetition("@misc{a, author = {x ", "{}", " y}}"),
    Repetition("@misc{a, author = {", ",", "}}"), Repetition("@misc{a, author = {", "v ", "}}"),
    Repetition("@misc{a, author = {", "{\\'", ""),
    // Other fields
    Repetition("@misc{a, pages = {", "1-", "}}"), Repetition("@misc{a, pages = {", "1 - ", "}}"),
    Repetition("@misc{a, year = {", "1/", "}}"),
    Repetition("@misc{a, year = 1, month = {", "a ", "}}"),
    Repetition("@misc{a, url = {", "$\\sim$", "}}"), Repetition("@misc{a, doi = {", "10.", "}}"),
    Repetition("@misc{a, note = {", "arXiv:", "}}"),
    Repetition("@misc{a, howpublished = {", "a ", "}}"),
  ])
  func aLargeFileIsReadInLinearTime(repetition: Repetition) {
    let database = Self.read(repetition.text)
    #expect(database.diagnostics.count <= 1_001)
    #expect(database.entries.count <= 1)
  }

  @Test(arguments: [
    Repetition("", "["), Repetition("", "{\"a\":"), Repetition("[", "{},"),
    Repetition("[", "0,", "0]"),
    Repetition("[\"", "\\u0041", "\"]"), Repetition("", "\""),
    Repetition("[{\"id\": 1, \"type\": \"book\", \"title\": \"", "<i>", "\"}]"),
    Repetition("[{\"id\": 1, \"type\": \"book\", \"title\": \"", "<i></b>", "\"}]"),
    Repetition("[{\"id\": 1, \"type\": \"book\", \"title\": \"", "<", "\"}]"),
    Repetition("[{\"id\": 1, \"type\": \"book\"", ", \"a\": 1", "}]"),
  ])
  func aLargeJSONFileIsReadInLinearTime(repetition: Repetition) {
    let database = Self.read(repetition.text, "a.json")
    #expect(database.diagnostics.count <= 1_001)
    #expect(database.entries.count <= 1)
  }

  @Test(arguments: [
    Repetition("", "p. "), Repetition("", "3, "), Repetition("", "3 and "), Repetition("", "{"),
    Repetition("", "("), Repetition("p. ", "1-"), Repetition("p. 1", ")"), Repetition("p. 1", "."),
    Repetition("", " "), Repetition("p. ", "(", "1"),
  ])
  func aLongSuffixIsReadInLinearTime(repetition: Repetition) {
    let text = repetition.text
    let (locator, suffix) = Locator.parse(text)
    #expect((locator?.text.utf8.count ?? 0) + suffix.utf8.count <= 2 * text.utf8.count + 10)
  }

  /// Each string is twice as long as the one before it.
  @Test func stringsDoNotGrowWithoutLimit() {
    var text = "@string{s0 = {0123456789abcdef}}\n"
    for number in 1...60 { text += "@string{s\(number) = s\(number - 1) # s\(number - 1)}\n" }
    text += String(repeating: "@misc{k, title = s12 # s12}\n", count: 2_000)
    let database = Self.read(text)
    #expect(database.diagnostics.contains { $0.rule == "bibliography-limit" })
    #expect(database.entries.count == 1)
  }

  @Test func longChainsOfInheritanceEnd() {
    let text = (0..<5_000).map { "@misc{k\($0), title={T}, year=1, crossref={k\($0 + 1)}}\n" }
    let database = Self.read(text.joined())
    #expect(database.entries.count == 5_000)
    #expect(database.diagnostics.last?.rule == "bibliography-limit")
  }

  @Test func aFileThatIsTooLargeIsNotRead() {
    let text = "@misc{a, title = {T}, year = 1}" + String(repeating: " ", count: 16 << 20)
    let database = Self.read(text)
    #expect(database.diagnostics.map(\.rule) == ["bibliography-limit"])
    #expect(database.entries.isEmpty)
  }
}
