import Plotting
import Simulation
import Statistics

// One workload a call: `workloads normals`, `workloads accumulate JOBS`, `workloads line-chart`. Prints the seconds that
// the work itself took, without the start of the process, and a checksum so that nothing can be
// optimised away.

let arguments = CommandLine.arguments.dropFirst()

func seconds(_ work: () async throws -> Double) async rethrows -> (Double, Double) {
  let clock = ContinuousClock()
  var checksum = 0.0
  let start = clock.now
  checksum = try await work()
  let duration = clock.now - start
  let (whole, atto) = duration.components
  return (Double(whole) + Double(atto) * 1e-18, checksum)
}

switch arguments.first {
case "normals":
  let count = 20_000_000
  let (time, checksum) = await seconds {
    var stream = RandomStream(seed: 1)
    var sum = 0.0
    for _ in 0..<count { sum += stream.normal() }
    return sum
  }
  print(time / Double(count), checksum)

case "accumulate":
  // Gaussian, both parameters, accumulate, n = 100, T = 1,000, R = 2,000, recording both.
  let jobs = arguments.dropFirst().first.flatMap { Int($0) } ?? 1
  let replicates = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 2_000
  let experiment = try Experiment(
    Gaussian(mean: 0, variance: 1), workflow: .accumulate, samples: .constant(100),
    generations: 1_000, replicates: replicates, seed: 1)
  let measures = ["mean", "variance"].compactMap { experiment.measure(named: $0) }
  let blocks = stride(from: 0, to: replicates, by: Experiment.blockSize).map {
    $0..<min($0 + Experiment.blockSize, replicates)
  }
  let request = RunRequest(experiment: experiment, measures: measures, blocks: blocks)
  // The median of a few rounds in one process, as the peer runs in one process too.
  var rounds: [(time: Double, checksum: Double)] = []
  for _ in 0..<5 {
    let round = try await seconds {
      let total = Total()
      try await Runner(jobs: jobs).run([request]) { _, block in
        await total.add(block.values[1][block.values[1].count - 1])
      }
      return await total.value
    }
    rounds.append((round.0, round.1))
  }
  rounds.sort { $0.time < $1.time }
  print(rounds[2].time, rounds[2].checksum)

case "line-chart":
  // A random walk of 10,000 points to the SVG of the wide layout, axes and labels included.
  var stream = RandomStream(seed: 1)
  var level = 0.0
  let walk = (0..<10_000).map { _ in
    level += stream.normal()
    return level
  }
  var rounds: [(time: Double, checksum: Double)] = []
  for _ in 0..<9 {
    let round = await seconds {
      let chart = Chart(
        marks: [LineMark(x: (0..<10_000).map(Double.init), y: walk).label("walk")],
        xAxis: Axis(title: "step"), yAxis: Axis(title: "level"))
      return Double(chart.scene(id: "walk", layout: .wide).svg().utf8.count)
    }
    rounds.append((round.0, round.1))
  }
  rounds.sort { $0.time < $1.time }
  print(rounds[4].time, rounds[4].checksum)

default:
  print("usage: workloads normals | accumulate [jobs] [replicates] | line-chart")
}

/// Adds up what the blocks hand over.
actor Total {
  private(set) var value = 0.0
  func add(_ term: Double) { value += term }
}
