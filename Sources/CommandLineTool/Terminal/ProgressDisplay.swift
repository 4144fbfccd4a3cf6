import Glibc
import Site
import Synchronization

/// One line on standard error that says what is computed, how far it is, and how long it takes.
///
/// Work shorter than half a second shows nothing, and neither does a standard error that nobody
/// looks at.
final class ProgressDisplay: Sendable {
  private struct State {
    var started: Int?
    var lastShown = 0
    var isVisible = false
  }

  private static let patience = 500_000_000
  private static let interval = 100_000_000
  private let state = Mutex(State())
  private let isEnabled: Bool

  init(isEnabled: Bool) { self.isEnabled = isEnabled && isTerminal }

  /// Takes note of how far the work is.
  func update(_ progress: BuildProgress) {
    guard isEnabled else { return }
    let now = currentTime()
    let line: String? = state.withLock { state in
      let started = state.started ?? now
      state.started = started
      let elapsed = now - started
      guard elapsed >= Self.patience, now - state.lastShown >= Self.interval else { return nil }
      state.lastShown = now
      state.isVisible = true
      return Self.line(progress, elapsed: elapsed)
    }
    if let line { writeError("\r\u{1B}[K\(line)") }
  }

  /// Takes the line away.
  func clear() {
    let wasVisible = state.withLock { state in
      defer { state = State() }
      return state.isVisible
    }
    if wasVisible { writeError("\r\u{1B}[K") }
  }

  /// The text of the line.
  static func line(_ progress: BuildProgress, elapsed: Int) -> String {
    let percent = progress.total == 0 ? 100 : 100 * progress.done / progress.total
    var line = "\(progress.subject): \(progress.done) of \(progress.total) blocks, \(percent) %"
    if progress.done > 0 {
      let left = Double(elapsed) / Double(progress.done) * Double(progress.total - progress.done)
      line += ", \(duration(seconds: Int((left / 1e9).rounded(.up)))) left"
    }
    return line
  }

  private static func duration(seconds: Int) -> String {
    switch seconds {
    case ..<90: "\(seconds) s"
    case ..<5_400: "\(seconds / 60) min"
    default: "\(seconds / 3_600) h \(seconds % 3_600 / 60) min"
    }
  }
}
