import Notebook

/// Gives entries the fields that they inherit by `crossref`.
///
/// A part of a book or of proceedings takes the title of the whole for its `booktitle`. Whatever
/// else it lacks, it takes as it is. The whole may stand before or behind its parts, and in another
/// file.
struct CrossReferences {
  private(set) var records: [BibTeXRecord]
  private(set) var findings: [(finding: LocatedFinding, file: Int)] = []
  private var indices: [String: Int] = [:]
  private let keys: [String]

  /// Resolves the cross-references among entries with distinct keys.
  init(_ original: [BibTeXRecord]) {
    records = original
    keys = original.map(\.key)
    for (index, record) in original.enumerated() { indices[record.key] = index }
    for index in original.indices { inherit(at: index, from: original) }
  }

  private mutating func inherit(at index: Int, from original: [BibTeXRecord]) {
    var chain = [index]
    while let field = original[chain[chain.count - 1]]["crossref"] {
      let key = String(field.value.string.trimmingBlanks)
      guard let parent = indices[key] else {
        // The entry in the chain that names it reports it when its own turn comes.
        if chain.count == 1 { reportUnknown(key, field) }
        return
      }
      if let start = chain.firstIndex(of: parent) {
        // Every member of a circle comes here; the first in the file reports it.
        if start == 0, chain.min() == index, let own = original[index]["crossref"] {
          report(.crossReferenceCycle(keys: chain.map { original[$0].key }), own)
        }
        return
      }
      guard chain.count <= BibliographyLimits.inheritance else {
        report(.crossReferenceDepth(limit: BibliographyLimits.inheritance), field)
        return
      }
      chain.append(parent)
      add(original[parent], to: index)
    }
  }

  private mutating func add(_ parent: BibTeXRecord, to index: Int) {
    let isPart = ["inproceedings", "conference", "incollection", "inbook", "suppbook"]
      .contains(records[index].type)
    if isPart, records[index]["booktitle"] == nil,
      var title = parent["booktitle"] ?? parent["title"]
    {
      title.name = "booktitle"
      records[index].add(title)
    }
    for field in parent.fields {
      guard !Self.own.contains(field.name), records[index][field.name] == nil,
        !isPart || !Self.titles.contains(field.name), parent[field.name] != nil
      else { continue }
      records[index].add(field)
    }
  }

  /// Fields that say something about one entry only.
  private static let own: Set<String> = ["crossref", "xref", "ids", "key", "label", "shorttitle"]

  /// Fields that a part of a whole has for itself.
  private static let titles: Set<String> = ["title", "subtitle", "titleaddon", "booktitle"]

  // MARK: - Findings

  private mutating func reportUnknown(_ key: String, _ field: BibTeXRecord.Field) {
    guard findings.count < BibliographyLimits.findings else { return }
    let nearest = NearestName.find(key, in: keys.prefix(BibliographyLimits.suggestions))
    report(.unknownCrossReference(key, nearest: nearest), field)
  }

  private mutating func report(_ finding: BibliographyFinding, _ field: BibTeXRecord.Field) {
    findings.append((LocatedFinding(finding: finding, range: field.valueRange), field.file))
  }
}
