import Notebook

extension Page {
  /// Shows citations on the page, and the works that they name at its end.
  mutating func cite(_ citations: PageCitations) {
    let list = ReferenceList(citations: citations) { tex in .text(tex) }
    citation = { citation in
      citations[citation].map(list.html)
        ?? tag("span", ["class": "unresolved"]) {
          citation.items.map { "@\($0.key)" }.joined(separator: "; ")
        }
    }
    bibliography = list.html
  }
}
