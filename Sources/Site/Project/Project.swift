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
    self.root = root
    self.diagnostics = diagnostics + Self.folderMistakes(of: configuration, in: root)
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

  /// What is wrong with the folders that a configuration names.
  ///
  /// A folder without notebooks would make a site without pages, so that a slip of the pen must
  /// not pass for one.
  private static func folderMistakes(
    of configuration: ProjectConfiguration, in root: Folder
  ) -> [Diagnostic] {
    func mistake(_ rule: String, _ key: String, _ summary: String) -> Diagnostic {
      Diagnostic(
        rule: rule, path: ProjectConfiguration.fileName, range: configuration.places[key],
        summary: summary)
    }
    var mistakes: [Diagnostic] = []
    let (notebooks, output) = (configuration.notebooks, configuration.output)
    if let reason = root.folder(notebooks).reasonAgainstListing {
      mistakes.append(
        mistake(
          "missing-folder", "notebooks",
          "The folder of the notebooks, `\(notebooks)`, cannot be read: \(reason)."))
    }
    let (pages, notes) = (
      (SitePath.resolve(output, in: "") ?? output) + "/",
      (SitePath.resolve(notebooks, in: "") ?? notebooks) + "/"
    )
    if pages.hasPrefix(notes) || notes.hasPrefix(pages) {
      mistakes.append(
        mistake(
          "overlapping-folders", configuration.places["output"] == nil ? "notebooks" : "output",
          "The pages cannot be written to `\(output)` while the notebooks are in `\(notebooks)`; "
            + "neither folder may hold the other."))
    }
    return mistakes
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
    do throws(SiteError) {
      guard notebooks.leadsInside(name, of: [root, notebooks]) else {
        throw SiteError(.outside, path: path)
      }
      return (SourceFile(path: path, bytes: try notebooks.read(name)), [])
    } catch {
      let unreadable = Diagnostic(
        rule: "unreadable-notebook", path: path, range: nil,
        summary: "The notebook cannot be read: \(error.reason).")
      return (SourceFile(path: path, text: ""), [unreadable])
    }
  }
}
