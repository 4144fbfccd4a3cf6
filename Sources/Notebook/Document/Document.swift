/// A notebook as read: the tree of its prose, its cells, and everything found wrong with it.
package struct Document: Sendable {
  /// The text that was read, with the files that the notebook includes.
  package internal(set) var source: SourceFile

  /// Whether quotes, dashes and ellipses become typographic ones.
  package internal(set) var isSmart = true

  /// The raw YAML at the top, if there is any.
  package var frontMatter: FrontMatter?

  /// The running texts of the front matter, as far as the page shows them.
  package internal(set) var frontMatterTexts: [[Inline]] = []

  /// The blocks of the page in order.
  package var blocks: [Block] = []

  /// All cells that are run, in order.
  package var cells: [Cell] = []

  /// All inline expressions in prose, headings and captions, in the order they were read.
  package var inlineExpressions: [InlineExpression] = []

  /// All footnotes, in the order of their first mention.
  package var footnotes: [Footnote] = []

  /// All labels that the notebook defines, in order.
  package var labels: [LabelDefinition] = []

  /// Everything found wrong, in the order of the file.
  package var diagnostics: [Diagnostic] = []
}

/// A name that references can point at.
package struct LabelDefinition: Hashable, Sendable {
  /// What carries a label.
  package enum Target: Hashable, Sendable {
    /// A cell, by its index.
    case cell(Int)
    /// A heading, with the identifier that links use.
    case heading
    /// An equation.
    case equation
    /// A table in Markdown.
    case table
    /// A figure in Markdown.
    case figure
    /// Code that is shown.
    case listing
    /// A callout.
    case callout
    /// A theorem or another division.
    case division
  }

  /// The label, such as `fig-variance`.
  package var label: String

  /// What carries it.
  package var target: Target

  /// Where it is written.
  package var range: SourceRange
}
