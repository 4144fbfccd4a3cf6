/// A statement of the directive language.
package struct Statement: Sendable {
  /// What a statement is.
  package enum Kind: Sendable {
    /// A constant: its name, the place of the name, and its value.
    case `let`(String, SourceRange, Expression)
    /// A value on its own.
    case expression(Expression)
    /// A choice between statements, only inside closures.
    case `if`(Expression, then: [Statement], else: [Statement]?)
    /// A repetition: the name, its place, what is gone through, and the statements.
    case `for`(String, SourceRange, Expression, [Statement])
  }

  /// What it is.
  package var kind: Kind

  /// Its place in the file.
  package var range: SourceRange

  /// The number of expressions and statements on the longest way down, itself included.
  let height: Int

  /// Creates a statement.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - range: Its place in the file.
  package init(kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
    self.height = 1 + kind.heightOfChildren
  }
}
