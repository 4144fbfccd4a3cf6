import Bibliography
import Notebook

/// The bibliographies of a project, each combination of files read once.
struct BibliographyShelf {
  private let project: Project
  private var databases: [[String]: BibliographyDatabase] = [:]
  /// The files that were read, by their paths relative to the project.
  private(set) var sources: [String: SourceFile] = [:]
  /// What is wrong with the files, or with the paths to them.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ project: Project) { self.project = project }

  /// The works that a note can cite: those of the project and those of its own front matter.
  ///
  /// - Parameters:
  ///   - metadata: The front matter of the note.
  ///   - note: The note's source, for diagnostics.
  ///   - folder: The note's folder relative to the notebooks' folder.
  /// - Returns: The works, or `nil` when neither names a bibliography.
  mutating func database(
    for metadata: PageMetadata, of note: SourceFile, in folder: String
  ) -> BibliographyDatabase? {
    let notebooks = project.configuration.notebooks
    let own = metadata.bibliographies.compactMap { place in
      read(
        SitePath.resolve(place.path, in: folder).map { "\(notebooks)/\($0)" }, place,
        namedBy: note.path)
    }
    let shared = project.configuration.bibliographies.compactMap { place in
      read(SitePath.resolve(place.path, in: ""), place, namedBy: ProjectConfiguration.fileName)
    }
    let paths = shared + own.filter { !shared.contains($0) }
    guard !paths.isEmpty else { return nil }
    if let known = databases[paths] { return known }
    let database = BibliographyDatabase(reading: paths.compactMap { sources[$0] })
    diagnostics += database.diagnostics.filter { !diagnostics.contains($0) }
    databases[paths] = database
    return database
  }

  /// The entries that no note needs, each of them once.
  ///
  /// - Parameter needed: The places of those that a note cites, or inherits from.
  /// - Returns: What ``LintRule/unusedEntry`` reports, in the order of the files and places.
  func unusedEntries(besides needed: Set<BibliographyDatabase.Place>) -> [Diagnostic] {
    var unused: [BibliographyDatabase.Place: String] = [:]
    for database in databases.values {
      for (key, place) in database.places where !needed.contains(place) { unused[place] = key }
    }
    return unused.sorted { ($0.key.path, $0.key.range.lower) < ($1.key.path, $1.key.range.lower) }
      .map { place, key in
        Diagnostic(
          severity: .warning, rule: LintRule.unusedEntry.rawValue, path: place.path,
          range: place.range, summary: "No note cites `\(key)`.",
          suggestion: "cite it with `@\(key)`, or remove the entry")
      }
  }

  /// Reads a file; the result is its path when it could be read.
  private mutating func read(
    _ path: String?, _ place: ProjectConfiguration.Place, namedBy file: String
  ) -> String? {
    func report(_ reason: String) {
      let diagnostic = Diagnostic(
        rule: "missing-bibliography", path: file, range: place.range,
        summary: "The bibliography `\(place.path)` cannot be read: \(reason).")
      if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }
    guard let path, SiteManifest.isInside(path) else {
      report("it lies outside of the project")
      return nil
    }
    if sources[path] != nil { return path }
    do throws(SiteError) {
      guard project.root.leadsInside(path, of: [project.root, project.notebooks]) else {
        throw SiteError(.outside, path: path)
      }
      sources[path] = SourceFile(path: path, bytes: try project.root.read(path))
      return path
    } catch {
      report(error.reason)
      return nil
    }
  }
}
