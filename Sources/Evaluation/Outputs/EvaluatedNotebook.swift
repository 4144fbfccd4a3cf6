package import Notebook
package import Plotting

/// What a notebook says once its cells have been evaluated.
package struct EvaluatedNotebook: Sendable {
  package var document: Document
  /// Runs that are needed and not there yet; while there are any, outputs are missing.
  package var demands: [Demand]
  /// Every run and measure that the notebook uses, in the order of first use.
  package var uses: [Demand]
  /// What evaluation found wrong; the document's own diagnostics are not repeated.
  package var diagnostics: [Diagnostic]
  /// One entry for each of the document's cells.
  package var cells: [CellOutput]
  /// One entry for each of the document's inline expressions; `nil` after an error.
  package var inlineValues: [InlineValue?]
  /// Every top-level number or estimate by its name, in the order of definition.
  package var values: [NamedNumber]

  /// Every claim in the order of the notebook.
  package var claims: [ClaimOutput] {
    cells.flatMap { cell in
      cell.items.compactMap { if case .claim(let claim) = $0 { claim } else { nil } }
    }
  }

  /// Every figure in the order of the notebook.
  package var figures: [FigureOutput] {
    cells.flatMap { cell in
      cell.items.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    }
  }
}

/// What one cell shows.
package struct CellOutput: Sendable {
  /// One thing that a cell shows.
  package enum Item: Sendable {
    case figure(FigureOutput)
    case table(TableOutput)
    case claim(ClaimOutput)
    /// A number or text that stands alone.
    case text(String)
  }

  package var items: [Item]
}

/// A figure with the label it is referred to by.
package struct FigureOutput: Sendable {
  /// The cell's label; `nil` for a figure that cannot be referred to.
  package var label: String?
  /// The figure, drawn once for the page, its files and its diagnostics.
  package var drawing: FigureDrawing
  package var cell: Int
}

/// A table whose cells are texts.
package struct TableOutput: Sendable {
  /// A column with its alignment.
  package struct Column: Sendable {
    package var title: String
    package var cells: [String]
    /// The cells' exact numbers, where they have one.
    package var numbers: [Double?]
    package var standardErrors: [Double?]
    /// The cells' small lines, where they are such.
    package var sparklines: [Sparkline?]
    /// Whether every cell is a number, so that the column is set flush right.
    package var isNumeric: Bool
  }

  package var label: String?
  package var columns: [Column]
  package var cell: Int
}

/// A claim with its verdict.
package struct ClaimOutput: Sendable {
  package var label: String?
  /// The sentence as it was written, which may hold Markdown.
  package var sentence: String
  /// The place of the expression that makes the sentence.
  package var sentenceRange: SourceRange
  package var verdict: Condition.Verdict
  /// How many comparisons the claim makes.
  package var comparisons: Int
  /// The comparison that decides; `nil` where the claim is a plain truth value.
  package var decisive: Condition?
  /// Where the claim stands in the file.
  package var range: SourceRange
  package var cell: Int
}

/// A value in running text.
package struct InlineValue: Sendable {
  package var text: String
  /// The exact number, where the value is one.
  package var number: Double?
  package var standardError: Double?
}

/// A number under the name it has in the notebook.
package struct NamedNumber: Sendable {
  package var name: String
  package var value: Double
  package var standardError: Double?
}
