/// A piece of running text.
package indirect enum Inline: Sendable {
  /// Plain characters.
  case text(String)
  /// A line end in the source that is a space on the page.
  case softBreak
  /// A line end that is kept.
  case lineBreak
  /// Code in the line.
  case code(String)
  /// Emphasised text.
  case emphasis([Inline])
  /// Strongly emphasised text.
  case strong([Inline])
  /// A link.
  case link(destination: String, title: String, [Inline], range: SourceRange)
  /// An image; the inlines are its alternative text.
  case image(source: String, title: String, alt: [Inline], range: SourceRange)
  /// Raw HTML, verbatim.
  case html(String)
  /// A value to compute, by its index in the document's inline expressions.
  case expression(Int)
  /// A reference to something numbered.
  case reference(Reference)
}

/// A reference to a figure, a table or anything else with a label.
package struct Reference: Hashable, Sendable {
  /// How a reference reads on the page.
  package enum Style: Hashable, Sendable {
    /// "Figure 1" in the middle of a sentence, written `@fig-x`.
    case full
    /// "Figure 1" at the start of a sentence, written `@Fig-x`.
    case capitalized
    /// "1", written `[-@fig-x]`.
    case numberOnly
  }

  /// The label referred to, with a small prefix.
  package var label: String

  /// How it reads.
  package var style: Style

  /// The place of the reference without brackets.
  package var range: SourceRange

  /// Creates a reference.
  ///
  /// - Parameters:
  ///   - label: The label referred to.
  ///   - style: How it reads.
  ///   - range: The place of the reference.
  package init(label: String, style: Style, range: SourceRange) {
    self.label = label
    self.style = style
    self.range = range
  }
}

/// An expression in running text, whose value is printed in its place.
package struct InlineExpression: Sendable {
  /// The expression, or `nil` when it could not be read.
  package var expression: Expression?

  /// The format behind `|>`, such as `.3f`.
  package var format: String?

  /// The place of the expression, without the marker and the backticks.
  package var range: SourceRange

  /// Creates an inline expression.
  ///
  /// - Parameters:
  ///   - expression: The expression, or `nil` when it could not be read.
  ///   - format: The format behind `|>`.
  ///   - range: The place of the expression.
  package init(expression: Expression?, format: String? = nil, range: SourceRange) {
    self.expression = expression
    self.format = format
    self.range = range
  }
}
