import Notebook

/// What can be wrong with a bibliography, as facts.
///
/// The names of the rules are in `BibliographyFinding+Rule.swift`, the sentences in the
/// `BibliographyFinding+….swift` files for each part of it.
enum BibliographyFinding: Hashable, Sendable {
  // MARK: - The file

  case unknownFormat(extension: String)
  case tooLarge(limit: Int)
  case tooManyEntries(limit: Int)
  case tooManyFindings(limit: Int)

  // MARK: - The grammar of BibTeX

  case missingOpener(type: String)
  case unclosedEntry(type: String, nextLine: Int?)
  case unclosedValue(field: String?, isQuote: Bool, nextLine: Int?)
  case quoteInQuotes(isAccent: Bool)
  case mismatchedCloser(found: String, expected: String)
  case missingKey(type: String)
  case malformedKey(String, repaired: String)
  case missingComma(after: String, before: String)
  case missingEquals(name: String)
  case missingValue(name: String)
  case missingName
  case unquotedValue(name: String, text: String)
  case unexpectedText(String)
  case strayText(String)
  case unknownString(String, nearest: String?)
  case valueSize(limit: Int)

  // MARK: - Entries

  case duplicateKey(String, firstLine: Int, firstPath: String?)
  case duplicateField(String, firstLine: Int)
  case unknownType(String, nearest: String?, shownLike: String)
  case unknownField(String, nearest: String)
  case missingFields(key: String, names: [String])
  case unknownCrossReference(String, nearest: String?)
  case crossReferenceCycle(keys: [String])
  case crossReferenceDepth(limit: Int)

  // MARK: - Values

  case unknownCommand(String)
  case unclosedMathematics
  case nesting(limit: Int)
  case tooManyCommas(name: String)
  case emptyName
  case nameSeparator(String)
  case malformedDate(String)
  case malformedMonth(String)
  case missingDay(String)
  case malformedDOI(String)

  // MARK: - CSL-JSON

  case jsonExpected(String, found: String?)
  case jsonString(String)
  case jsonNumber(String)
  case jsonAfterEnd
  case cslShape(String)
  case cslKey
  case cslName
  case cslMember(name: String, expected: String)
  case cslUnclosedTag(String)
}

/// A finding and the place that it is about.
struct LocatedFinding: Hashable, Sendable {
  var finding: BibliographyFinding
  var range: SourceRange
}
