/// Formats citations with numbers in brackets.
struct NumericFormatter {
  private let works: CitedWorks
  private var numbers: [String: Int] = [:]

  init(_ works: CitedWorks) {
    self.works = works
    for (index, entry) in works.entries.enumerated() { numbers[entry.key] = index + 1 }
  }

  func format(_ citations: [CitationCluster]) -> FormattedCitations {
    let references = works.entries.enumerated().map { index, entry in
      FormattedCitations.Reference(
        key: entry.key, label: "[\(index + 1)]", content: ReferenceFormatter(entry).content,
        citations: works.citations(of: entry.key))
    }
    return FormattedCitations(citations: citations.map(format), references: references)
  }

  // MARK: - Citations

  private func format(_ citation: CitationCluster) -> [RichText] {
    var builder = RichTextBuilder()
    if citation.isNarrative, let first = citation.items.first, !first.suppressesAuthor,
      let number = numbers[first.key]
    {
      builder.append(works.entries[number - 1].creatorLabel)
      builder.append("\u{A0}")
    }
    builder.append("[")
    if citation.items.allSatisfy(\.isPlain) {
      builder.append(ranges(citation.items))
    } else {
      for (index, item) in citation.items.enumerated() {
        if index > 0 { builder.append("; ") }
        builder.append(item.surround([work(item.key)]))
      }
    }
    builder.append("]")
    return builder.pieces
  }

  /// Numbers in ascending order, three or more in a row as a range.
  private func ranges(_ items: [CitationCluster.Item]) -> [RichText] {
    var keys: [Int: String] = [:]
    for item in items { numbers[item.key].map { keys[$0] = item.key } }
    let sorted = keys.keys.sorted()
    var parts: [[RichText]] = []
    var index = 0
    while index < sorted.count {
      var last = index
      while last + 1 < sorted.count, sorted[last + 1] == sorted[last] + 1 { last += 1 }
      let isRange = last - index >= 2
      let first = work(keys[sorted[index]] ?? "")
      if isRange {
        parts.append([first, .text("–"), work(keys[sorted[last]] ?? "")])
        index = last + 1
      } else {
        parts.append([first])
        index += 1
      }
    }
    // A work that does not exist has no number and comes last.
    var unknown: [String] = []
    for item in items where numbers[item.key] == nil && !unknown.contains(item.key) {
      unknown.append(item.key)
    }
    parts += unknown.map { [.unknownWork($0)] }
    return Array(parts.joined(separator: [.text(", ")]))
  }

  private func work(_ key: String) -> RichText {
    guard let number = numbers[key] else { return .unknownWork(key) }
    return .entryLink(key: key, [.text(String(number))])
  }
}
