import Evaluation
import Notebook
import Simulation
import Synchronization

/// Evaluates and runs in turns, until an evaluation finds every run that it asks for.
struct RunLoop {
  let source: RunSource
  let jobs: Int
  var onProgress: @Sendable (BuildProgress) -> Void = { _ in }
  /// The notebook or the folder of notebooks that is evaluated.
  let path: String
  /// What the reader of the terminal should know.
  private(set) var findings: [Diagnostic] = []

  /// Each turn can reveal demands that depend on earlier results; nobody writes so many in a row.
  private static let mostTurns = 100

  init(source: RunSource, jobs: Int, path: String) {
    self.source = source
    self.jobs = jobs
    self.path = path
  }

  /// Repeats an evaluation until it demands nothing more.
  mutating func complete(_ evaluate: () async -> [Demand]) async throws {
    defer { source.keepSummaries() }
    for _ in 0..<Self.mostTurns {
      let requests = source.requests(for: await evaluate())
      guard !requests.isEmpty else { return }
      try await run(requests)
    }
    guard !source.requests(for: await evaluate()).isEmpty else { return }
    findings.append(
      Diagnostic(
        rule: "endless-runs", path: path, range: nil,
        summary: "After \(Self.mostTurns) turns there are still runs to compute.",
        notes: ["Each turn computes the runs whose parameters are results of the turn before."],
        suggestion: "let fewer runs depend on one another"))
  }

  private mutating func run(_ requests: [RunRequest]) async throws {
    let total = requests.reduce(0) { $0 + $1.blocks.count }
    let state = Mutex<(done: Int, problem: SiteError?)>((0, nil))
    let (source, onProgress) = (source, onProgress)
    onProgress(BuildProgress(subject: "running", done: 0, total: total))
    try await Runner(jobs: jobs).run(requests) { index, block in
      let experiment = requests[index].experiment
      let problem = source.keep(block, of: experiment)
      let done = state.withLock { state in
        state.done += 1
        state.problem = state.problem ?? problem
        return state.done
      }
      let subject = "\(experiment.family.name), \(experiment.generations) generations"
      onProgress(BuildProgress(subject: subject, done: done, total: total))
    }
    if let problem = state.withLock({ $0.problem }), findings.isEmpty {
      findings.append(
        Diagnostic(
          severity: .warning, rule: "store", path: problem.path, range: nil,
          summary: "Runs cannot be stored: \(problem.reason).",
          notes: ["The site is complete, but the next build will compute them again."]))
    }
  }
}
