/// What can be wrong with a notebook, as facts.
///
/// The names of the rules are in `Finding+Rule.swift`, the sentences in the `Finding+….swift`
/// files for each part of a notebook.
indirect enum Finding: Hashable, Sendable {
  // MARK: - The file

  case invalidUTF8(byte: UInt8)
  case nulByte
  case emptyFile
  case tooLarge(limit: Int)
  case tooManyFindings(limit: Int)

  // MARK: - Markdown

  case unclosedFrontMatter
  case unclosedFence(fence: String, isCell: Bool, nextFence: Int?)
  case unknownLanguage(String, isKnownWord: Bool)
  case unknownFenceAttribute(String)
  case markdownNesting(limit: Int)
  case unclosedDivision
  case unopenedDivision
  case malformedDivision
  case divisionAcrossBlocks(closingLine: Int)
  case divisionOption(key: String, value: String, expected: String)
  case unknownCallout(String, nearest: String?)
  case unknownDirective(String, equivalent: String?)
  case emptyFigure
  case strayCaption
  case labelInText(String)
  case tableColumns(head: Int, rule: Int)
  case tableWithoutHead
  case tableRowLength(cells: Int, columns: Int)
  case tableSize(limit: Int)
  case duplicateFootnote(String, firstLine: Int)
  case unusedFootnote(String)
  case footnoteName
  case emptyFormula
  case equationLabel(String)

  // MARK: - Included files

  case malformedInclude
  case foreignInclude(path: String?)
  case missingInclude(String)
  case includeCycle(String)
  case includeDepth(limit: Int)
  case includeCount(limit: Int)
  case includeSize(limit: Int)
  case includedFrontMatter

  // MARK: - Running text

  /// Something in running text.
  case inline(InlineFinding)
  case unclosedFormula
  case emptyInlineExpression
  case unclosedInlineExpression
  case inlineExpressionIsStatement(String)
  case unexpectedAfterExpression(String)
  case malformedFormat(String)

  // MARK: - Labels and options

  case malformedLabel(String)
  case labelWithoutName(prefix: String)
  case labelPrefixCase(label: String, lowercased: String)
  case labelPlace(label: String, prefix: String, carrier: LabelCarrier)
  case duplicateLabel(String, firstLine: Int, file: String?)
  case conflictingLabels(option: String, fence: String)
  case unknownOption(String, nearest: String?)
  case duplicateOption(String, firstLine: Int)
  case malformedOption(String, isAssignment: Bool)
  case emptyOption(String)
  case optionType(key: String, value: String, expected: String)
  case unclosedOptionQuote(String)
  case optionAfterCode(String)

  // MARK: - Words of the directive language

  case unexpectedCharacter(String, replacement: String?)
  case unterminatedComment
  case unterminatedString
  case unterminatedMultilineString
  case multilineStringOpening
  case multilineStringClosing
  case unknownEscape(String)
  case malformedNumber(String, product: String?)
  case missingLeadingZero(String)
  case integerOverflow
  case numberOverflow

  // MARK: - Sentences of the directive language

  case expectedExpression(found: String?, after: String?)
  case expectedName(after: String, found: String?)
  case expectedMemberName(found: String?)
  case expectedValue(name: String)
  case expectedIn(found: String?)
  case expectedBrace(after: String, found: String?)
  case expectedColon(found: String?)
  case missingComma(close: Unicode.Scalar)
  case unexpectedInList(found: String, close: Unicode.Scalar)
  case unclosedBracket(open: String, close: String, openedOnLine: Int)
  case unexpectedCloser(String)
  case consecutiveStatements(found: String)
  case operatorSpacing(String, isPrefix: Bool)
  case unknownOperator(String, replacement: String?)
  case operatorInFront(String)
  case chainedOperator(first: String, second: String)
  case nesting(limit: Int)
  case statementOutsideClosure(String)
  case returnNotLast
  case returnInBranch

  // MARK: - What Swift has and directives have not

  case keyword(String)
  case typeAnnotation(String)
  case assignment(name: String?, isKnown: Bool)
  case argumentEquals(String)
  case forceUnwrap
  case optionalChaining
  case tuple
  case tupleIndex(String)
  case dictionary
  case oneSidedRange
  case whereClause
  case conditionalBinding
  case prefixWord(String)
  case cast(String)

  /// What a label can be written at.
  enum LabelCarrier: Hashable, Sendable {
    case cell
    case heading
    case equation
    case figure
    case table
    case listing
    case division
    case callout(Block.Callout.Kind)
  }
}
