import Mathematics

/// What a build without errors read and wrote; lets the next one see that nothing is to do.
///
/// Everything the author can edit is hashed again every time. For the files that only builds
/// write, and for the tool's own binary, an unchanged `stat` saves the hashing; a changed one
/// proves nothing either way.
package struct BuildRecord: Sendable, Hashable {
  /// A file and what is known of it.
  package struct Entry: Sendable, Hashable {
    /// The path, relative to the folder it belongs to.
    package var path: String
    /// The digest of the file's bytes.
    package var digest: Digest
    /// What `stat` said; empty where it is not asked.
    package var fingerprint: String = ""
  }

  /// The record's file name in the cache folder.
  package static let name = "build"
  private static let version = "palimpsest build 1"

  /// The output folder's path.
  package var output: String
  /// Whether that is the folder that the configuration names.
  package var usesConfiguredOutput: Bool
  /// The folder of the notebooks, relative to the project.
  package var notebooks: String
  /// The folder of the theme, relative to the project.
  package var theme: String
  /// The binary that built.
  package var tool: Entry
  /// The files that were read, relative to the project.
  package var inputs: [Entry]
  /// The files that were written, relative to the output folder.
  package var outputs: [Entry]
  /// The warnings of the build, as people read them; they are said again when nothing is to do.
  package var warnings: String

  // MARK: - Making

  /// Describes a build that has just written its output.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - output: The output folder.
  ///   - inputs: The files that were read, relative to the project, with their digests.
  ///   - files: The files that were written.
  ///   - warnings: The warnings, as people read them.
  package init(
    of project: Project, output: Folder, inputs: [Entry], files: [SiteWriter.File],
    warnings: String
  ) {
    self.warnings = warnings
    self.output = output.path
    usesConfiguredOutput = output == project.output
    notebooks = project.configuration.notebooks
    theme = project.configuration.theme
    tool = Self.currentTool(known: nil)
    self.inputs = inputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    outputs = files.map { file in
      Entry(
        path: file.path, digest: Digest(of: file.bytes),
        fingerprint: FileStatus(of: output.path(of: file.path))?.fingerprint ?? "")
    }
  }

  /// The running binary with KaTeX's program, which it runs for mathematics; digests are computed
  /// only when `stat` does not vouch for known ones.
  private static func currentTool(known: Entry?) -> Entry {
    let paths = ["/proc/self/exe", FormulaRenderer.defaultPath]
    let fingerprint = paths.map { FileStatus(of: $0)?.fingerprint ?? "-" }.joined(separator: "/")
    if let known, known.fingerprint == fingerprint { return known }
    let digests = paths.map { path in
      MappedFile(path).map { file in file.withBytes { Digest(of: $0).description } } ?? "-"
    }
    return Entry(
      path: "palimpsest", digest: Digest(of: digests.joined()), fingerprint: fingerprint)
  }

  // MARK: - Checking

  /// Whether a build into the output folder would read and write what this record says.
  package func isCurrent(in root: Folder, output folder: Folder) -> Bool {
    guard folder.path == output, Self.currentTool(known: tool).digest == tool.digest else {
      return false
    }
    let found = Self.found(in: root, notebooks: notebooks, theme: theme)
    let read = Set(inputs.map(\.path))
    guard found.allSatisfy(read.contains) else { return false }
    for input in inputs {
      guard let bytes = try? root.read(input.path), Digest(of: bytes) == input.digest else {
        return false
      }
    }
    let listed = SiteManifest(of: folder)?.entries ?? []
    guard
      listed == SiteManifest(outputs.map { .init(path: $0.path, digest: $0.digest) }).entries
    else { return false }
    for file in outputs {
      let status = FileStatus(of: folder.path(of: file.path))
      guard let status else { return false }
      if status.fingerprint == file.fingerprint { continue }
      guard let bytes = try? folder.read(file.path), Digest(of: bytes) == file.digest else {
        return false
      }
    }
    return true
  }

  /// The files that every build of a project reads, relative to its folder.
  package static func found(in root: Folder, notebooks: String, theme: String) -> [String] {
    let notes = Project.discover(in: root.folder(notebooks)).map { "\(notebooks)/\($0)" }
    let styles = [Theme.templateName, Theme.styleName].map { "\(theme)/\($0)" }
      .filter { FileStatus(of: root.path(of: $0)) != nil }
    return [ProjectConfiguration.fileName] + notes + styles
  }
}

// MARK: - Storage

extension BuildRecord {
  /// Reads the record of the last build.
  package init?(in cache: Folder) {
    guard let text = cache.text(Self.name) else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst() == Substring(Self.version), let output = lines.popFirst(),
      let choice = lines.popFirst(), let notebooks = lines.popFirst(), let theme = lines.popFirst()
    else { return nil }
    var tool: Entry?
    inputs = []
    outputs = []
    warnings = ""
    for line in lines where !line.isEmpty {
      if line.hasPrefix("warning ") {
        warnings += line.dropFirst(8) + "\n"
        continue
      }
      let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      guard words.count == 4, let digest = Digest(hexadecimal: words[1]) else { return nil }
      let entry = Entry(path: String(words[3]), digest: digest, fingerprint: String(words[2]))
      switch words[0] {
      case "tool": tool = entry
      case "input": inputs.append(entry)
      case "output": outputs.append(entry)
      default: return nil
      }
    }
    guard let tool else { return nil }
    self.output = String(output)
    usesConfiguredOutput = choice == "configured"
    self.notebooks = String(notebooks)
    self.theme = String(theme)
    self.tool = tool
  }

  /// Keeps the record for the next build.
  package func save(in cache: Folder) throws(SiteError) {
    let choice = usesConfiguredOutput ? "configured" : "chosen"
    var text = [Self.version, output, choice, notebooks, theme].map { "\($0)\n" }.joined()
    let all = [("tool", tool)] + inputs.map { ("input", $0) } + outputs.map { ("output", $0) }
    for (kind, entry) in all {
      text += "\(kind) \(entry.digest) \(entry.fingerprint) \(entry.path)\n"
    }
    let lines = warnings.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines.dropLast() { text += "warning \(line)\n" }
    try cache.write(text.utf8, to: Self.name)
  }

  /// Forgets the last build, so that the next one looks at everything.
  package static func forget(in cache: Folder) throws(SiteError) { try cache.remove(name) }
}
