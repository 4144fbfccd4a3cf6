/// What a line that was put in for libcmark stands for.
enum BlockMark {
  /// The start of a division, `::: {.note}`.
  case divisionOpening(DivisionOpening)
  /// The end of a division, `:::`.
  case divisionClosing(SourceRange)
  /// Mathematics on lines of its own.
  case equation(Block.Equation)
  /// A table, whose cells and caption are the headings that follow.
  case table(TableMark)
  /// The first line of a quote that is a callout; its title is the heading that follows.
  case callout(CalloutMark)
  /// The box of a task, first in its item.
  case task(isChecked: Bool)
  /// A term, which is the heading that follows, with definitions in the lists behind it.
  case term(isSetOff: Bool)
  /// The start of a definition, first in its item.
  case definition
  /// The start of a footnote's text, first in its item, by the number of its definition.
  case footnote(Int)

  /// What every mark starts with; libcmark takes it for a comment.
  static let opening = "<!--"

  /// The line for a mark: a comment with its number.
  static func line(_ number: Int) -> String { "\(opening)\(number)-->" }
}

/// The line that opens a division.
struct DivisionOpening {
  var attributes: Attributes
  /// The place of the colons.
  var colons: SourceRange
  /// Whether a heading with a title follows.
  var hasTitle = false
  /// Whether something is wrong with the line, which has been reported.
  var isMalformed = false
}

/// The lines of a table.
struct TableMark {
  var alignments: [Block.Table.Alignment]
  /// The number of cells that are written in each row, the head first.
  var rowLengths: [Int] = []
  /// Whether a caption stands before the head.
  var hasCaptionBefore = false
  /// Whether a caption stands behind the last row.
  var hasCaptionBehind = false
  /// The place from the head to the last row.
  var range: SourceRange
}

/// The line that makes a callout of a quote.
struct CalloutMark {
  var kind: Block.Callout.Kind
  var isFolded: Bool?
  /// Whether a heading with a title follows.
  var hasTitle = false
  /// A title that comes with the word the author chose.
  var word: String?
}
