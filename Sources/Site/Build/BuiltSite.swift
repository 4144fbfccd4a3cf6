package import Notebook

/// A site in memory, with everything that was found on the way.
package struct BuiltSite: Sendable {
  /// The files of the site.
  package var files: [SiteWriter.File] = []
  /// A page that was made.
  package struct MadePage: Sendable {
    /// The notebook's path.
    package var notebook: String
    /// The page's path in the site.
    package var path: String
    /// What its author may want to know of it: the steps and sizes of figures with sliders.
    package var remarks: [String]
  }

  /// The pages in the order of the navigation.
  package var pages: [MadePage] = []
  /// What is wrong, in the order of notebooks and lines.
  package var diagnostics: [Diagnostic] = []
  /// The files that diagnostics are about, by path.
  package var sources: [String: SourceFile] = [:]
  /// The files that were read, relative to the project.
  package var inputs: [BuildRecord.Entry] = []

  /// Whether something is wrong that a reader must not see.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// What to remember of the build.
  package func record(of project: Project, output: Folder) -> BuildRecord {
    let warnings = DiagnosticFormat.text.render(
      project.diagnostics + diagnostics, sources: sources)
    return BuildRecord(
      of: project, output: output, inputs: inputs, files: files, warnings: warnings)
  }

  /// The files in which a folder differs from the site, each with a word about how.
  package func differences(from folder: Folder) -> [String] {
    var differences: [(path: String, how: String)] = []
    for file in files {
      let found = try? folder.read(file.path)
      if found != file.bytes {
        differences.append((file.path, found == nil ? "missing" : "differs"))
      }
    }
    let made = Set(files.map(\.path))
    for entry in SiteManifest(of: folder)?.entries ?? [] where !made.contains(entry.path) {
      if FileStatus(of: folder.path(of: entry.path)) != nil {
        differences.append((entry.path, "not made by the notebooks"))
      }
    }
    return differences.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .map { "\($0.path): \($0.how)" }
  }
}
