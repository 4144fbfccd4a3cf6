import Notebook

/// Which labels of a project something refers to.
struct LabelUses: Sendable {
  /// The labels that a note refers to itself, and those that links lead to, by notebook.
  private var own: [String: Set<String>] = [:]
  /// The labels that notes refer to without having them.
  private var foreign: Set<String> = []

  /// Looks through all pages of a project, several at once.
  init(in pages: [Page], jobs: Int) async {
    for uses in await pages.concurrentMap(jobs: jobs, { Self(of: $0) }) {
      own.merge(uses.own) { $0.union($1) }
      foreign.formUnion(uses.foreign)
    }
  }

  /// What one note refers to.
  private init(of page: Page) {
    let notebook = page.notebook
    let inlines = page.compactMapInlines { inline in
      switch inline {
      case .reference, .link: inline
      default: nil
      }
    }
    var references: Set<String> = []
    for inline in inlines {
      if case .reference(let reference) = inline { references.insert(reference.label) }
      if case .link(let link) = inline,
        let (target, anchor) = Self.target(of: link.destination, in: notebook)
      {
        own[target, default: []].insert(anchor)
      }
    }
    let labels = Set(page.document.labels.map(\.label))
    own[notebook, default: []].formUnion(references.intersection(labels))
    foreign = references.subtracting(labels)
  }

  /// Whether something refers to a label of a note.
  func contains(_ label: String, of page: Page) -> Bool {
    own[page.notebook]?.contains(label) == true || foreign.contains(label)
  }

  /// The notebook and the anchor that a link of a notebook leads to within the project.
  private static func target(
    of destination: String, in notebook: String
  ) -> (notebook: String, anchor: String)? {
    guard destination.utf8.contains(UInt8(ascii: "#")) else { return nil }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let anchor = SitePath.decoded(String(parts[1])) else { return nil }
    if parts[0].isEmpty { return (notebook, anchor) }
    return SitePath.decoded(String(parts[0]))
      .flatMap { SitePath.resolve($0, in: SitePath.folder(of: notebook)) }
      .map { ($0, anchor) }
  }
}
