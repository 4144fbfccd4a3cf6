package import Notebook

/// A sentence and the condition under which it is true.
package struct ClaimValue: Sendable {
  package var sentence: String
  package var sentenceRange: SourceRange
  package var conditions: [Condition]
}

/// A column of a table.
package struct TableColumn: Sendable {
  package var title: String
  package var cells: [Value]
}

/// A table made of columns.
package struct TableValue: Sendable {
  package var columns: [TableColumn]
}
