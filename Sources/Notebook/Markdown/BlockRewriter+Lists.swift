/// Footnotes, definitions and tasks, which become items of lists.
///
/// An item whose text starts behind four characters has the same lines as a footnote or a
/// definition of Pandoc's, so that libcmark finds out which those are. The mark inside says what
/// the item is.
extension BlockRewriter {
  // MARK: - Footnotes

  mutating func rewriteFootnote(_ line: Line, _ name: Range<Int>) -> Int? {
    let place = text.excerpt.sourceRange(name)
    let written = String(decoding: bytes[name], as: UTF8.self)
    let (number, first) = footnotes.define(written, at: place)
    if let first {
      let line = source.lineNumber(of: first.lower)
      report(.duplicateFootnote(written, firstLine: line), at: place)
    }
    var prefix = prefix(of: line)
    if !isInList(line), line.block != nil || prefix.quotes == 0, !prefix.startsItem {
      prefix = prefix.withoutIndentation()
    }
    return putItem(line, prefix, .footnote(number), textFrom: name.upperBound + 2)
  }

  mutating func reportFootnote(_ name: Range<Int>) -> Int? {
    report(.footnoteName, at: (name.lowerBound - 2)..<(name.upperBound + 1))
    return nil
  }

  // MARK: - Definitions

  mutating func rewriteDefinition(_ line: Line) -> Int? {
    guard let block = line.block, let prefix = prefixOfDefinition(line, block) else { return nil }
    definitionBlocks[block.number] = prefix
    return putItem(line, prefix, .definition, textFrom: line.text.lowerBound + 1)
  }

  /// What stands before a definition, after its term was replaced; nil when it has no term.
  private mutating func prefixOfDefinition(
    _ line: Line, _ block: (number: Int, index: Int)
  ) -> LinePrefix? {
    if let prefix = definitionBlocks[block.number] { return prefix }
    guard block.index == 0 else {
      return self.line(line.number - 1).flatMap { term($0, isSetOff: false, before: line) }
    }
    guard !isCaption(line) else { return nil }
    // Text behind a definition is code until the definition is an item.
    var before = block.number
    while before > 0, blocks[before].followsNeighbour {
      before -= 1
      if let prefix = definitionBlocks[before] { return prefix }
      guard blocks[before].kind == .indentedCode else { break }
    }
    guard before == block.number - 1, blocks[before].kind == .text else { return nil }
    return self.line(blocks[before].lastLine).flatMap { term($0, isSetOff: true, before: line) }
  }

  /// Replaces a term; nil when the line is none.
  private mutating func term(_ term: Line, isSetOff: Bool, before line: Line) -> LinePrefix? {
    guard term.number >= nextLine, term.kind == nil, startsParagraph(term), !isLazy(line) else {
      return nil
    }
    let termPrefix = prefix(of: term)
    let content = trimmed(term.text)
    begin(term, upTo: content.upperBound)
    editor.put(.term(isSetOff: isSetOff), standingFor: content)
    editor.putHeading(text.excerpt.part(content), .title, termPrefix, at: content.lowerBound)
    // The blanks before the colon belong to no list, as far as the term has fewer.
    let own = prefix(of: line)
    return own.continuation.starts(with: termPrefix.continuation) ? termPrefix : own
  }

  // MARK: - Items

  /// Makes an item of the rest of a line and of what belongs to it; gives the line behind it.
  private mutating func putItem(
    _ line: Line, _ prefix: LinePrefix, _ mark: BlockMark, textFrom start: Int
  ) -> Int {
    let content = endOfBlanks(start..<line.text.upperBound)
    let place = line.text.lowerBound
    begin(line, prefix, upTo: content)
    if case .footnote = mark {
      editor.put(itemMarks.footnote, at: place)
    } else {
      editor.put(itemMarks.definition, at: place)
    }
    editor.put(mark, standingFor: place..<start)
    let indentation = "    "
    guard content < line.text.upperBound else {
      return keepLine(behind: line, with: prefix.continuation + indentation.utf8)
    }
    editor.startLine(prefix, at: content)
    editor.put(indentation, at: content)
    return line.number + 1
  }

  // MARK: - Tasks

  mutating func rewriteTask(_ line: Line, _ isChecked: Bool) -> Int? {
    guard let block = line.block, block.index == 0, blocks[block.number].isFirstOf == .item else {
      return nil
    }
    let box = line.text.lowerBound..<(line.text.lowerBound + 3)
    let content = endOfBlanks(box.upperBound..<line.text.upperBound)
    guard content < line.text.upperBound else { return nil }
    editor.leaveOut(box.lowerBound..<content)
    editor.put(.task(isChecked: isChecked), standingFor: box)
    editor.startLine(prefix(of: line), at: content)
    return line.number + 1
  }
}
