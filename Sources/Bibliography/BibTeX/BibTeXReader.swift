import Notebook

/// Reads the entries of a BibTeX file and goes on behind every mistake.
///
/// The grammar is that of BibTeX 0.99. Two things are more lenient, as in btparse: a percent sign
/// outside values comments out the rest of its line, and `@comment` takes the block behind it.
/// One is stricter: a value does not run over a line that begins a new entry.
struct BibTeXReader {
  let source: SourceFile
  let bytes: [UInt8]
  let file: Int
  let index: BraceIndex
  var strings: StringTable

  /// The next byte to be read.
  var position = 0
  /// The end of what can belong to the entry being read: the next entry, or the end of the file.
  var limit = 0
  /// The bytes that strings were expanded to so far.
  var expansion = 0

  private(set) var records: [BibTeXRecord] = []
  private(set) var findings: [LocatedFinding] = []

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - file: Its index among the files read together.
  ///   - strings: The strings defined in the files before it.
  init(_ source: SourceFile, file: Int, strings: StringTable) {
    self.source = source
    self.file = file
    self.strings = strings
    bytes = source.bytes
    index = BraceIndex(source.bytes)
    limit = bytes.count
    readFile()
  }

  mutating func report(_ finding: BibliographyFinding, _ lower: Int, _ upper: Int) {
    guard findings.count <= BibliographyLimits.findings else { return }
    findings.append(
      LocatedFinding(finding: finding, range: SourceRange(lower: lower, upper: upper)))
  }

  // MARK: - The file

  private mutating func readFile() {
    var isBehindEntry = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "%") {
        skipLine()
      } else if byte == UInt8(ascii: "@") {
        let start = position
        limit = index.entryStart(after: start) ?? bytes.count
        isBehindEntry = readEntry()
        if position <= start { position = start + 1 }
      } else {
        if isBehindEntry, !byte.isBlank {
          checkStrayText()
          isBehindEntry = false
        }
        position += 1
      }
    }
  }

  /// Text between entries is not read; but a comma or brace there is left over from the last one.
  private mutating func checkStrayText() {
    let byte = bytes[position]
    guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") else { return }
    var end = position
    let stop = index.entryStart(after: position) ?? bytes.count
    while end < stop, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r"),
      end - position < 60 || bytes[end] & 0xC0 == 0x80
    {
      end += 1
    }
    while end > position, bytes[end - 1].isBlank { end -= 1 }
    report(.strayText(text(position, end)), position, end)
  }

  // MARK: - Entries

  /// Reads what an at sign begins.
  ///
  /// - Returns: Whether it was an entry that was closed.
  private mutating func readEntry() -> Bool {
    let start = position
    position += 1
    skipBlanks()
    let typeStart = position
    skip { $0.isNameByte && $0 != UInt8(ascii: "@") }
    let typeEnd = position
    skipBlanks()
    guard typeEnd > typeStart, let opener = current,
      opener == UInt8(ascii: "{") || opener == UInt8(ascii: "(")
    else {
      position = typeEnd
      reportMissingOpener(start, typeStart, typeEnd)
      return false
    }
    let type = text(typeStart, typeEnd).lowercased()
    let head = EntryHead(
      start: start, type: type, typeRange: SourceRange(lower: typeStart, upper: typeEnd),
      opener: position, closer: opener == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")"))
    switch type {
    case "comment": return skipComment(head)
    case "preamble":
      position += 1
      let isRead = readValue(of: "@preamble", in: head) != nil
      return readEnd(of: head, isRecovering: !isRead)
    case "string": return readString(head)
    default: return readRegularEntry(head)
    }
  }

  /// An at sign in running text is no mistake, unless the word behind it is a type.
  private mutating func reportMissingOpener(_ start: Int, _ lower: Int, _ upper: Int) {
    let type = text(lower, upper).lowercased()
    guard EntryType.named(type) != nil || type == "string" || type == "preamble" else { return }
    report(.missingOpener(type: type), start, upper)
  }

  private mutating func skipComment(_ head: EntryHead) -> Bool {
    if head.closer == UInt8(ascii: "}") {
      // A comment may hold whole entries, so its brace can close behind the next one.
      if let end = index.closing(of: head.opener, before: bytes.count) {
        position = end + 1
        return true
      }
    } else {
      var offset = head.opener + 1
      while offset < limit, bytes[offset] != UInt8(ascii: ")") {
        offset = index.closing(of: offset, before: limit) ?? offset
        offset += 1
      }
      if offset < limit {
        position = offset + 1
        return true
      }
    }
    position = limit
    report(.unclosedEntry(type: head.type, nextLine: nextLine), head.start, head.opener + 1)
    return false
  }

  private mutating func readString(_ head: EntryHead) -> Bool {
    position += 1
    skipBlanks()
    let lower = position
    skip(while: \.isNameByte)
    let upper = position
    guard upper > lower else {
      report(.missingName, lower, min(lower + 1, limit))
      return readEnd(of: head, isRecovering: true)
    }
    let name = text(lower, upper)
    guard readEquals(behind: name, at: SourceRange(lower: lower, upper: upper), in: head),
      let (value, _) = readValue(of: name, in: head)
    else {
      return readEnd(of: head, isRecovering: true)
    }
    strings.define(name, as: value)
    return readEnd(of: head)
  }

  private mutating func readRegularEntry(_ head: EntryHead) -> Bool {
    position += 1
    let known = findings.count
    let key = readKey(head)
    var record = BibTeXRecord(
      type: head.type, typeRange: head.typeRange, key: key?.text ?? "",
      keyRange: key?.range ?? head.typeRange,
      range: SourceRange(lower: head.start, upper: head.start), file: file)
    let isClosed = readFields(of: head, into: &record)
    record.range.upper = position
    record.isDamaged = findings[known...].contains { $0.finding.severity == .error }
    guard key != nil else { return isClosed }
    guard records.count < BibliographyLimits.entries else {
      if records.count == BibliographyLimits.entries {
        report(.tooManyEntries(limit: BibliographyLimits.entries), head.start, head.opener)
      }
      position = bytes.count
      return false
    }
    records.append(record)
    return isClosed
  }

  /// The line of the entry at which reading goes on.
  var nextLine: Int? {
    limit < bytes.count ? source.lineNumber(of: limit) : nil
  }
}

/// How an entry begins.
struct EntryHead {
  /// The offset of the at sign.
  var start: Int
  /// The type in small letters.
  var type: String
  var typeRange: SourceRange
  /// The offset of the brace or parenthesis.
  var opener: Int
  /// What closes the entry.
  var closer: UInt8

  /// What an author sees of the beginning.
  var range: SourceRange { SourceRange(lower: start, upper: opener + 1) }
}

// MARK: - Bytes

extension BibTeXReader {
  /// The next byte of the entry, or `nil` at its limit.
  var current: UInt8? {
    position < limit ? bytes[position] : nil
  }

  func text(_ lower: Int, _ upper: Int) -> String {
    String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  mutating func skip(while isPart: (UInt8) -> Bool) {
    while position < limit, isPart(bytes[position]) { position += 1 }
  }

  mutating func skipLine() {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n"),
      bytes[position] != UInt8(ascii: "\r")
    {
      position += 1
    }
  }

  /// Skips blanks, line breaks and what is commented out.
  mutating func skipBlanks() {
    while position < limit {
      if bytes[position].isBlank {
        position += 1
      } else if bytes[position] == UInt8(ascii: "%") {
        skipLine()
        position = min(position, limit)
      } else {
        return
      }
    }
  }
}
