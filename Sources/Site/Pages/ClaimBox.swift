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

  /// The sentence of a claim as running text.
  static func inlines(of claim: ClaimOutput) -> [Inline] {
    let source = SourceFile(path: "", text: claim.sentence)
    let whole = SourceRange(lower: 0, upper: source.bytes.count)
    return parseInlines(Excerpt(whole, of: source), of: source).content
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
