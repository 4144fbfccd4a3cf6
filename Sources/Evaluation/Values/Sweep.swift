import Notebook
package import Plotting
import Simulation
import Statistics

/// What a closure gave at every point of a lattice of parameters.
package struct Sweep: Sendable {
  /// A parameter with the values that it takes: whole numbers, numbers or texts.
  package struct Parameter: Sendable {
    package var name: String
    package var values: [Value]
  }

  /// One or two parameters.
  package var parameters: [Parameter]
  /// What the closure gave; the last parameter changes fastest.
  package var results: [Value]

  /// The parameters' values at a point.
  package func values(at index: Int) -> [Value] {
    zip(parameters, frames.indices(of: index)).map { $0.values[$1] }
  }

  /// The lattice as a chart steps through it.
  package var frames: Frames {
    Frames(
      parameters.map { parameter in
        let texts = parameter.values.map { value -> String? in
          if case .string(let text) = value { text } else { nil }
        }
        return DataColumn(
          name: parameter.name, values: parameter.values.map { $0.number ?? .nan },
          texts: texts.contains(nil) ? nil : texts.compactMap { $0 })
      })
  }

  /// What a chart of the sweep would need, such as
  /// `the figure would need about 75 kB and 30 runs of 100 replicates × 50 generations`.
  package var estimate: String {
    let size = frames.count * Frames.bytesPerFrame / 1_000
    return "the figure would need about \(size) kB" + (cost.map { " and \($0)" } ?? "")
  }

  private var cost: String? {
    let experiments = results.compactMap { result -> Experiment? in
      if case .run(let run) = result { run.experiment } else { nil }
    }
    guard let first = experiments.first else { return nil }
    let work = experiments.reduce(0.0) {
      $0 + Double($1.replicates) * Double($1.generations)
    }
    let isUniform = experiments.allSatisfy {
      $0.replicates == first.replicates && $0.generations == first.generations
    }
    guard isUniform else {
      return
        "\(experiments.count) runs, \(NumberFormat.general(work)) replicates × generations in all"
    }
    return "\(experiments.count) runs of \(first.replicates) replicates × "
      + "\(first.generations) generations"
  }
}
