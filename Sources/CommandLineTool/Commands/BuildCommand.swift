import ArgumentParser
import Site

/// Writes the site: `palimpsest build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Run every notebook and write the site.",
    aliases: ["render"])

  @OptionGroup var options: ProjectOptions

  @Option(name: .shortAndLong, help: "The output folder, instead of the configured one.")
  var output: String?

  func run() async throws {
    let root = try options.root()
    if let done = upToDateOutput(root) {
      options.tell("Nothing to do: \(shortPath(done.path(of: "index.html"))) is up to date.")
      return
    }
    let project = try options.open()
    let folder = outputFolder(of: project)
    let writer = SiteWriter(folder)
    try writer.checkOwnership()

    let site = try await options.build(project)
    options.report(site.diagnostics, sources: site.sources)
    try writer.write(site.files, keepsOthers: site.hasErrors)
    if site.diagnostics.isEmpty && project.diagnostics.isEmpty {
      try site.record(of: project, output: folder).save(in: project.cache)
    } else {
      try BuildRecord.forget(in: project.cache)
    }
    guard !site.hasErrors else { throw ExitStatus.documentErrors }
    options.tell("Open \(shortPath(folder.path(of: "index.html")))")
  }

  /// The output folder if the last build already made what this one would make.
  private func upToDateOutput(_ root: Folder) -> Folder? {
    guard let record = BuildRecord(in: root.folder(".palimpsest")) else { return nil }
    let folder = output.map { Folder(absolutePath($0)) } ?? Folder(record.output)
    guard output != nil || record.usesConfiguredOutput else { return nil }
    return record.isCurrent(in: root, output: folder) ? folder : nil
  }

  private func outputFolder(of project: Project) -> Folder {
    output.map { Folder(absolutePath($0)) } ?? project.output
  }
}

/// A path as seen from the current folder, when it is below it.
func shortPath(_ path: String) -> String {
  let current = absolutePath(".") + "/"
  return path.hasPrefix(current) ? String(path.dropFirst(current.count)) : path
}
