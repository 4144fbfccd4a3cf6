import ArgumentParser
import Site

/// Reports what is wrong without running anything: `palimpsest check`.
struct CheckCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what is wrong with the notebooks, without running or writing anything.",
    discussion: "Claims about runs that are in the store are judged; others are not.")

  @OptionGroup var options: ProjectOptions

  func run() async throws {
    let project = try options.open()
    let store = Store(project.cache.folder("store"))
    let site = await SiteBuilder(project: project, store: store, jobs: options.jobs).check()
    options.report(site.diagnostics, sources: site.sources, in: project)
    guard !site.hasErrors else { throw ExitStatus.documentErrors }
    let count = site.pages.count
    options.tell("Checked \(count) \(count == 1 ? "notebook" : "notebooks"): no errors.")
  }
}
