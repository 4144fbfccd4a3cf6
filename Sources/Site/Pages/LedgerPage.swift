import Evaluation
import Notebook

/// The page that lists every claim of a site with its verdict.
struct LedgerPage {
  /// The page's file.
  static let path = "claims.html"
  /// The page's title.
  static let title = "Claims"

  private struct Row {
    var page: Page
    var claim: ClaimOutput
    var target: Numbering.Target
  }

  private let rows: [Row]

  init(pages: [Page]) {
    rows = pages.flatMap { page in
      page.evaluated.cells.enumerated().flatMap { cell, output in
        output.items.enumerated().compactMap { item, content in
          guard case .claim(let claim) = content,
            let target = page.numbering.target(cell: cell, item: item)
          else { return nil }
          return Row(page: page, claim: claim, target: target)
        }
      }
    }
  }

  /// Whether there are claims to list.
  var isEmpty: Bool { rows.isEmpty }

  /// How many claims there are and how many hold.
  var summary: String {
    let verdicts = rows.map(\.claim.verdict)
    let holds = verdicts.count { $0 == .holds }
    let fails = verdicts.count { $0 == .fails }
    let undecided = verdicts.count { $0 == .undecided }
    return "\(rows.count) \(rows.count == 1 ? "claim" : "claims"): "
      + "\(holds) \(holds == 1 ? "holds" : "hold"), \(fails) \(fails == 1 ? "fails" : "fail"), "
      + "\(undecided) undecided."
  }

  var content: HTML {
    tag("article") {
      "\n"
      tag("header", ["class": "title-block"]) {
        "\n"
        tag("h1") { Self.title }
        "\n"
        tag("p", ["class": "subtitle"]) { summary }
        "\n"
      }
      "\n"
      tag("p") {
        "Each of these sentences was executed when the site was built. Equality is judged at four "
        "Monte Carlo standard errors, or within the tolerance that the claim states."
      }
      "\n"
      for (page, rows) in sections {
        tag("h2") { tag("a", ["href": page.path]) { page.titleWords } }
        "\n"
        tag("ul", ["class": "ledger"]) {
          "\n"
          for row in rows {
            html(of: row)
            "\n"
          }
        }
        "\n"
      }
    }
  }

  /// The claims of each note, in the order of the notes.
  private var sections: [(page: Page, rows: [Row])] {
    var sections: [(page: Page, rows: [Row])] = []
    for row in rows {
      if sections.last?.page.path == row.page.path {
        sections[sections.count - 1].rows.append(row)
      } else {
        sections.append((row.page, [row]))
      }
    }
    return sections
  }

  private func html(of row: Row) -> HTML {
    let (mark, word) = ClaimBox.words(row.claim.verdict)
    return tag("li", ["class": row.claim.verdict.rawValue]) {
      tag("span", ["class": "verdict"]) {
        tag("span", ["aria-hidden": "true"]) { "\(mark) " }
        "\(row.target.name) \(word)"
      }
      tag("p") {
        tag("a", ["href": "\(row.page.path)#\(row.target.anchor)"]) {
          row.page.words.html(row.page.sentence(of: row.claim).text.content)
        }
      }
      if let evidence = row.claim.explanation.first {
        tag("p", ["class": "evidence"]) { evidence }
      }
    }
  }
}
