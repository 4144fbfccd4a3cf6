import Evaluation
import Notebook
import Plotting
import Simulation

/// Computes every run at once, in memory.
struct ImmediateSource: EnsembleSource {
  func ensemble(of experiment: Experiment, measure: Measure) -> Ensemble? {
    var blocks: [any ColumnBlock] = []
    for start in stride(from: 0, to: experiment.replicates, by: Experiment.blockSize) {
      let range = start..<min(start + Experiment.blockSize, experiment.replicates)
      let block = experiment.block(range, measures: [measure])
      blocks.append(MemoryBlock(count: range.count, values: block.values[0]))
    }
    return Ensemble(
      generations: experiment.recorded,
      origin: Origin(seed: experiment.seed, stream: experiment.streamIdentity), blocks: blocks)
  }
}

/// Knows no run.
struct EmptySource: EnsembleSource {
  func ensemble(of experiment: Experiment, measure: Measure) -> Ensemble? { nil }
}

/// Evaluates a notebook that is one cell.
func evaluateCell(
  _ code: String, source: some EnsembleSource = ImmediateSource(),
  stepLimit: Int = 50_000_000
) -> EvaluatedNotebook {
  let text = "```{swift}\n\(code)\n```\n"
  return evaluate(
    Document.parse(SourceFile(path: "note.md", text: text)), source: source,
    stepLimit: stepLimit)
}

extension EvaluatedNotebook {
  /// The texts that the cells show.
  var texts: [String] {
    cells.flatMap { cell in
      cell.items.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
  }

  /// Every diagnostic as `line:column rule`, the notebook's own first.
  var findings: [String] {
    (document.diagnostics + diagnostics).map { diagnostic in
      guard let range = diagnostic.range else { return diagnostic.rule }
      let (line, column) = document.source.position(of: range.lower)
      return "\(line):\(column) \(diagnostic.rule)"
    }
  }

  /// Every chart of every figure.
  var charts: [Chart] { figures.flatMap(\.drawing.figure.charts) }

  /// The value of a name.
  func number(_ name: String) -> NamedNumber? { values.first { $0.name == name } }
}
