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
  /// Terms with their definitions.
  case definitions(DefinitionList)
  /// Code that is shown and not run.
  case code(CodeBlock)
  /// A cell that is run, by its index in the document's cells.
  case cell(Int)
  /// Mathematics on a line of its own.
  case equation(Equation)
  /// A table that the author wrote.
  case table(Table)
  /// A picture with its caption, or several pictures under one caption.
  case figure(Figure)
  /// A remark set apart from the text.
  case callout(Callout)
  /// Blocks between lines of colons.
  case division(Division)
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
    /// What else stands in the braces.
    package var attributes: Attributes
    /// The place of the whole heading.
    package var range: SourceRange
  }

  /// A bulleted or numbered list.
  package struct List: Sendable {
    /// An item of a list.
    package struct Item: Sendable {
      /// Whether the item's box is ticked; nil for an item without a box.
      package var isChecked: Bool?
      /// The blocks of the item.
      package var blocks: [Block]
    }

    /// The number of the first item, or `nil` for a list with bullets.
    package var start: Int?
    /// Whether the items' paragraphs stand without space between them.
    package var isTight: Bool
    /// The items in order.
    package var items: [Item]
    /// The place of the whole list.
    package var range: SourceRange
  }

  /// Terms with their definitions.
  package struct DefinitionList: Sendable {
    /// A term with what it means.
    package struct Item: Sendable {
      /// The term.
      package var term: [Inline]
      /// The definitions, each with its blocks.
      package var definitions: [[Block]]
    }

    /// The terms in order.
    package var items: [Item]
    /// Whether the definitions stand without space between them.
    package var isTight: Bool
    /// The place of the whole list.
    package var range: SourceRange
  }

  /// Code that is shown and not run.
  package struct CodeBlock: Sendable {
    /// The words behind the opening fence, empty for indented code.
    package var info: String
    /// The code with its last line break.
    package var text: String
    /// What stands in braces behind the opening fence.
    package var attributes: Attributes
    /// The text below `lst-cap`.
    package var caption: [Inline] = []
    /// The place of the whole block, fences included.
    package var range: SourceRange
  }

  /// Mathematics on a line of its own.
  package struct Equation: Sendable {
    /// The mathematics.
    package var formula: Formula
    /// The label written as `{#eq-x}` behind it.
    package var label: Attributes.Word?
    /// The place of the whole equation.
    package var range: SourceRange
  }

  /// A table that the author wrote.
  package struct Table: Sendable {
    /// How the cells of a column are set.
    package enum Alignment: Hashable, Sendable {
      case automatic, left, center, right
    }

    /// The alignment of each column.
    package var alignments: [Alignment]
    /// The cells of the first row, as many as there are columns; empty for a table without a head.
    package var header: [[Inline]]
    /// The cells of the other rows, as many in each as there are columns.
    package var rows: [[[Inline]]]
    /// The caption.
    package var caption: [Inline]
    /// The label written as `{#tbl-x}` behind the caption.
    package var label: String?
    /// What else stands in the braces.
    package var attributes: Attributes
    /// The place of the whole table.
    package var range: SourceRange
  }

  /// A picture with its caption, or several pictures under one caption.
  package struct Figure: Sendable {
    /// The pictures and whatever else stands in the figure; figures in it are its parts.
    package var content: [Block]
    /// The picture of a figure that is a single picture.
    package var image: Inline?
    /// The caption.
    package var caption: [Inline]
    /// The label.
    package var label: String?
    /// What else stands in the braces.
    package var attributes: Attributes
    /// The place of the whole figure.
    package var range: SourceRange
  }

  /// A remark set apart from the text.
  package struct Callout: Sendable {
    /// What kind of remark it is.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case note, tip, important, warning, caution
    }

    /// The kind.
    package var kind: Kind
    /// The title; empty for the kind's own name.
    package var title: [Inline]
    /// Whether it can be folded, and is folded at first; nil when it cannot.
    package var isFolded: Bool?
    /// The label, such as `nte-x`.
    package var label: String?
    /// What else stands in the braces.
    package var attributes: Attributes
    /// The blocks.
    package var blocks: [Block]
    /// The place of the whole callout.
    package var range: SourceRange
  }

  /// Blocks between lines of colons.
  package struct Division: Sendable {
    /// What stands behind the colons that open it.
    package var attributes: Attributes
    /// The blocks.
    package var blocks: [Block]
    /// The place of the whole division.
    package var range: SourceRange
  }
}
