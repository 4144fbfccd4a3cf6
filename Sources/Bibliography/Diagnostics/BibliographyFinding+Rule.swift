import Notebook

extension BibliographyFinding {
  /// How much the finding matters.
  var severity: Diagnostic.Severity {
    switch self {
    case .strayText, .duplicateField, .unknownType, .unknownField, .missingFields,
      .unknownCommand, .unclosedMathematics, .nameSeparator, .emptyName, .malformedDate,
      .malformedMonth, .missingDay, .malformedDOI, .cslUnclosedTag:
      .warning
    default: .error
    }
  }

  /// The stable name that a project can refer to.
  var rule: String {
    switch self {
    case .unknownFormat: "bibliography-format"
    case .tooLarge, .tooManyEntries, .tooManyFindings, .valueSize, .nesting,
      .crossReferenceDepth:
      "bibliography-limit"
    case .missingOpener, .unclosedEntry, .unclosedValue, .quoteInQuotes, .mismatchedCloser:
      "bibliography-unclosed"
    case .missingKey, .malformedKey, .cslKey: "bibliography-key"
    case .missingComma: "bibliography-comma"
    case .missingEquals: "bibliography-equals"
    case .missingValue, .unquotedValue: "bibliography-value"
    case .missingName, .unexpectedText: "bibliography-syntax"
    case .strayText: "bibliography-stray-text"
    case .unknownString: "bibliography-string"
    case .duplicateKey: "bibliography-duplicate-key"
    case .duplicateField: "bibliography-duplicate-field"
    case .unknownType: "bibliography-type"
    case .unknownField: "bibliography-field"
    case .missingFields: "bibliography-missing-field"
    case .unknownCrossReference, .crossReferenceCycle: "bibliography-crossref"
    case .unknownCommand, .unclosedMathematics: "bibliography-latex"
    case .tooManyCommas, .emptyName, .nameSeparator, .cslName: "bibliography-name"
    case .malformedDate, .malformedMonth, .missingDay: "bibliography-date"
    case .malformedDOI: "bibliography-doi"
    case .jsonExpected, .jsonString, .jsonNumber, .jsonAfterEnd: "bibliography-json"
    case .cslShape, .cslMember, .cslUnclosedTag: "bibliography-csl"
    }
  }
}

extension Diagnostic {
  /// Creates the diagnostic that states a finding about a bibliography.
  init(_ located: LocatedFinding, path: String) {
    let finding = located.finding
    let sentences = finding.sentences
    self.init(
      severity: finding.severity, rule: finding.rule, path: path, range: located.range,
      summary: sentences.summary, notes: sentences.notes, suggestion: sentences.suggestion)
  }
}
