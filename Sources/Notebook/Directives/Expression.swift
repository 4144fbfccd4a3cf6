/// An expression of the directive language.
package struct Expression: Sendable {
  /// What an expression is.
  package indirect enum Kind: Sendable {
    /// A whole number.
    case integer(Int)
    /// A number with a decimal point or an exponent.
    case double(Double)
    /// Text, with values inside.
    case string([StringSegment])
    /// `true` or `false`.
    case boolean(Bool)
    /// A name, or `$0`, `$1` and so on.
    case identifier(String)
    /// A member of the type that the context wants, written `.name`.
    case implicitMember(String)
    /// A list in brackets.
    case array([Expression])
    /// A function without a name.
    case closure(Closure)
    /// A call; the arguments in parentheses, then the trailing closures.
    case call(Expression, [Argument], trailing: [Argument])
    /// A member of a value, with the place of its name.
    case member(Expression, String, SourceRange)
    /// An element of a value.
    case `subscript`(Expression, [Argument])
    /// `-` or `!` before a value.
    case prefix(String, Expression)
    /// An operator between two values, with its place.
    case infix(String, SourceRange, Expression, Expression)
    /// A choice, written `condition ? first : second`.
    case ternary(Expression, Expression, Expression)
    /// A range with or without its upper bound.
    case range(Expression, Expression, isClosed: Bool)
    /// What could not be read; a diagnostic says why.
    case invalid
  }

  /// What it is.
  package var kind: Kind

  /// Its place in the file.
  package var range: SourceRange

  /// The number of expressions on the longest way down, itself included.
  let height: Int

  /// Creates an expression.
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

/// A part of a string literal.
package enum StringSegment: Sendable {
  /// Characters, with escapes resolved.
  case text(String)
  /// A value to print.
  case interpolation(Expression)
}

/// An argument of a call or a subscript.
package struct Argument: Sendable {
  /// The name before the colon.
  package var label: String?

  /// The place of that name.
  package var labelRange: SourceRange?

  /// The value.
  package var value: Expression

  /// Creates an argument.
  ///
  /// - Parameters:
  ///   - label: The name before the colon.
  ///   - labelRange: The place of that name.
  ///   - value: The value.
  package init(label: String?, labelRange: SourceRange?, value: Expression) {
    self.label = label
    self.labelRange = labelRange
    self.value = value
  }
}

/// A function without a name.
package struct Closure: Sendable {
  /// A name that the closure binds.
  package struct Parameter: Hashable, Sendable {
    /// The name.
    package var name: String
    /// Its place.
    package var range: SourceRange

    /// Creates a parameter.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - range: Its place.
    package init(name: String, range: SourceRange) {
      self.name = name
      self.range = range
    }
  }

  /// The names before `in`, empty when there are none.
  package var parameters: [Parameter]

  /// The statements.
  package var body: [Statement]

  /// The place from brace to brace.
  package var range: SourceRange

  /// Creates a closure.
  ///
  /// - Parameters:
  ///   - parameters: The names before `in`.
  ///   - body: The statements.
  ///   - range: The place from brace to brace.
  package init(parameters: [Parameter], body: [Statement], range: SourceRange) {
    self.parameters = parameters
    self.body = body
    self.range = range
  }
}
