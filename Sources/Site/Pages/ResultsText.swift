import Evaluation
import Plotting
import Statistics

/// The results of a notebook as lines for a terminal.
struct ResultsText {
  let page: Page

  /// Values, claims and figures, one a line.
  var text: String {
    var lines = page.evaluated.values.map { value in
      "\(value.name) = " + Self.number(value)
    }
    for (cell, output) in page.evaluated.cells.enumerated() {
      for (item, content) in output.items.enumerated() {
        let name = page.numbering.target(cell: cell, item: item)?.name ?? "Hidden"
        switch content {
        case .claim(let claim):
          lines.append("\(name) \(ClaimBox.words(claim.verdict).word): \(claim.sentence)")
          lines += claim.explanation.map { "  \($0)" }
        case .figure(let figure):
          lines.append("\(name): \(figure.drawing.figure.resolvedTitle)")
        case .table(let table):
          lines.append("\(name): \(table.columns.map(\.title).joined(separator: ", "))")
        case .text(let text): lines.append(text)
        }
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func number(_ value: NamedNumber) -> String {
    guard let error = value.standardError, error > 0 else {
      return NumberFormat.general(value.value)
    }
    return NumberFormat.interval(value.value, standardError: error)
  }
}
