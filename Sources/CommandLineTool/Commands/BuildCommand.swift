import ArgumentParser
import Notebook
import Site

/// Writes the site: `palimpsest build`.
struct BuildCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Run every notebook and write the site.",
    aliases: ["render"])

  @OptionGroup var options: ProjectOptions

  @Option(name: .shortAndLong, help: "The output folder, instead of the configured one.")
  var output: String?

  func run() async throws {
    let root = try options.root()
    if let record = currentRecord(root) {
      if options.diagnostics == .text { writeError(record.warnings) }
      if options.diagnostics != .text { options.report([], sources: [:]) }
      let page = shortPath(Folder(record.output).path(of: "index.html"))
      options.tell("Nothing to do: \(page) is up to date.")
      return
    }
    let project = try options.open()
    let folder = outputFolder(of: project)
    let writer = SiteWriter(folder)
    try writer.checkOwnership()

    let site = try await options.build(project)
    var found = site.diagnostics
    var failure: SiteError?
    do throws(SiteError) {
      try writer.write(site.files, keepsOthers: site.hasErrors)
      found += recordWarnings(of: site, project, folder)
    } catch {
      failure = error
    }
    if let failure, options.diagnostics != .text {
      found.append(
        Diagnostic(
          rule: "environment", path: failure.path, range: nil, summary: "\(failure.reason)."))
    }
    options.report(found, sources: site.sources, in: project)
    if let failure {
      if options.diagnostics == .text { throw failure }
      throw ExitStatus.usage
    }
    guard !site.hasErrors else { throw ExitStatus.documentErrors }
    options.tell("Open \(shortPath(folder.path(of: "index.html")))")
  }

  /// Remembers a build, and says so when that is not possible.
  ///
  /// A record that stays behind does no harm: it lists digests that no longer fit.
  private func recordWarnings(
    of site: BuiltSite, _ project: Project, _ folder: Folder
  ) -> [Diagnostic] {
    do throws(SiteError) {
      if site.hasErrors {
        try BuildRecord.forget(in: project.cache)
      } else {
        try site.record(of: project, output: folder).save(in: project.cache)
      }
      return []
    } catch {
      // Where runs cannot be stored, nothing else can, and that was said.
      guard !site.diagnostics.contains(where: { $0.rule == "store" }) else { return [] }
      return [
        Diagnostic(
          severity: .warning, rule: "store", path: error.path, range: nil,
          summary: "What was built cannot be recorded: \(error.reason).",
          notes: ["The site is complete, but the next build will look at everything again."])
      ]
    }
  }

  /// The record of the last build, if that made what this one would make.
  private func currentRecord(_ root: Folder) -> BuildRecord? {
    guard let record = BuildRecord(in: root.folder(".palimpsest")) else { return nil }
    let folder = output.map { Folder(absolutePath($0)) } ?? Folder(record.output)
    guard output != nil || record.usesConfiguredOutput else { return nil }
    // Warnings are kept as text only; for machines they are found again.
    guard record.warnings.isEmpty || options.diagnostics == .text else { return nil }
    return record.isCurrent(in: root, output: folder) ? record : nil
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
