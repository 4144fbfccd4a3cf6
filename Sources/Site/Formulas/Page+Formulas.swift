import Evaluation
import Bibliography
import Mathematics
import Notebook

extension Page {
  /// A formula of the page.
  struct ShownFormula {
    /// The formula as it is written.
    var written: Notebook.Formula
    /// The formula with its macros.
    var drawn: Mathematics.Formula
    /// The place of the whole, where that of its parts is not known.
    var place: SourceRange?
  }

  /// The formulas of the notebook, those in the sentences of claims included.
  func formulas(_ configuration: ProjectConfiguration) -> [ShownFormula] {
    let macros = macros(configuration)
    var result: [ShownFormula] = []
    func add(_ inline: Inline, _ place: SourceRange?) {
      if case .formula(let formula) = inline {
        result.append(
          ShownFormula(written: formula, drawn: Self.drawn(formula, macros), place: place))
      }
      for inline in inline.content { add(inline, place) }
    }
    for formula in compactMapInlines({ if case .formula = $0 { $0 } else { nil } }) {
      add(formula, nil)
    }
    for claim in claims {
      let (text, isPlaced) = sentence(of: claim)
      if !isPlaced { for inline in text.content { add(inline, claim.sentenceRange) } }
    }
    return result
  }

  /// The abbreviations of the project, and those of the note behind them.
  func macros(_ configuration: ProjectConfiguration) -> [Mathematics.Formula.Macro] {
    (configuration.macros + metadata.macros).map { .init(name: $0.name, body: $0.body) }
  }

  static func drawn(
    _ formula: Notebook.Formula, _ macros: [Mathematics.Formula.Macro]
  ) -> Mathematics.Formula {
    Mathematics.Formula(tex: formula.tex, isDisplay: formula.isDisplay, macros: macros)
  }

  /// Shows the mathematics and the citations of the page.
  mutating func complete(
    _ press: FormulaPress, _ citations: PageCitations, _ configuration: ProjectConfiguration
  ) {
    let macros = macros(configuration)
    formula = { press.html(Self.drawn($0, macros)) }
    let list = ReferenceList(citations: citations) { tex in
      press.html(Mathematics.Formula(tex: tex))
    }
    citation = { citation in
      citations[citation].map(list.html)
        ?? tag("span", ["class": "unresolved"]) {
          citation.items.map { "@\($0.key)" }.joined(separator: "; ")
        }
    }
    bibliography = list.html
  }
}

extension [RichText] {
  /// The mathematics in titles of works.
  var formulas: [Mathematics.Formula] {
    flatMap { piece -> [Mathematics.Formula] in
      switch piece {
      case .mathematics(let tex): [Mathematics.Formula(tex: tex)]
      case .emphasis(let pieces), .strong(let pieces), .smallCapitals(let pieces),
        .superscript(let pieces), .subscript(let pieces), .link(_, let pieces),
        .entryLink(_, let pieces):
        pieces.formulas
      case .text, .code: []
      }
    }
  }
}
