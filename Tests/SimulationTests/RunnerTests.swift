import Simulation
import Testing

@Suite struct RunnerTests {
  /// Blocks by (request, first replicate), in order.
  private actor Collector {
    var blocks: [(request: Int, block: EnsembleBlock)] = []
    func add(_ request: Int, _ block: EnsembleBlock) { blocks.append((request, block)) }
    var sorted: [(request: Int, block: EnsembleBlock)] {
      blocks.sorted {
        ($0.request, $0.block.replicates.lowerBound) < ($1.request, $1.block.replicates.lowerBound)
      }
    }
  }

  private static func requests() throws -> [RunRequest] {
    let gaussian = try Experiment(
      Gaussian(), workflow: .accumulate, samples: 10, generations: 12, replicates: 450, seed: 1)
    let cauchy = try Experiment(
      Cauchy(), workflow: .accumulate, samples: 5, generations: 6, replicates: 40, seed: 1)
    return [
      RunRequest(
        experiment: gaussian, measures: ["mean", "kl"].map(Measure.init(name:)),
        blocks: [0..<200, 200..<450]),
      RunRequest(
        experiment: cauchy, measures: [Measure(name: "location")], blocks: [7..<40]),
    ]
  }

  @Test(arguments: [1, 2, 3, 8])
  func contentsDoNotDependOnJobs(jobs: Int) async throws {
    let requests = try Self.requests()
    let collector = Collector()
    try await Runner(jobs: jobs).run(requests) { await collector.add($0, $1) }
    let found = await collector.sorted
    #expect(found.map(\.request) == [0, 0, 1])
    for (request, block) in found {
      let direct = requests[request].experiment.block(
        block.replicates, measures: requests[request].measures)
      #expect(block == direct)
    }
    #expect(found.map(\.block.replicates) == [0..<200, 200..<450, 7..<40])
  }

  private struct Refusal: Error {}

  @Test func errorsOfTheReceiverStopTheRun() async throws {
    let requests = try Self.requests()
    await #expect(throws: Refusal.self) {
      try await Runner(jobs: 2).run(requests) { _, _ in throw Refusal() }
    }
  }

  @Test func cancellationStopsTheRun() async throws {
    let long = try Experiment(
      Gaussian(), workflow: .accumulate, samples: 10, generations: 1_000_000, replicates: 1_000,
      seed: 1, record: [1_000_000])
    let task = Task {
      try await Runner(jobs: 2).run(
        [RunRequest(experiment: long, measures: [Measure(name: "mean")], blocks: [0..<1_000])]
      ) { _, _ in }
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
