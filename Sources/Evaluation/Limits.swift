/// What a notebook may ask for, stated in one place.
///
/// A notebook is untrusted input: these bounds keep every evaluation finite in time and memory.
/// The engine's own limits are `Simulation.Limits`.
package enum Limits {
  /// Elements of an array, and terms of a sum.
  package static let elements = 1_000_000
  /// Expressions evaluated for one notebook.
  package static let steps = 20_000_000
  /// Closures that may be active at once.
  package static let depth = 100
  /// Characters of a string.
  package static let characters = 1_000_000
  /// Elements of an array that are printed.
  package static let printedElements = 1_000
  /// Points of a sweep.
  package static let latticePoints = 1_000
  /// Marks of a chart, or of one of its frames.
  package static let marks = 200
  /// Marks of all frames of a chart.
  package static let framedMarks = 2_000
  /// Charts of a figure.
  package static let charts = 12
  /// Replicates that are drawn as lines of their own.
  package static let lines = 200
  /// Numbers of a grid.
  package static let gridCells = 100_000
  /// Curves or measures in one sum or product.
  package static let curves = 1_000
  /// Multiplications for the distributions of a Markov chain.
  package static let chainWork = 2_000_000_000
  /// States of a Markov chain.
  package static let states = 2_000
}
