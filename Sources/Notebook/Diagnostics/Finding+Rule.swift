extension Finding {
  /// How much the finding matters.
  var severity: Diagnostic.Severity {
    switch self {
    case .optionAfterCode, .unknownFenceAttribute, .tableRowLength, .unusedFootnote: .warning
    case .includedFrontMatter: .note
    default: .error
    }
  }

  /// The stable name that a project can refer to.
  var rule: String {
    switch self {
    case .invalidUTF8, .nulByte: "invalid-utf8"
    case .emptyFile: "empty-notebook"
    case .tooLarge: "notebook-size"
    case .tooManyFindings: "too-many-errors"
    case .unclosedFrontMatter: "unclosed-front-matter"
    case .unclosedFence: "unclosed-fence"
    case .unknownLanguage: "unknown-language"
    case .unknownFenceAttribute: "unknown-fence-attribute"
    case .markdownNesting, .nesting: "nesting"
    case .unclosedFormula: "unclosed-formula"
    case .emptyFormula: "empty-formula"
    case .emptyInlineExpression, .inlineExpressionIsStatement, .unexpectedAfterExpression:
      "inline-expression"
    case .unclosedInlineExpression: "unclosed-inline-expression"
    case .malformedFormat: "number-format"
    case .malformedLabel, .labelWithoutName, .labelPrefixCase, .labelPlace, .conflictingLabels:
      "invalid-label"
    case .duplicateLabel: "duplicate-label"
    case .unknownOption: "unknown-option"
    case .duplicateOption: "duplicate-option"
    case .malformedOption, .emptyOption, .unclosedOptionQuote: "malformed-option"
    case .optionType: "option-type"
    case .optionAfterCode: "option-after-code"
    case .inline(let finding): finding.rule
    default: blockRule ?? directiveRule
    }
  }

  private var blockRule: String? {
    switch self {
    case .unclosedDivision, .unopenedDivision, .malformedDivision, .divisionAcrossBlocks,
      .divisionOption:
      "division"
    case .unknownCallout: "unknown-callout"
    case .unknownDirective: "unknown-directive"
    case .emptyFigure: "empty-figure"
    case .strayCaption: "stray-caption"
    case .labelInText: "invalid-label"
    case .tableColumns, .tableWithoutHead, .tableRowLength: "table"
    case .tableSize: "table-size"
    case .duplicateFootnote, .footnoteName: "footnote"
    case .unusedFootnote: "unused-footnote"
    case .equationLabel: "attributes"
    case .malformedInclude, .foreignInclude, .missingInclude, .includeCycle, .includeDepth,
      .includeCount, .includeSize, .includedFrontMatter:
      "include"
    default: nil
    }
  }

  private var directiveRule: String {
    switch self {
    case .unexpectedCharacter: "unexpected-character"
    case .unterminatedComment: "unterminated-comment"
    case .unterminatedString, .unterminatedMultilineString: "unterminated-string"
    case .multilineStringOpening, .multilineStringClosing: "multi-line-string"
    case .unknownEscape: "unknown-escape"
    case .malformedNumber, .missingLeadingZero: "malformed-number"
    case .integerOverflow, .numberOverflow: "number-overflow"
    case .expectedExpression: "expected-expression"
    case .expectedName, .expectedMemberName: "expected-name"
    case .expectedValue: "expected-value"
    case .expectedIn, .expectedBrace, .expectedColon: "expected-word"
    case .missingComma, .unexpectedInList: "missing-comma"
    case .unclosedBracket: "unclosed-bracket"
    case .unexpectedCloser: "unexpected-bracket"
    case .consecutiveStatements: "consecutive-statements"
    case .operatorSpacing: "operator-spacing"
    case .unknownOperator, .operatorInFront: "unknown-operator"
    case .chainedOperator: "chained-operator"
    case .statementOutsideClosure: "statement-outside-closure"
    case .returnNotLast, .returnInBranch: "misplaced-return"
    case .typeAnnotation: "type-annotation"
    case .assignment: "assignment"
    case .argumentEquals: "argument-label"
    default: "unsupported-syntax"
    }
  }
}
