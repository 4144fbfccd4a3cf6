import Synchronization

/// A function of one number that is computed once at each point.
final class FunctionMemory: Sendable {
  private let function: @Sendable (Double) -> Double
  private let known = Mutex<[UInt64: Double]>([:])

  init(_ function: @escaping @Sendable (Double) -> Double) { self.function = function }

  func value(at point: Double) -> Double {
    if let value = known.withLock({ $0[point.bitPattern] }) { return value }
    let value = function(point)
    known.withLock { $0[point.bitPattern] = value }
    return value
  }
}
