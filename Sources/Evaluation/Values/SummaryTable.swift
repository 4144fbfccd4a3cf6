import Statistics
import Synchronization

/// What was worked out about the samples of one measure of a run, for whoever asks again.
///
/// Charts, claims and tables ask for the same statistics of the same samples. A table may be kept
/// between builds, as long as it is kept under a key that names the run, the measure, the number
/// of replicates and `version`.
package final class SummaryTable: Sendable {
  /// The version of what the answers mean and of how they are written down.
  package static let version = "1.\(SampleStatistic.version)"

  /// One statistic of the sample at one recorded generation.
  struct Question: Hashable, Sendable {
    /// The position of the generation among those recorded.
    var index: Int
    var statistic: SampleStatistic
  }

  private struct Answer: Sendable {
    var estimate: Estimate?
    var tail: Tail?
  }

  private struct State: Sendable {
    var answers: [Question: Answer] = [:]
    var isChanged = false
  }

  private let state: Mutex<State>

  /// Creates an empty table.
  package init() { state = Mutex(State()) }

  /// The estimate that answers a question, computed when it is asked for the first time.
  func estimate(_ question: Question, or compute: () -> Estimate) -> Estimate {
    if let known = state.withLock({ $0.answers[question]?.estimate }) { return known }
    let estimate = compute()
    state.withLock { state in
      state.answers[question, default: Answer()].estimate = estimate
      state.isChanged = true
    }
    return estimate
  }

  /// The tail of the contributions to a statistic, computed when it is asked for first.
  func tail(_ question: Question, or compute: () -> Tail) -> Tail {
    if let known = state.withLock({ $0.answers[question]?.tail }) { return known }
    let tail = compute()
    state.withLock { state in
      state.answers[question, default: Answer()].tail = tail
      state.isChanged = true
    }
    return tail
  }
}

// MARK: - Bytes

extension SummaryTable {
  /// Index, kind, level, what is known, value, error, squares and fourth powers.
  private static let wordsPerAnswer = 8

  /// The table as bytes, if something was added since it was read or written.
  package func takeChanges() -> [UInt8]? {
    let answers: [Question: Answer]? = state.withLock { state in
      defer { state.isChanged = false }
      return state.isChanged ? state.answers : nil
    }
    guard let answers else { return nil }
    let rows = answers.map { question, answer in Self.words(question, answer) }
    // The order of a dictionary differs from run to run.
    let sorted = rows.sorted { $0.lexicographicallyPrecedes($1) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 * Self.wordsPerAnswer * sorted.count)
    for word in sorted.joined() {
      withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// Reads a table; nil when the bytes are none.
  package convenience init?(bytes: [UInt8]) {
    let size = 8 * Self.wordsPerAnswer
    guard bytes.count % size == 0 else { return nil }
    self.init()
    var answers: [Question: Answer] = [:]
    for start in stride(from: 0, to: bytes.count, by: size) {
      let words = bytes.withUnsafeBytes { bytes in
        (0..<Self.wordsPerAnswer).map { place in
          UInt64(
            littleEndian: bytes.loadUnaligned(fromByteOffset: start + 8 * place, as: UInt64.self))
        }
      }
      guard let (question, answer) = Self.row(words) else { return nil }
      answers[question] = answer
    }
    let read = answers
    state.withLock { $0.answers = read }
  }

  private static func words(_ question: Question, _ answer: Answer) -> [UInt64] {
    let (kind, level) = code(of: question.statistic)
    let known: UInt64 = (answer.estimate == nil ? 0 : 1) + (answer.tail == nil ? 0 : 2)
    let numbers = [
      answer.estimate?.value, answer.estimate?.standardError, answer.tail?.squares,
      answer.tail?.fourths,
    ]
    return [UInt64(question.index), kind, level.bitPattern, known]
      + numbers.map { ($0 ?? 0).bitPattern }
  }

  private static func row(_ words: [UInt64]) -> (Question, Answer)? {
    guard let index = Int(exactly: words[0]),
      let statistic = statistic(kind: words[1], level: Double(bitPattern: words[2])),
      words[3] <= 3
    else { return nil }
    let numbers = words[4...].map { Double(bitPattern: $0) }
    var answer = Answer()
    if words[3] & 1 != 0 {
      answer.estimate = Estimate(value: numbers[0], standardError: numbers[1])
    }
    if words[3] & 2 != 0 { answer.tail = Tail(squares: numbers[2], fourths: numbers[3]) }
    return (Question(index: index, statistic: statistic), answer)
  }

  private static func code(of statistic: SampleStatistic) -> (kind: UInt64, level: Double) {
    switch statistic {
    case .mean: (0, 0)
    case .variance: (1, 0)
    case .standardDeviation: (2, 0)
    case .median: (3, 0)
    case .quantile(let level): (4, level)
    case .geometricMean: (5, 0)
    case .proportion: (6, 0)
    }
  }

  private static func statistic(kind: UInt64, level: Double) -> SampleStatistic? {
    switch kind {
    case 0: .mean
    case 1: .variance
    case 2: .standardDeviation
    case 3: .median
    case 4: .quantile(level)
    case 5: .geometricMean
    case 6: .proportion
    default: nil
    }
  }
}
