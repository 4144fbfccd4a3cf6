extension BlockRewriter {
  /// Puts a mark in the place of a line of colons.
  mutating func rewriteDivision(_ line: Line) -> Int? {
    guard line.block != nil else { return nil }
    let end = line.text.upperBound
    let start = bytes[line.text].firstIndex { $0 != UInt8(ascii: ":") } ?? end
    let colons = text.excerpt.sourceRange(line.text.lowerBound, start)
    var words = trimmed(start..<end)
    guard !words.isEmpty else {
      begin(line, upTo: end)
      editor.put(.divisionClosing(colons), standingFor: line.text)
      return line.number + 1
    }
    // More colons may stand behind the attributes.
    while let last = words.last, bytes[last] == UInt8(ascii: ":") { words.removeLast() }
    words = trimmed(words)
    var opening = DivisionOpening(
      attributes: Attributes(at: text.excerpt.sourceOffset(words.lowerBound)), colons: colons)
    var title = words.upperBound..<words.upperBound
    if let directive = colonDirective(words) {
      title = trimmed(directive.end..<words.upperBound)
      if let kind = Block.Callout.Kind(rawValue: directive.name.text) {
        var word = directive.name
        word.text = "callout-\(kind.rawValue)"
        opening.attributes.classes = [word]
        opening.attributes.range = word.range
        opening.hasTitle = !title.isEmpty
      } else {
        let equivalent = ColonDirective.equivalent(of: directive.name.text)
        report(
          .unknownDirective(directive.name.text, equivalent: equivalent), at: directive.name.range)
        opening.isMalformed = true
        title = words.upperBound..<words.upperBound
      }
    } else if let word = divisionClass(words) {
      opening.attributes.classes = [word]
      opening.attributes.range = word.range
    } else if let found = attributes(words), found.end == words.upperBound {
      opening.attributes = found.attributes ?? opening.attributes
      opening.isMalformed = found.attributes == nil
    } else {
      report(.malformedDivision, at: line.text.lowerBound..<words.upperBound)
      opening.isMalformed = true
    }
    begin(line, upTo: end)
    editor.put(.divisionOpening(opening), standingFor: line.text)
    if opening.hasTitle {
      editor.putHeading(
        text.excerpt.part(title), .title, prefix(of: line), at: title.lowerBound)
    }
    return keepLine(behind: line, with: prefix(of: line).continuation)
  }

  /// The single class behind the colons.
  private func divisionClass(_ words: Range<Int>) -> Attributes.Word? {
    let word = bytes[words]
    guard !word.isEmpty, word.allSatisfy({ $0.isLabelByte || $0 >= 0x80 }) else { return nil }
    return Attributes.Word(
      text: String(decoding: word, as: UTF8.self), range: text.excerpt.sourceRange(words))
  }

  /// The name in `{name}` as MyST has it, and the place behind the brace.
  private func colonDirective(_ words: Range<Int>) -> (name: Attributes.Word, end: Int)? {
    guard let first = words.first, bytes[first] == UInt8(ascii: "{") else { return nil }
    var end = first + 1
    while end < words.upperBound, bytes[end].isLabelByte || bytes[end] == UInt8(ascii: ":") {
      end += 1
    }
    guard end > first + 1, bytes[first + 1].isASCIILetter, end < words.upperBound,
      bytes[end] == UInt8(ascii: "}")
    else { return nil }
    let name = Attributes.Word(
      text: String(decoding: bytes[(first + 1)..<end], as: UTF8.self),
      range: text.excerpt.sourceRange(first + 1, end))
    return (name, end + 1)
  }

  // MARK: - Callouts

  /// Makes a callout of a quote that starts with `[!NOTE]`.
  mutating func rewriteAlert(_ line: Line) -> Int? {
    guard let block = line.block, block.index == 0, blocks[block.number].isFirstOf == .quote
    else { return nil }
    let start = line.text.lowerBound
    let close = bytes[line.text].firstIndex(of: UInt8(ascii: "]")) ?? start
    guard close > start + 2, bytes[(start + 2)..<close].allSatisfy(\.isASCIILetter) else {
      return nil
    }
    var end = close + 1
    let written = String(decoding: bytes[(start + 2)..<close], as: UTF8.self)
    let word = written.lowercased()
    let kinds = Block.Callout.Kind.allCases.map(\.rawValue)
    guard word == "experiment" || kinds.contains(word) else {
      // A link may stand there too.
      let next = end < line.text.upperBound ? bytes[end] : UInt8(ascii: " ")
      guard next.isBlank || "+-".utf8.contains(next) else { return nil }
      report(
        .unknownCallout(written, nearest: NearestName.find(word, in: kinds)?.uppercased()),
        at: (start + 2)..<close)
      return nil
    }
    var mark = Self.callout(word)
    if end < line.text.upperBound, "+-".utf8.contains(bytes[end]) {
      mark.isFolded = bytes[end] == UInt8(ascii: "-")
      end += 1
    }
    guard end == line.text.upperBound || bytes[end].isBlank else { return nil }
    let title = trimmed(end..<line.text.upperBound)
    mark.hasTitle = !title.isEmpty
    editor.leaveOut(line.text)
    editor.put(.callout(mark), standingFor: start..<end)
    if mark.hasTitle {
      editor.putHeading(text.excerpt.part(title), .title, prefix(of: line), at: title.lowerBound)
    }
    return keepLine(behind: line, with: prefix(of: line).continuation)
  }

  /// Makes a callout of a quote that starts with `Note:`.
  mutating func rewriteAside(_ line: Line, _ word: String, _ end: Int) -> Int? {
    guard let block = line.block, block.index == 0, blocks[block.number].isFirstOf == .quote,
      end == line.text.upperBound || bytes[end].isBlank
    else { return nil }
    let content = endOfBlanks(end..<line.text.upperBound)
    editor.leaveOut(line.text.lowerBound..<content)
    editor.put(.callout(Self.callout(word.lowercased())), standingFor: line.text.lowerBound..<end)
    guard content < line.text.upperBound else {
      return keepLine(behind: line, with: prefix(of: line).continuation)
    }
    editor.startLine(prefix(of: line), at: content)
    return line.number + 1
  }

  /// An experiment is a note that says so.
  private static func callout(_ word: String) -> CalloutMark {
    CalloutMark(
      kind: Block.Callout.Kind(rawValue: word) ?? .note,
      word: word == "experiment" ? "Experiment" : nil)
  }

  // MARK: - Directives of other tools

  /// Reports `@Name(` at the start of a line.
  mutating func reportDirective(_ line: Line) -> Int? {
    guard line.block != nil,
      line.text.lowerBound == text.contentRange(ofLine: line.number).lowerBound
    else { return nil }
    let name = bytes[line.text].dropFirst().prefix { $0.isASCIILetter || $0.isASCIIDigit }
    let written = String(decoding: name, as: UTF8.self)
    report(
      .unknownDirective("@\(written)", equivalent: DocCDirective.equivalent(of: written)),
      at: line.text.lowerBound..<name.endIndex)
    return nil
  }
}
