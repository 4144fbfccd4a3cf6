import ArgumentParser
import Foundation
import Notebook
import Site

/// Builds from an empty store and compares every byte: `palimpsest verify`.
struct VerifyCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Build from an empty store and compare every byte with the site.")

  @OptionGroup var options: ProjectOptions

  @Option(name: .shortAndLong, help: "The site's folder, instead of the configured one.")
  var output: String?

  func run() async throws {
    let project = try options.open()
    let folder = output.map { Folder(absolutePath($0)) } ?? project.output
    guard SiteManifest(of: folder)?.entries.isEmpty == false else {
      let path = shortPath(folder.path)
      if options.diagnostics == .text {
        writeError("error: there is no site in \(path); build it first\n")
      } else {
        let missing = Diagnostic(
          rule: "missing-site", path: path, range: nil,
          summary: "There is no site in \(path).", suggestion: "build it first")
        options.report([missing], sources: [:], in: project)
      }
      throw ExitStatus.verificationDiffers
    }
    let temporary = FileManager.default.temporaryDirectory
      .appendingPathComponent("palimpsest-verify-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    let site = try await options.build(project, store: Folder(temporary), announcesPages: false)
    options.report(site.diagnostics, sources: site.sources, in: project)
    guard !site.hasErrors else { throw ExitStatus.documentErrors }

    let differences = site.differences(from: folder)
    guard differences.isEmpty else {
      for difference in differences { writeOutput("\(difference)\n") }
      let count = differences.count
      options.tell("\(count) \(count == 1 ? "file differs" : "files differ") from the notebooks.")
      throw ExitStatus.verificationDiffers
    }
    options.tell(
      "Verified \(site.files.count) files in \(shortPath(folder.path)), byte for byte, "
        + "with \(options.jobs) \(options.jobs == 1 ? "thread" : "threads").")
  }
}
