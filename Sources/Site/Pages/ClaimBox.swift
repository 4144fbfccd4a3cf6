import Evaluation
import Notebook

/// The markup of a claim: verdict, sentence, and what was measured.
struct ClaimBox {
  let claim: ClaimOutput
  let target: Numbering.Target

  /// The mark and word of a verdict; the mark is for those who see, the word for everyone.
  static func words(_ verdict: Condition.Verdict) -> (mark: String, word: String) {
    switch verdict {
    case .holds: ("✓", "holds")
    case .fails: ("✗", "fails")
    case .undecided: ("?", "is undecided")
    }
  }

  /// The box.
  func html(sentence: (ClaimOutput) -> HTML) -> HTML {
    let (mark, word) = Self.words(claim.verdict)
    let evidence = claim.explanation
    return tag(
      "section",
      [
        "class": "claim \(claim.verdict.rawValue)", "id": target.anchor,
        "aria-label": target.name,
      ]
    ) {
      "\n"
      tag("p") {
        tag("span", ["class": "verdict"]) {
          tag("span", ["aria-hidden": "true"]) { "\(mark) " }
          "\(target.name) \(word)."
        }
        " "
        sentence(claim)
      }
      "\n"
      if !evidence.isEmpty {
        tag("p", ["class": "evidence"]) { evidence.joined(separator: "; ") }
        "\n"
      }
    }
  }
}

extension Page {
  /// The sentence of a claim as running text.
  ///
  /// - Parameter claim: A claim of the page.
  /// - Returns: The text, and whether its pieces have their places in the notebook: those of a
  ///   sentence that was put together from values have none.
  func sentence(of claim: ClaimOutput) -> (text: InlineText, isPlaced: Bool) {
    let placed = parseInlines(
      ofStringAt: claim.sentenceRange, reading: claim.sentence, in: document.source,
      isSmart: document.isSmart)
    if let placed { return (placed.withoutValues(of: document.source), true) }
    let source = SourceFile(path: "", text: claim.sentence)
    let whole = SourceRange(lower: 0, upper: source.bytes.count)
    let text = parseInlines(Excerpt(whole, of: source), of: source, isSmart: document.isSmart)
    return (text.withoutValues(of: source), false)
  }

  /// The claims in the order of their cells.
  var claims: [ClaimOutput] {
    evaluated.cells.flatMap(\.items).compactMap { item in
      if case .claim(let claim) = item { claim } else { nil }
    }
  }

  /// What is wrong with the sentences of claims.
  var claimDiagnostics: [Diagnostic] {
    claims.flatMap { claim -> [Diagnostic] in
      let (text, isPlaced) = sentence(of: claim)
      let values = text.expressions.map { expression in
        Diagnostic(
          rule: "inline-expression", path: document.source.path, range: expression.range,
          summary: "In the sentence of a claim a value stands in `\\(…)`.",
          suggestion: "write it like this, without `{swift}`")
      }
      return (text.diagnostics + values).map { diagnostic in
        var result = diagnostic
        result.path = document.source.path
        if !isPlaced { result.range = claim.sentenceRange }
        return result
      }
    }
  }
}

extension InlineText {
  /// The text with its expressions as they are written, because nothing computes them.
  fileprivate func withoutValues(of source: SourceFile) -> InlineText {
    guard !expressions.isEmpty else { return self }
    func written(_ inlines: [Inline]) -> [Inline] {
      inlines.map { inline in
        guard case .expression(let index) = inline else { return inline.replacingContent(written) }
        return .code(source.text(in: expressions[index].range))
      }
    }
    var result = self
    result.content = written(content)
    return result
  }
}
