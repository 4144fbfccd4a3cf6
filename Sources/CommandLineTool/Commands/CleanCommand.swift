import ArgumentParser
import Foundation
import Site

/// Removes what builds have made: `palimpsest clean`.
struct CleanCommand: ProjectCommand {
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
    try BuildRecord.forget(in: project.cache)
    if store {
      // The store's folder is ours by its name: nothing else writes below `.palimpsest`. It goes
      // first, whatever lies in the output folder.
      let path = project.cache.path(of: "store")
      if FileManager.default.fileExists(atPath: path) {
        try FileManager.default.removeItem(atPath: path)
      }
      project.root.removeIfEmpty(".palimpsest")
      options.tell("Removed the stored runs.")
    }
    let left: [String]
    do throws(SiteError) {
      left = try SiteWriter(folder).clean()
    } catch {
      guard store, error.code == .notOurs else { throw error }
      options.tell("\(shortPath(folder.path)) was left: it was not made by palimpsest.")
      return options.report([], sources: [:], in: project)
    }
    if left.isEmpty {
      options.tell("Removed \(shortPath(folder.path)).")
    } else {
      let names = left.prefix(5).joined(separator: ", ") + (left.count > 5 ? ", …" : "")
      options.tell("Removed the site in \(shortPath(folder.path)); left what is not ours: \(names)")
    }
    options.report([], sources: [:], in: project)
  }
}
