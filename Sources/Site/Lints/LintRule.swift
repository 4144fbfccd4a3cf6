import Notebook

/// A check of style that a project can switch off, or make an error of.
package enum LintRule: String, CaseIterable, Sendable {
  /// A picture that says nothing to those who do not see it.
  case missingAlternative = "missing-alt"
  /// Alternative text that repeats the caption.
  case repeatedAlternative = "repeated-alt"
  /// A heading more than one level below the one before it.
  case headingSkip = "heading-skip"
  /// A label that nothing refers to.
  case unusedLabel = "unused-label"
  /// An entry of a bibliography that nothing cites.
  case unusedEntry = "unused-entry"
  /// A link whose text says nothing about where it goes.
  case vagueLink = "vague-link"
  /// A table without names for its columns.
  case headlessTable = "table-header"
  /// Mathematics in a text of a chart or table, which shows none.
  case stringFormula = "string-formula"
  /// Bands of a figure that its caption does not explain.
  case bandCaption = "chart-band-caption"
  /// An identifier that a page has twice.
  case duplicateIdentifier = "duplicate-id"
  /// Something that code hosts show as it is written.
  case portable

  /// What a finding of the rule is when the project says nothing.
  var severity: RuleSettings.Severity {
    switch self {
    case .missingAlternative, .repeatedAlternative, .headingSkip, .vagueLink, .headlessTable,
      .stringFormula, .bandCaption, .duplicateIdentifier:
      .warn
    case .unusedLabel, .unusedEntry, .portable: .ignore
    }
  }
}
