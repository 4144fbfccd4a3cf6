import Notebook
import Site
import Synchronization

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
    let display = progressDisplay
    let damage = DamageLog()
    let store = openStore(store ?? project.cache.folder("store"), display, damage)
    var builder = SiteBuilder(project: project, store: store, jobs: jobs)
    builder.onProgress = { display.update($0) }
    var site = try await builder.build()
    display.clear()
    if diagnostics != .text { site.diagnostics += damage.diagnostics }
    if announcesPages {
      for page in site.pages {
        tell("\(page.notebook) → \(page.path)")
        for remark in page.remarks { tell("  \(remark)") }
      }
    }
    return site
  }

  /// The line that shows how far the work is; machines are not shown any.
  var progressDisplay: ProgressDisplay {
    ProgressDisplay(isEnabled: !quiet && diagnostics == .text)
  }

  /// Opens a store whose damage is told on standard error, each entry once.
  func openStore(_ folder: Folder, _ display: ProgressDisplay, _ log: DamageLog) -> Store {
    let isText = diagnostics == .text
    let store = Store(folder) { damage in
      guard log.insert(damage), isText else { return }
      display.clear()
      writeError("note: \(damage)\n")
    }
    store.sweep()
    return store
  }
}

/// The damaged entries that were met in one run of the tool.
final class DamageLog: Sendable {
  private let entries = Mutex<[Store.Damage]>([])

  /// Takes note of an entry; false when it is known already.
  func insert(_ damage: Store.Damage) -> Bool {
    entries.withLock { entries in
      guard !entries.contains(damage) else { return false }
      entries.append(damage)
      return true
    }
  }

  /// What machines read about them, in the order of paths.
  var diagnostics: [Diagnostic] {
    let sorted = entries.withLock { $0 }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return sorted.map { damage in
      Diagnostic(
        severity: .note, rule: "damaged-entry", path: damage.path, range: nil,
        summary: "The store has a damaged entry (\(damage.reason)); it was computed again.")
    }
  }
}
