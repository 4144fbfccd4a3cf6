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
  /// Text that is crossed out.
  case strikethrough([Inline])
  /// Text above the line.
  case superscript([Inline])
  /// Text below the line.
  case `subscript`([Inline])
  /// Text with attributes.
  case span([Inline], Attributes)
  /// A link.
  case link(Link)
  /// An image.
  case image(Image)
  /// Raw HTML, verbatim.
  case html(String)
  /// A value to compute, by its index in the document's inline expressions.
  case expression(Int)
  /// Mathematics in the line.
  case formula(Formula)
  /// A reference to something numbered.
  case reference(Reference)
  /// A reference to a bibliography.
  case citation(Citation)
  /// A mark for a footnote, by its index in the document's footnotes.
  case footnote(Int)
  /// Something that the page or the project defines, written `{{< meta title >}}`.
  case variable(Variable)

  /// A link.
  package struct Link: Sendable {
    /// Where it goes, as written.
    package var destination: String
    /// The title, empty for none.
    package var title: String
    /// The text.
    package var content: [Inline]
    /// What stands in braces behind it.
    package var attributes: Attributes
    /// The place of the whole link.
    package var range: SourceRange
  }

  /// An image.
  package struct Image: Sendable {
    /// Where it is, as written.
    package var source: String
    /// The title, empty for none.
    package var title: String
    /// The text between its brackets: the alternative text, or the caption of a figure.
    package var alternative: [Inline]
    /// What stands in braces behind it.
    package var attributes: Attributes
    /// The place of the whole image.
    package var range: SourceRange
  }

  /// Something that the page or the project defines.
  package struct Variable: Hashable, Sendable {
    /// Who defines it.
    package enum Source: String, Hashable, Sendable {
      /// The front matter, written `{{< meta key >}}`.
      case page = "meta"
      /// The project file, written `{{< var key >}}`.
      case project = "var"
    }

    /// Who defines it.
    package var source: Source
    /// The key, with dots between the names of nested mappings.
    package var key: String
    /// The place of the key.
    package var range: SourceRange
  }
}

/// A reference to a figure, a table or anything else with a label.
package struct Reference: Sendable {
  /// How a reference reads on the page.
  package enum Style: Hashable, Sendable {
    /// "Figure 1" in the middle of a sentence, written `@fig-x`.
    case full
    /// "Figure 1" at the start of a sentence, written `@Fig-x`.
    case capitalized
    /// "1", written `[-@fig-x]`.
    case numberOnly
    /// "Fig. 1", written `[Fig. @fig-x]`.
    case custom
  }

  /// The label referred to, with a small prefix.
  package var label: String

  /// How it reads.
  package var style: Style

  /// The words that stand for the noun, for a custom style.
  package var words: [Inline] = []

  /// The parts of a figure that are meant, such as `A-B` in `@fig-x{A-B}`.
  package var parts: String?

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
