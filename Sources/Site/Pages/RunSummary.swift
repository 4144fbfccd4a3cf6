package import Evaluation
import Simulation
import Statistics

/// A run as the foot of a page tells of it.
package struct RunSummary: Sendable, Hashable {
  /// The run's name in the notebook, empty where it has none.
  package var name: String
  /// The digest of the run's meaning and of its number of replicates.
  package var key: Digest
  /// Everything that determines the run's bits.
  package var meaning: String
  /// The kind of model.
  package var family: String
  /// The last generation.
  package var generations: Int
  /// The number of repetitions.
  package var replicates: Int
  /// The seed of the random streams.
  package var seed: UInt64
  /// The measures that the page uses.
  package var measures: [String]

  /// Describes a run that a notebook uses.
  package init(_ use: Demand) {
    name = use.name
    meaning = use.experiment.meaning
    replicates = use.experiment.replicates
    key = Digest(of: "\(meaning);replicates=\(replicates)")
    family = use.experiment.family.name
    generations = use.experiment.generations
    seed = use.experiment.seed
    measures = use.measures.map(\.name)
  }

  /// One line for readers.
  var sentence: String {
    let subject = name.isEmpty ? family : "\(name): \(family)"
    return "\(subject), \(NumberFormat.integer(generations)) generations, "
      + "\(NumberFormat.integer(replicates)) replicates, seed \(seed)"
  }
}

extension EvaluatedNotebook {
  /// The runs that the notebook uses, in the order of first use.
  package var runSummaries: [RunSummary] { uses.map(RunSummary.init) }
}
