import ArgumentParser
import Foundation
import Site

/// Removes what builds have made: `palimpsest clean`.
struct CleanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "Remove the site that builds have made.")

  @OptionGroup var options: ProjectOptions

  @Option(name: .shortAndLong, help: "The output folder, instead of the configured one.")
  var output: String?

  @Flag(help: "Remove the stored runs too, which have to be computed again then.")
  var store = false

  func run() async throws {
    let project = try options.open(reportsWarnings: false)
    let folder = output.map { Folder(absolutePath($0)) } ?? project.output
    try SiteWriter(folder).clean()
    try BuildRecord.forget(in: project.cache)
    if store {
      // The store's folder is ours by its name: nothing else writes below `.palimpsest`.
      try? FileManager.default.removeItem(atPath: project.cache.path(of: "store"))
      project.root.removeIfEmpty(".palimpsest")
    }
    options.tell("Removed \(shortPath(folder.path))\(store ? " and the stored runs" : "").")
  }
}
