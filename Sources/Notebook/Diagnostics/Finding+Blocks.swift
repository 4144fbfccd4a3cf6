extension Finding {
  // MARK: - Divisions, callouts and figures

  var blockSentences: Sentences? {
    switch self {
    case .unclosedDivision:
      Sentences(
        "The division that opens here is not closed.",
        suggestion: "put a line of three colons, `:::`, behind its last block")
    case .unopenedDivision:
      Sentences(
        "There is no division that this line could close.",
        suggestion: "remove the line, or open a division with `::: {.class}`")
    case .malformedDivision:
      Sentences(
        "Three colons open a division, but these are no attributes of one.",
        suggestion: "write `::: {.class}`, or begin the line with something else")
    case .divisionAcrossBlocks(let line):
      Sentences(
        "The division that opens here is closed in another quote or list item, at line \(line).",
        notes: ["It ends where the quote or list item around its opening does."],
        suggestion: "give both lines the same indentation and the same marks before them")
    case .divisionOption(let key, let value, let expected):
      Sentences("The attribute `\(key)` takes \(expected), not `\(value)`.")
    case .unknownCallout(let kind, let nearest):
      Sentences(
        "There is no callout of the kind `\(kind)`.",
        notes: ["The kinds are note, tip, important, warning and caution."],
        suggestion: nearest.map { "did you mean `\($0)`?" })
    case .unknownDirective(let name, let equivalent):
      Sentences(
        "There is no directive `\(name)`.",
        notes: ["Blocks with attributes stand between `::: {.class}` and `:::`."],
        suggestion: equivalent.map { "write \($0)" })
    case .emptyFigure:
      Sentences(
        "There is nothing in this division that its label could stand for.",
        suggestion: "put a picture, a cell or a table before the caption")
    case .labelInText(let label):
      Sentences(
        "A picture among other text is no figure, so that nothing can refer to `\(label)`.",
        suggestion: "put the picture between two empty lines")
    case .equationLabel(let name):
      Sentences(
        "The label of an equation stands in braces behind a `#`.",
        suggestion: "write `{#\(LabelRule.prefix(of: name) == nil ? "eq-\(name)" : name)}`")
    case .unclosedFormula:
      Sentences(
        "The formula that opens here is not closed before the end of its paragraph.",
        suggestion: "put `$$` behind its last line")
    case .emptyFormula:
      Sentences(
        "There is no mathematics between the dollar signs.",
        suggestion: "write it, or put a backslash before each dollar sign that is text")
    default: tableSentences ?? footnoteSentences
    }
  }

  // MARK: - Tables

  private var tableSentences: Sentences? {
    switch self {
    case .tableColumns(let head, let rule):
      Sentences(
        "The head of the table has \(Self.count(head, "cell")), the line below it "
          + "\(Self.count(rule, "column")).",
        notes: [
          "The line below decides; `|` in a cell is written `\\|`, or stands in code or a formula."
        ])
    case .tableWithoutHead:
      Sentences(
        "This line of a table stands below the names of the columns, and there are none.",
        suggestion: "put a line of as many cells above it; empty cells make a table without a head")
    case .tableRowLength(let cells, let columns):
      Sentences(
        "The row has \(Self.count(cells, "cell")), the table \(Self.count(columns, "column")); "
          + "the cells from here on are left out.",
        suggestion: "write `\\|` for a bar that belongs to a cell")
    case .tableSize(let limit):
      Sentences(
        "The table has more than \(limit) cells; the rows from here on are left out.",
        suggestion: "put the numbers in a file, and show what the reader needs of them")
    case .strayCaption:
      Sentences(
        "There is no table that this caption could belong to.",
        suggestion: "put it directly before or behind a table, with an empty line between them")
    default: nil
    }
  }

  private static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }

  // MARK: - Footnotes

  private var footnoteSentences: Sentences? {
    switch self {
    case .duplicateFootnote(let name, let line):
      Sentences(
        "The footnote `\(name)` is defined twice.",
        notes: ["It is defined at line \(line) first, and that text is kept."],
        suggestion: "give one of them another name")
    case .footnoteName:
      Sentences(
        "This is no name of a footnote.",
        notes: ["A name is one word or number, without blanks, brackets and `^`."],
        suggestion: "write for example `[^note]: …`")
    case .unusedFootnote(let name):
      Sentences(
        "Nothing refers to the footnote `\(name)`, so that it is not shown.",
        suggestion: "put `[^\(name)]` where it belongs, or remove it")
    default: nil
    }
  }

  // MARK: - Included files

  var includeSentences: Sentences? {
    switch self {
    case .malformedInclude:
      Sentences(
        "This does not say which file to include.",
        suggestion: "write `{{< include part.md >}}`, and quotes around a path with blanks")
    case .foreignInclude(let path):
      Sentences(
        "Files are not included like this.",
        suggestion: "write `{{< include \(path ?? "part.md") >}}`")
    case .missingInclude(let path):
      Sentences(
        "There is no file `\(path)` that this notebook could include.",
        notes: [
          "The path starts at the folder of the file with this line, and stays among the notebooks."
        ])
    case .includeCycle(let path):
      Sentences(
        "`\(path)` would include itself without end.", suggestion: "remove one of the two lines")
    case .includeDepth(let limit):
      Sentences("Files that include one another are nested more than \(limit) levels deep.")
    case .includeCount(let limit):
      Sentences("More than \(limit) files would be included; this one and the rest are left out.")
    case .includeSize(let limit):
      Sentences("With this file the notebook would be larger than \(limit >> 20) MiB.")
    case .includedFrontMatter:
      Sentences(
        "The front matter of an included file is left out.",
        suggestion: "put what counts into the front matter of the notebook")
    default: nil
    }
  }
}

extension Finding.LabelCarrier {
  /// What an author calls it, at the start of a sentence.
  var name: String {
    switch self {
    case .cell: "A cell"
    case .heading: "A heading"
    case .equation: "An equation"
    case .figure: "A figure"
    case .table: "A table"
    case .listing: "A listing"
    case .division: "A division"
    case .callout(.note): "A note"
    case .callout(.tip): "A tip"
    case .callout(.important): "An important remark"
    case .callout(.warning): "A warning"
    case .callout(.caution): "A caution"
    }
  }

  /// What to write instead of a label that belongs to something else.
  func advice(label: String, prefix: String) -> String {
    let own = LabelRule.prefixes.filter { $0.carriers.contains(self) }.map(\.text)
    let name = label.dropFirst(prefix.utf8.count)
    if case .callout = LabelRule.prefix(of: prefix)?.carriers.first, self == .division {
      return "give the division the class of a callout, such as `.callout-note`"
    }
    if let first = own.first, own.count == 1 { return "write `{#\(first)\(name)}`" }
    let last = own.last ?? ""
    return "use one of the prefixes \(own.dropLast().joined(separator: ", ")) and \(last)"
  }
}
