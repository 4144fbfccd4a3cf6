import Notebook

/// Reads the items of a CSL-JSON file.
///
/// Source: the Citation Style Language's schema `csl-data.json`, version 1.0.2.
struct CSLReader {
  private let source: SourceFile
  private(set) var entries: [BibliographyEntry] = []
  private(set) var findings: [LocatedFinding] = []

  init(_ source: SourceFile) {
    self.source = source
    var reader = JSONReader(source.bytes)
    let value = reader.read()
    if let finding = reader.finding { findings.append(finding) }
    guard let value else { return }
    guard case .array(let items) = value.content else {
      let lower = value.range.lower
      report(.cslShape(value.description), SourceRange(lower: lower, upper: lower + 1))
      return
    }
    for item in items.prefix(BibliographyLimits.entries) { read(item) }
    if items.count > BibliographyLimits.entries {
      report(
        .tooManyEntries(limit: BibliographyLimits.entries),
        items[BibliographyLimits.entries].range)
    }
  }

  private mutating func report(_ finding: BibliographyFinding, _ range: SourceRange) {
    guard findings.count <= BibliographyLimits.findings else { return }
    findings.append(LocatedFinding(finding: finding, range: range))
  }

  private mutating func read(_ item: JSONValue) {
    guard case .object(let members) = item.content else {
      report(.cslMember(name: "An item", expected: "an object"), item.range)
      return
    }
    var builder = CSLEntryBuilder(members, of: item, in: source)
    if let entry = builder.build() { entries.append(entry) }
    for finding in builder.findings { report(finding.finding, finding.range) }
  }
}
