/// What a label may look like.
enum LabelRule {
  /// What is wrong with a label, or `nil`.
  static func check(_ label: String, carrier: Finding.LabelCarrier) -> Finding? {
    guard let first = label.utf8.first, first.isASCIILetter, label.utf8.allSatisfy(\.isLabelByte)
    else { return .malformedLabel(label) }
    let lowercased = label.lowercased()
    guard let prefix = ReferenceScanner.prefixes.first(where: { lowercased.hasPrefix($0) }) else {
      return nil
    }
    if lowercased == prefix { return .labelWithoutName(prefix: prefix) }
    if !label.hasPrefix(prefix) {
      let repaired = prefix + label.dropFirst(prefix.count)
      return .labelPrefixCase(label: label, lowercased: repaired)
    }
    switch carrier {
    case .cell where prefix == "sec-" || prefix == "eq-",
      .heading where prefix != "sec-", .equation where prefix != "eq-",
      .listing where prefix != "lst-":
      return .labelPlace(label: label, prefix: prefix, carrier: carrier)
    default:
      return nil
    }
  }
}
