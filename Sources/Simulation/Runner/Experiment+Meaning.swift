extension Experiment {
  /// The replicates of a full block; runs are computed and stored in blocks.
  public static let blockSize: Int = 1_000

  /// The canonical text of everything that determines the values, except the replicates.
  public var meaning: String {
    let kept = Self.ranges(of: recorded)
    return "\(identity);samples=\(samples.meaning);generations=\(generations);seed=\(seed);"
      + "record=\(kept)"
  }

  /// The word that sets this experiment's random streams apart from those of others.
  ///
  /// It depends on family, workflow, samples, estimator and path, and neither on generations nor
  /// on replicates nor on what is recorded, so that a longer run extends a shorter one.
  public var streamIdentity: UInt64 {
    Self.hash("\(identity);samples=\(samples.identity)")
  }

  private var identity: String {
    "experiment/1;family=\(family.meaning);workflow=\(workflow.meaning);"
      + "estimator=\(estimator.meaning);path=\(drawsStatistics ? "statistics" : "samples")"
  }

  /// Runs of consecutive generations, so that the text stays short: `0-100,200`.
  private static func ranges(of generations: [Int]) -> String {
    var ranges: [(first: Int, last: Int)] = []
    for generation in generations {
      if let end = ranges.last?.last, end + 1 == generation {
        ranges[ranges.count - 1].last = generation
      } else {
        ranges.append((generation, generation))
      }
    }
    return ranges.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }
      .joined(separator: ",")
  }

  /// FNV-1a, followed by the finaliser of MurmurHash3 so that near texts get far words.
  private static func hash(_ text: String) -> UInt64 {
    var word: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { word = (word ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    word ^= word >> 33
    word = word &* 0xff51_afd7_ed55_8ccd
    word ^= word >> 33
    word = word &* 0xc4ce_b9fe_1a85_ec53
    return word ^ (word >> 33)
  }
}
