/// What a notebook may ask for, stated in one place.
///
/// A notebook is untrusted input: these bounds keep every evaluation finite in time and memory.
/// The engine's own limits are `Simulation.Limits`.
package enum Limits {
  /// Elements of an array, and terms of a sum.
  package static let elements = 1_000_000
  /// Expressions evaluated for one notebook.
  package static let steps = 50_000_000
  /// Closures that may be active at once.
  package static let depth = 100
  /// Points at which a function over an integer range is drawn.
  package static let functionPoints = 2_000
  /// States of a Markov chain.
  package static let states = 2_000
}
