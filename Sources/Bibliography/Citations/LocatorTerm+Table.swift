/// How a kind of part is called in a citation.
struct LocatorTerm: Sendable {
  var kind: Locator.Kind
  var singular: String
  var plural: String
  /// The words that authors write, in small letters.
  var words: [String]

  private init(
    _ kind: Locator.Kind, _ singular: String, _ plural: String, _ words: [String]
  ) {
    self.kind = kind
    self.singular = singular
    self.plural = plural
    self.words = words
  }

  /// The term for a kind of part.
  static func term(for kind: Locator.Kind) -> LocatorTerm {
    all.first { $0.kind == kind } ?? all[0]
  }

  /// The kind that a word or sign stands for.
  static func kind(of word: some StringProtocol) -> Locator.Kind? {
    let word = word.lowercased()
    return all.first { $0.words.contains(word) }?.kind
  }

  /// The terms of the Citation Style Language for English, and those of mathematics.
  private static let all: [LocatorTerm] = [
    LocatorTerm(.page, "p.", "pp.", ["p", "p.", "pp", "pp.", "page", "pages"]),
    LocatorTerm(
      .chapter, "ch.", "chs.",
      ["ch", "ch.", "chs.", "chap", "chap.", "chaps.", "chapter", "chapters"]),
    LocatorTerm(
      .section, "sec.", "secs.",
      ["sec", "sec.", "secs.", "sect.", "section", "sections", "§", "§§"]),
    LocatorTerm(.part, "pt.", "pts.", ["pt", "pt.", "pts.", "part", "parts"]),
    LocatorTerm(
      .paragraph, "para.", "paras.",
      ["para", "para.", "paras.", "par.", "paragraph", "paragraphs", "¶", "¶¶"]),
    LocatorTerm(.volume, "vol.", "vols.", ["vol", "vol.", "vols.", "volume", "volumes"]),
    LocatorTerm(.number, "no.", "nos.", ["no.", "nos.", "number", "numbers"]),
    LocatorTerm(.line, "l.", "ll.", ["l.", "ll.", "line", "lines"]),
    LocatorTerm(.column, "col.", "cols.", ["col.", "cols.", "column", "columns"]),
    LocatorTerm(.verse, "v.", "vv.", ["v.", "vv.", "verse", "verses"]),
    LocatorTerm(.note, "n.", "nn.", ["n.", "nn.", "note", "notes", "fn.", "footnote"]),
    LocatorTerm(
      .figure, "fig.", "figs.", ["fig", "fig.", "figs", "figs.", "figure", "figures"]),
    LocatorTerm(
      .table, "tab.", "tabs.", ["tab", "tab.", "tabs.", "tbl", "tbl.", "tbls.", "table", "tables"]),
    LocatorTerm(
      .equation, "eq.", "eqs.",
      ["eq", "eq.", "eqs", "eqs.", "eqn.", "eqns.", "equation", "equations"]),
    LocatorTerm(
      .theorem, "thm.", "thms.",
      ["thm", "thm.", "thms", "thms.", "th.", "theorem", "theorems"]),
    LocatorTerm(.lemma, "lem.", "lems.", ["lem", "lem.", "lems.", "lemma", "lemmas", "lemmata"]),
    LocatorTerm(
      .proposition, "prop.", "props.", ["prop", "prop.", "props.", "proposition", "propositions"]),
    LocatorTerm(
      .corollary, "cor.", "cors.", ["cor", "cor.", "cors.", "corollary", "corollaries"]),
    LocatorTerm(
      .definition, "def.", "defs.", ["def", "def.", "defs.", "defn.", "definition", "definitions"]),
    LocatorTerm(
      .assumption, "asm.", "asms.", ["asm.", "asms.", "assumption", "assumptions"]),
    LocatorTerm(.example, "ex.", "exs.", ["ex", "ex.", "exs.", "example", "examples"]),
    LocatorTerm(.remark, "rem.", "rems.", ["rem", "rem.", "rems.", "remark", "remarks"]),
    LocatorTerm(
      .algorithm, "alg.", "algs.", ["alg", "alg.", "algs.", "algorithm", "algorithms"]),
    LocatorTerm(
      .appendix, "app.", "apps.", ["app", "app.", "apps.", "appendix", "appendices"]),
  ]
}
