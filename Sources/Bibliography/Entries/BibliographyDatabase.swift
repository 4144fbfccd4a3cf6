package import Notebook

/// The works that the bibliographies of a notebook or project describe.
package struct BibliographyDatabase: Sendable {
  /// The entries in the order of the files.
  package private(set) var entries: [BibliographyEntry] = []

  /// What is wrong with the files, in the order of the files and of the places in them.
  package private(set) var diagnostics: [Diagnostic] = []

  private var indices: [String: Int] = [:]
  /// The path of each entry's file.
  private var paths: [String] = []
  /// The key of the entry that an entry inherits from.
  private var parents: [String: String] = [:]

  /// Reads bibliographies, BibTeX from files `.bib` and CSL-JSON from files `.json`.
  ///
  /// Strings of a file can be used in those behind it, and entries can inherit across files. A key
  /// stands for the first entry that has it.
  ///
  /// - Parameter sources: The files in the order in which their entries count.
  package init(reading sources: [SourceFile]) {
    var collector = FindingCollector(sources)
    var records: [BibTeXRecord] = []
    var items: [(entry: BibliographyEntry, file: Int)] = []
    var strings = StringTable()
    for (file, source) in sources.enumerated() {
      guard source.bytes.count <= BibliographyLimits.fileSize else {
        collector.report(.tooLarge(limit: BibliographyLimits.fileSize), in: file)
        continue
      }
      switch Self.format(of: source.path) {
      case "bib", "bibtex":
        let reader = BibTeXReader(source, file: file, strings: strings)
        collector.take(reader.findings, in: file)
        records += reader.records
        strings = reader.strings.inAnotherFile
      case "json":
        let reader = CSLReader(source)
        collector.take(reader.findings, in: file)
        items += reader.entries.map { ($0, file) }
      case let name:
        collector.report(.unknownFormat(extension: name), in: file)
      }
    }
    add(records, items, to: &collector)
    diagnostics = collector.diagnostics
  }

  /// The entry of a key.
  package func entry(for key: String) -> BibliographyEntry? {
    indices[key].map { entries[$0] }
  }

  /// Where an entry stands.
  package struct Place: Hashable, Sendable {
    /// The path of its file.
    package var path: String
    /// The place of its key there.
    package var range: SourceRange
  }

  /// The keys of all entries with their places, in the order of the entries.
  package var places: [(key: String, place: Place)] {
    zip(entries, paths).map { ($0.key, Place(path: $1, range: $0.keyRange)) }
  }

  /// The places of the entries that a page needs: those of its keys and those they inherit from.
  ///
  /// - Parameter keys: The keys that the page cites.
  /// - Returns: The places; a key without an entry has none.
  package func places(neededFor keys: Set<String>) -> Set<Place> {
    var found: Set<Place> = []
    for key in keys {
      var next: String? = key
      while let key = next, let index = indices[key] {
        let place = Place(path: paths[index], range: entries[index].keyRange)
        next = found.insert(place).inserted ? parents[key] : nil
      }
    }
    return found
  }

  /// The key that an author probably meant.
  ///
  /// - Parameter key: A key that no entry has.
  /// - Returns: The nearest key, or `nil` when none is near.
  package func nearestKey(to key: String) -> String? {
    let keys = entries.lazy.map(\.key)
    let lowercased = key.lowercased()
    return keys.first { $0.lowercased() == lowercased }
      ?? NearestName.find(key, in: keys.prefix(BibliographyLimits.suggestions))
  }

  /// The place of an entry among all of them.
  func index(of key: String) -> Int? {
    indices[key]
  }

  // MARK: - Reading

  private static func format(of path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return "" }
    return path[path.index(after: dot)...].lowercased()
  }

  /// Adds the records and items in the order of their files, each key once.
  private mutating func add(
    _ records: [BibTeXRecord], _ items: [(entry: BibliographyEntry, file: Int)],
    to collector: inout FindingCollector
  ) {
    var places: [String: (range: SourceRange, file: Int)] = [:]
    func isFirst(_ key: String, _ range: SourceRange, _ file: Int) -> Bool {
      guard let first = places[key] else {
        places[key] = (range, file)
        return true
      }
      collector.report(duplicate: key, at: range, in: file, first: first.range, first.file)
      return false
    }
    let kept = records.filter { isFirst($0.key, $0.keyRange, $0.file) }
    let keptItems = items.filter { isFirst($0.entry.key, $0.entry.keyRange, $0.file) }
    let references = CrossReferences(kept)
    for (finding, file) in references.findings { collector.take([finding], in: file) }

    var all: [(entry: BibliographyEntry, file: Int)] = keptItems
    var spelling = FieldSpelling()
    for record in references.records {
      let builder = BibTeXEntryBuilder(
        record, path: collector.path(of: record.file), spelling: &spelling)
      for (finding, file) in builder.findings { collector.take([finding], in: file) }
      all.append((builder.entry, record.file))
    }
    all.sort { ($0.file, $0.entry.range.lower) < ($1.file, $1.entry.range.lower) }
    entries = all.map(\.entry)
    paths = all.map { collector.path(of: $0.file) }
    for record in kept {
      parents[record.key] = record["crossref"].map { String($0.value.string.trimmingBlanks) }
    }
    for (index, entry) in entries.enumerated() { indices[entry.key] = index }
  }
}
