/// A block of the page.
package indirect enum Block: Sendable {
  /// A heading of level 1 to 6.
  case heading(Heading)
  /// A paragraph of running text.
  case paragraph([Inline], range: SourceRange)
  /// A quotation that holds blocks of its own.
  case blockQuote([Block], range: SourceRange)
  /// A bulleted or numbered list.
  case list(List)
  /// Code that is shown and not run.
  case code(CodeBlock)
  /// A cell that is run, by its index in the document's cells.
  case cell(Int)
  /// A rule between paragraphs.
  case thematicBreak(range: SourceRange)
  /// Raw HTML, verbatim.
  case html(String, range: SourceRange)

  /// A heading of level 1 to 6.
  package struct Heading: Sendable {
    /// The level, 1 for the largest.
    package var level: Int
    /// The text.
    package var content: [Inline]
    /// The anchor of the heading, unique in the notebook.
    package var id: String
    /// The label written as `{#sec-x}` behind the text, if there is one; then it is the anchor too.
    package var label: String?
    /// The place of the whole heading.
    package var range: SourceRange
  }

  /// A bulleted or numbered list.
  package struct List: Sendable {
    /// The number of the first item, or `nil` for a list with bullets.
    package var start: Int?
    /// Whether the items' paragraphs stand without space between them.
    package var isTight: Bool
    /// The blocks of each item.
    package var items: [[Block]]
    /// The place of the whole list.
    package var range: SourceRange
  }

  /// Code that is shown and not run.
  package struct CodeBlock: Sendable {
    /// The words behind the opening fence, empty for indented code.
    package var info: String
    /// The code with its last line break.
    package var text: String
    /// The place of the whole block, fences included.
    package var range: SourceRange
  }
}
