import Notebook

/// Which labels of a project something refers to.
struct LabelUses: Sendable {
  /// The labels that a note refers to itself, and those that links lead to, by notebook.
  private var own: [String: Set<String>] = [:]
  /// The labels that notes refer to without having them.
  private var foreign: Set<String> = []

  /// Looks through all pages of a project.
  init(in pages: [Page]) {
    for page in pages { note(page) }
  }

  /// Whether something refers to a label of a note.
  func contains(_ label: String, of page: Page) -> Bool {
    own[page.notebook]?.contains(label) == true || foreign.contains(label)
  }

  private mutating func note(_ page: Page) {
    let labels = Set(page.document.labels.map(\.label))
    let references = Set(
      page.compactMapInlines { inline in
        if case .reference(let reference) = inline { reference.label } else { nil }
      })
    let links = page.compactMapInlines { inline in
      if case .link(let link) = inline { Self.target(of: link.destination, on: page) } else { nil }
    }
    own[page.notebook, default: []].formUnion(references.intersection(labels))
    foreign.formUnion(references.subtracting(labels))
    for link in links { own[link.notebook, default: []].insert(link.anchor) }
  }

  /// The notebook and the anchor that a link within the project leads to.
  private static func target(
    of destination: String, on page: Page
  ) -> (notebook: String, anchor: String)? {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let anchor = SitePath.decoded(String(parts[1])) else { return nil }
    if parts[0].isEmpty { return (page.notebook, anchor) }
    return SitePath.decoded(String(parts[0]))
      .flatMap { SitePath.resolve($0, in: SitePath.folder(of: page.notebook)) }
      .map { ($0, anchor) }
  }
}
