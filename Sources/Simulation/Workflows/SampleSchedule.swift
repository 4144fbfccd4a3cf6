/// The size of the batch that is drawn at each generation; generation 1 is the real one.
public enum SampleSchedule: Hashable, Sendable {
  /// The same size at every generation.
  case constant(Int)

  /// The sizes of the batches of generations 1, 2, 3, ….
  case perGeneration([Int])

  /// The size of the batch of a generation.
  ///
  /// - Parameter generation: The generation, from 1 on.
  /// - Returns: The number of observations; 0 beyond the end of the sizes given.
  public func size(at generation: Int) -> Int {
    switch self {
    case .constant(let size): size
    case .perGeneration(let sizes):
      sizes.indices.contains(generation - 1) ? sizes[generation - 1] : 0
    }
  }

  /// The same sizes, without those after a generation.
  func truncated(to generations: Int) -> SampleSchedule {
    switch self {
    case .constant: self
    case .perGeneration(let sizes): .perGeneration(Array(sizes.prefix(generations)))
    }
  }

  /// The canonical text of the schedule.
  public var meaning: String {
    switch self {
    case .constant(let size): "constant(\(size))"
    case .perGeneration(let sizes):
      "perGeneration(" + sizes.map(String.init).joined(separator: ",") + ")"
    }
  }

  /// What of the schedule decides the streams: a longer schedule extends a shorter one.
  var identity: String {
    switch self {
    case .constant: meaning
    case .perGeneration(let sizes): "perGeneration(\(sizes.first ?? 0),…)"
    }
  }
}

extension SampleSchedule: ExpressibleByIntegerLiteral {
  /// Creates a schedule of batches of one size.
  ///
  /// - Parameter value: The size of every batch.
  public init(integerLiteral value: Int) { self = .constant(value) }
}
