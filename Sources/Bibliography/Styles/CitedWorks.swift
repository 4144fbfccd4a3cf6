/// The works that a page cites, in the order in which it does so first.
struct CitedWorks {
  private(set) var entries: [BibliographyEntry] = []
  private var citations: [String: [Int]] = [:]

  init(_ all: [CitationCluster], from database: BibliographyDatabase, alsoListed: [String]) {
    for (index, citation) in all.enumerated() {
      for item in citation.items { add(item.key, citation: index, from: database) }
    }
    for key in alsoListed { add(key, citation: nil, from: database) }
  }

  private mutating func add(_ key: String, citation: Int?, from database: BibliographyDatabase) {
    guard let entry = database.entry(for: key) else { return }
    if citations[key] == nil {
      entries.append(entry)
      citations[key] = []
    }
    if let citation, citations[key]?.last != citation { citations[key]?.append(citation) }
  }

  /// The indices of the citations that name a work.
  func citations(of key: String) -> [Int] {
    citations[key] ?? []
  }
}

extension RichText {
  /// What a citation of an unknown work shows.
  static func unknownWork(_ key: String) -> RichText {
    .strong([.text("\(key)?")])
  }
}

extension [CitationCluster.Item] {
  /// The items without those that name a work again and say nothing else.
  var withoutRepetitions: [CitationCluster.Item] {
    var keys: Set<String> = []
    return filter { !$0.isPlain || keys.insert($0.key).inserted }
  }
}

extension CitationCluster.Item {
  /// Whether nothing but the work is named.
  var isPlain: Bool {
    prefix.isEmpty && suffix.isEmpty && locator == nil
  }

  /// The work with what stands before and behind it.
  func surround(_ work: [RichText]) -> [RichText] {
    var builder = RichTextBuilder()
    builder.append(prefix)
    if !prefix.isEmpty { builder.appendBlank() }
    builder.append(work)
    if let locator {
      builder.append(work.isEmpty ? locator.text : ", \(locator.text)")
    }
    if let first = suffix.plainText.first {
      if !",;:.!?)".contains(first) { builder.appendBlank() }
      builder.append(suffix)
    }
    return builder.pieces
  }
}
