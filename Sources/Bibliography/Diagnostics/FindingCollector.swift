import Notebook

/// Collects what is found in several files, each finding once and in the order of its place.
struct FindingCollector {
  private let sources: [SourceFile]
  private var findings: [[LocatedFinding]]
  private var known: [Set<LocatedFinding>]

  init(_ sources: [SourceFile]) {
    self.sources = sources
    findings = Array(repeating: [], count: sources.count)
    known = Array(repeating: [], count: sources.count)
  }

  /// The path of a file.
  func path(of file: Int) -> String {
    sources[file].path
  }

  /// Adds findings; a mistake in a field that several entries inherit is one mistake.
  mutating func take(_ new: [LocatedFinding], in file: Int) {
    for finding in new {
      // The limit holds for what is shown; reading must not fill the memory either.
      guard findings[file].count <= 4 * BibliographyLimits.findings else { return }
      if known[file].insert(finding).inserted { findings[file].append(finding) }
    }
  }

  /// Adds a finding about a whole file.
  mutating func report(_ finding: BibliographyFinding, in file: Int) {
    take(
      [LocatedFinding(finding: finding, range: SourceRange(lower: 0, upper: 0))], in: file)
  }

  /// Adds the finding that a key is used twice.
  mutating func report(
    duplicate key: String, at range: SourceRange, in file: Int, first: SourceRange,
    _ firstFile: Int
  ) {
    let finding = BibliographyFinding.duplicateKey(
      key, firstLine: sources[firstFile].lineNumber(of: first.lower),
      firstPath: firstFile == file ? nil : path(of: firstFile))
    take([LocatedFinding(finding: finding, range: range)], in: file)
  }

  /// All diagnostics, file by file, in the order of their places.
  var diagnostics: [Diagnostic] {
    sources.indices.flatMap { file in
      sources[file].decodingDiagnostics + diagnostics(of: file)
    }
  }

  private func diagnostics(of file: Int) -> [Diagnostic] {
    // The sort has to be stable, because several findings can be about one place.
    let order = findings[file].indices.sorted {
      let (first, second) = (findings[file][$0].range, findings[file][$1].range)
      return (first.lower, first.upper, $0) < (second.lower, second.upper, $1)
    }
    let limit = BibliographyLimits.findings
    let path = path(of: file)
    var diagnostics = order.prefix(limit).map { Diagnostic(findings[file][$0], path: path) }
    if order.count > limit {
      let last = findings[file][order[limit]].range
      diagnostics.append(
        Diagnostic(
          LocatedFinding(finding: .tooManyFindings(limit: limit), range: last), path: path))
    }
    return diagnostics
  }
}
