import Notebook
import Site

extension ProjectOptions {
  /// Builds a project's pages in memory, with progress and damage told on standard error.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - store: The store's folder; nil for the project's own.
  ///   - announcesPages: Whether each page gets a line.
  /// - Returns: The site in memory.
  /// - Throws: `CancellationError` when the task is cancelled.
  func build(
    _ project: Project, store: Folder? = nil, announcesPages: Bool = true
  ) async throws -> BuiltSite {
    let display = ProgressDisplay(isEnabled: !quiet)
    let store = openStore(store ?? project.cache.folder("store"), display)
    var builder = SiteBuilder(project: project, store: store, jobs: jobs)
    builder.onProgress = { display.update($0) }
    let site = try await builder.build()
    display.clear()
    if announcesPages {
      for page in site.pages { tell("\(page.notebook) → \(page.path)") }
    }
    return site
  }

  /// Opens a store whose damage is told on standard error.
  func openStore(_ folder: Folder, _ display: ProgressDisplay) -> Store {
    let store = Store(folder) { damage in
      display.clear()
      writeError("note: \(damage)\n")
    }
    store.sweep()
    return store
  }
}
