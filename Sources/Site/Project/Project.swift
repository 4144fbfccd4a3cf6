package import Notebook

/// A folder with a `palimpsest.yml`, and what it says.
package struct Project: Sendable {
  /// The project's folder.
  package let root: Folder
  /// What its configuration says.
  package let configuration: ProjectConfiguration
  /// The configuration's text; nil when the project has no such file.
  package let configurationSource: SourceFile?
  /// What is wrong with the configuration.
  package let diagnostics: [Diagnostic]

  /// The folder of the notebooks.
  package var notebooks: Folder { root.folder(configuration.notebooks) }
  /// The folder of the pages.
  package var output: Folder { root.folder(configuration.output) }
  /// The folder of the author's own templates and styles.
  package var theme: Folder { root.folder(configuration.theme) }
  /// The folder in which builds keep what they need again.
  package var cache: Folder { root.folder(".palimpsest") }

  /// Whether the configuration can be used.
  package var isSound: Bool { !diagnostics.contains { $0.severity == .error } }

  /// Opens the project in a folder.
  ///
  /// - Throws: An error when the folder has no configuration that can be read.
  package init(in root: Folder) throws(SiteError) {
    let bytes: [UInt8]
    do {
      bytes = try root.read(ProjectConfiguration.fileName)
    } catch {
      throw error.isMissingFile ? SiteError(.noProject, path: root.path) : error
    }
    let source = SourceFile(path: ProjectConfiguration.fileName, bytes: bytes)
    var diagnostics: [Diagnostic] = []
    configuration = ProjectConfiguration(source, reportingTo: &diagnostics)
    configurationSource = source
    self.diagnostics = diagnostics
    self.root = root
  }

  /// A project that consists of loose notebooks in a folder, without a configuration.
  package init(loose root: Folder) {
    self.root = root
    configuration = ProjectConfiguration()
    configurationSource = nil
    diagnostics = []
  }

  /// The nearest folder with a configuration, from a folder upwards.
  package static func root(above path: String) -> Folder? {
    var path = path
    while true {
      let folder = Folder(path)
      if FileStatus(of: folder.path(of: ProjectConfiguration.fileName)) != nil { return folder }
      guard let slash = path.lastIndex(of: "/"), path.count > 1 else { return nil }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
  }

  // MARK: - Notebooks

  /// The notebooks' paths relative to their folder, sorted; `_` and `.` hide files and folders.
  package func discover() -> [String] {
    Self.discover(in: notebooks)
  }

  /// The notebooks below a folder.
  package static func discover(in folder: Folder) -> [String] {
    folder.files { path in
      let name = path.split(separator: "/").last ?? ""
      return !name.hasPrefix("_") && !name.hasPrefix(".")
    }.filter { $0.hasSuffix(".md") }
  }

  /// Reads a notebook; one that cannot be read becomes an empty one with a diagnostic.
  package func read(_ name: String) -> (source: SourceFile, diagnostics: [Diagnostic]) {
    let path = "\(configuration.notebooks)/\(name)"
    do {
      return (SourceFile(path: path, bytes: try notebooks.read(name)), [])
    } catch {
      let unreadable = Diagnostic(
        rule: "unreadable-notebook", path: path, range: nil,
        summary: "The notebook cannot be read: \(error.reason).")
      return (SourceFile(path: path, text: ""), [unreadable])
    }
  }
}
