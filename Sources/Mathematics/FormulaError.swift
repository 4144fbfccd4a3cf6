/// A mistake in a formula, at its place.
package struct FormulaError: Error, Hashable, Sendable {
  /// One sentence that says what is wrong.
  package var message: String
  /// What to do instead, as a clause without a capital and without a full stop.
  package var suggestion: String?
  /// Where it is, in UTF-8 bytes of the formula's TeX.
  package var range: Range<Int>
  /// The name that does not exist, when that is the mistake.
  package var unknownName: UnknownName?

  /// A name that does not exist, with those that do.
  package struct UnknownName: Hashable, Sendable {
    /// The name, with the backslash of a command.
    package var name: String
    /// Names of the same kind, in a fixed order.
    package var known: [String]
  }
}
