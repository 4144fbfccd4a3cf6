import Bibliography
import Notebook
import Testing

/// Citations in both styles.
struct CitationStyleTests {
  private static let library = BibliographyDatabase(reading: [
    SourceFile(
      path: "a.bib",
      text: """
        @book{one, author = {Doe, Jane}, title = {One}, year = 2020}
        @book{two, author = {Doe, Jane and Roe, Richard}, title = {Two}, year = 2021}
        @book{three, author = {Doe, Jane and Roe, Richard and Poe, Edgar}, title = {Three}, year = 2022}
        @book{others, author = {Doe, Jane and others}, title = {Others}, year = 2022}
        @book{same1, author = {Loe, Ann}, title = {Zebra}, year = 2020}
        @book{same2, author = {Loe, Ann}, title = {Apple}, year = 2020}
        @book{same3, author = {Loe, Ann}, title = {Middle}, year = 2021}
        @book{undated, author = {Noe, Bo}, title = {Undated}}
        @book{undated2, author = {Noe, Bo}, title = {Another}, date = {}}
        @book{press, author = {Noe, Bo}, title = {Press}, year = {in press}}
        @book{edited, editor = {van der Eck, Jan}, title = {Edited}, year = 2019}
        @book{anonymous, title = {A Book Without an Author}, year = 2018}
        @article{short, title = {The ``long'' title of it}, shorttitle = {The ``long'' title},
          journal = {J}, year = 2018}
        @misc{group, author = {{Open {\\'E}cole}}, title = {T}, year = 2017}
        @book{ancient, author = {Plato}, title = {T}, date = {-0379}}
        @book{range, author = {Ode, A.}, title = {T}, date = {2019/2021}}
        """)
  ])

  /// A citation in a short notation: items divided by `;`, `@key` or `-@key`, and `!` in front for
  /// one that is a part of the sentence.
  private static func citation(_ text: String) -> CitationCluster {
    let isNarrative = text.first == "!"
    let parts = (isNarrative ? text.dropFirst() : text[...]).split(separator: ";")
    let items = parts.map { part in
      let at = part.firstIndex(of: "@") ?? part.startIndex
      let key = part[part.index(after: at)...].prefix { $0.isLetter || $0.isNumber }
      var prefix = part[..<at]
      let suppresses = prefix.last == "-"
      if suppresses { prefix.removeLast() }
      let trailing = part[key.endIndex...]
      return CitationCluster.Item(
        key: String(key), prefix: prefix.isEmpty ? [] : [.text(String(prefix))],
        trailing: trailing.isEmpty ? [] : [.text(String(trailing))],
        suppressesAuthor: suppresses)
    }
    return CitationCluster(items, isNarrative: isNarrative)
  }

  private static func format(_ style: CitationStyle, _ citations: [String]) -> [String] {
    let formatted = style.format(citations.map(citation), from: library)
    return formatted.citations.map { pieces in
      String(EntryDump.describe(pieces).map { $0 == "\u{A0}" ? " " : $0 })
    }
  }

  @Test(arguments: [
    // One work
    ("@one", "([Doe 2020](#one))", "[[1](#one)]"),
    ("!@one", "Doe ([2020](#one))", "Doe [[1](#one)]"),
    ("-@one", "([2020](#one))", "[[1](#one)]"),
    ("!-@one", "([2020](#one))", "[[1](#one)]"),
    ("@one, p. 3", "([Doe 2020](#one), p. 3)", "[[1](#one), p. 3]"),
    ("!@one, p. 3", "Doe ([2020](#one), p. 3)", "Doe [[1](#one), p. 3]"),
    (
      "see @one, p. 3, and passim", "(see [Doe 2020](#one), p. 3, and passim)",
      "[see [1](#one), p. 3, and passim]"
    ),
    ("@one and so on", "([Doe 2020](#one) and so on)", "[[1](#one) and so on]"),
    ("-@one, ch. 2", "([2020](#one), ch. 2)", "[[1](#one), ch. 2]"),
    // Names
    ("@two", "([Doe and Roe 2021](#two))", "[[1](#two)]"),
    ("!@two", "Doe and Roe ([2021](#two))", "Doe and Roe [[1](#two)]"),
    ("!@three", "Doe et al. ([2022](#three))", "Doe et al. [[1](#three)]"),
    ("@edited", "([van der Eck 2019](#edited))", "[[1](#edited)]"),
    ("@group", "([Open École 2017](#group))", "[[1](#group)]"),
    (
      "!@anonymous", "*A Book Without an Author* ([2018](#anonymous))",
      "*A Book Without an Author* [[1](#anonymous)]"
    ),
    ("@short", "([“The ‘long’ title” 2018](#short))", "[[1](#short)]"),
    // Dates
    ("@press", "([Noe in press](#press))", "[[1](#press)]"),
    ("@undated", "([Noe n.d.](#undated))", "[[1](#undated)]"),
    ("@ancient", "([Plato 380 BC](#ancient))", "[[1](#ancient)]"),
    ("@range", "([Ode 2019–2021](#range))", "[[1](#range)]"),
    // Several works
    (
      "see @one, p. 3; @two, ch. 2",
      "(see [Doe 2020](#one), p. 3; [Doe and Roe 2021](#two), ch. 2)",
      "[see [1](#one), p. 3; [2](#two), ch. 2]"
    ),
    ("@one; @two", "([Doe 2020](#one); [Doe and Roe 2021](#two))", "[[1](#one), [2](#two)]"),
    (
      "!@one, p. 3; see @two", "Doe ([2020](#one), p. 3; see [Doe and Roe 2021](#two))",
      "Doe [[1](#one), p. 3; see [2](#two)]"
    ),
    (
      "@same1; @same3", "([Loe 2020](#same1), [2021](#same3))", "[[1](#same1), [2](#same3)]"
    ),
    (
      "@same1, p. 3; @same3", "([Loe 2020](#same1), p. 3; [Loe 2021](#same3))",
      "[[1](#same1), p. 3; [2](#same3)]"
    ),
    (
      "@same1; @same3, p. 4", "([Loe 2020](#same1), [2021](#same3), p. 4)",
      "[[1](#same1); [2](#same3), p. 4]"
    ),
    ("@one; @one", "([Doe 2020](#one))", "[[1](#one)]"),
    // What does not exist
    ("@nobody", "(**nobody?**)", "[**nobody?**]"),
    ("!@nobody", "**nobody?**", "[**nobody?**]"),
    ("@one; @nobody", "([Doe 2020](#one); **nobody?**)", "[[1](#one), **nobody?**]"),
  ])
  func aCitationIsFormatted(text: String, authorDate: String, numeric: String) {
    #expect(Self.format(.authorDate, [text]) == [authorDate])
    #expect(Self.format(.numeric, [text]) == [numeric])
  }

  @Test(arguments: [
    (["@same1", "@same2", "@same3"], ["2020b", "2020a", "2021"]),
    (["@same2", "@same1"], ["2020a", "2020b"]),
    (["@same1"], ["2020"]),
    (["@undated", "@undated2", "@press"], ["n.d.-b", "n.d.-a", "in press"]),
    (["@three", "@others"], ["2022b", "2022a"]),
  ])
  func worksThatLookAlikeGetLetters(citations: [String], years: [String]) {
    let formatted = Self.format(.authorDate, citations)
    for (citation, year) in zip(formatted, years) {
      #expect(citation.contains(" \(year)]"), "\(citation)")
    }
  }

  /// More works than letters are still told apart.
  @Test func lettersGoOnBehindZ() {
    let text = (0..<30).map { number in
      let title = String(repeating: "A", count: number + 1)
      return "@book{k\(number), author = {Doe}, title = {\(title)}, year = 2020}\n"
    }
    let library = BibliographyDatabase(reading: [SourceFile(path: "a.bib", text: text.joined())])
    let citations = (0..<30).map { CitationCluster([CitationCluster.Item(key: "k\($0)")]) }
    let formatted = CitationStyle.authorDate.format(citations, from: library)
    #expect(formatted.citations[25].plainText == "(Doe 2020z)")
    #expect(formatted.citations[26].plainText == "(Doe 2020aa)")
    #expect(Set(formatted.citations.map(\.plainText)).count == 30)
  }

  @Test(arguments: [
    (["@one; @two; @three"], "[[1](#one)–[3](#three)]"),
    (["@one; @two; @three; @edited"], "[[1](#one)–[4](#edited)]"),
    (["@three; @one; @two"], "[[1](#three)–[3](#two)]"),
    (
      ["@one", "@two", "@three", "@edited", "@three; @one; @edited"],
      "[[1](#one), [3](#three), [4](#edited)]"
    ),
    (
      ["@one", "@two", "@three", "@edited", "@edited; @two; @three; @one, p. 2"],
      "[[4](#edited); [2](#two); [3](#three); [1](#one), p. 2]"
    ),
  ])
  func numbersFollowTheFirstCitationAndMakeRanges(citations: [String], last: String) {
    #expect(Self.format(.numeric, citations).last == last)
  }

  @Test func theListHoldsWhatIsCited() {
    let citations = ["@two", "!@one", "@two; @one", "@nobody"].map(Self.citation)
    let byAuthor = CitationStyle.authorDate.format(
      citations, from: Self.library, alsoListed: ["edited", "one", "missing"])
    #expect(byAuthor.references.map(\.key) == ["one", "two", "edited"])
    #expect(byAuthor.references.map(\.citations) == [[1, 2], [0, 2], []])
    #expect(byAuthor.references.map(\.label) == [nil, nil, nil])
    let byNumber = CitationStyle.numeric.format(
      citations, from: Self.library, alsoListed: ["edited", "one"])
    #expect(byNumber.references.map(\.key) == ["two", "one", "edited"])
    #expect(byNumber.references.map(\.label) == ["[1]", "[2]", "[3]"])
    #expect(byNumber.references.map(\.citations) == [[0, 2], [1, 2], []])
  }

  @Test func nothingCitedGivesAnEmptyList() {
    for style in CitationStyle.allCases {
      let formatted = style.format([], from: Self.library)
      #expect(formatted.citations.isEmpty)
      #expect(formatted.references.isEmpty)
      #expect(style.format([CitationCluster([])], from: Self.library).citations.count == 1)
    }
  }
}
