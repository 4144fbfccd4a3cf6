import Notebook

/// Reads the files that a notebook includes, and remembers which they were.
struct IncludedFiles {
  /// The folder of all notebooks, which no path leaves.
  private let folder: Folder
  /// Where links of the file system may lead.
  private let surroundings: [Folder]
  /// The notebook's path in the folder.
  private let notebook: String
  /// The notebook's path as diagnostics show it.
  private let shownPath: String
  /// The files that were read, by path in the folder, with their digests.
  private(set) var inputs: [(name: String, digest: Digest)] = []

  /// Prepares to read what a notebook includes.
  ///
  /// - Parameters:
  ///   - notebook: The notebook's path in the folder.
  ///   - shownPath: The notebook's path as diagnostics show it.
  ///   - folder: The folder of all notebooks.
  ///   - surroundings: Where links of the file system may lead.
  init(of notebook: String, shownAs shownPath: String, in folder: Folder, or surroundings: [Folder])
  {
    self.folder = folder
    self.surroundings = [folder] + surroundings
    self.notebook = notebook
    self.shownPath = shownPath
  }

  /// Reads a file by its path relative to the notebook, or with a slash to the folder.
  mutating func read(_ path: String) -> SourceFile? {
    guard let name = SitePath.resolve(path, in: SitePath.folder(of: notebook)),
      folder.leadsInside(name, of: surroundings), let bytes = try? folder.read(name)
    else { return nil }
    inputs.append((name, Digest(of: bytes)))
    return SourceFile(path: shown(name), bytes: bytes)
  }

  /// The path of a file as diagnostics show it: it starts where that of the notebook does.
  private func shown(_ name: String) -> String {
    if shownPath.hasSuffix(notebook) { return shownPath.dropLast(notebook.count) + name }
    let way = SitePath.relative(name, from: SitePath.folder(of: notebook))
    let start = SitePath.folder(of: shownPath)
    return start.isEmpty ? way : "\(start)/\(way)"
  }
}
