/// Tells labels from the keys of a bibliography.
enum ReferenceScanner {
  /// The prefixes of labels that are numbered.
  static let prefixes = LabelRule.prefixes.map(\.text)

  /// The reference that a name stands for, if its prefix is one that is numbered.
  ///
  /// - Parameters:
  ///   - name: The name, as in `fig-x`, `Fig-x` or `fig:x`.
  ///   - range: The place of the reference.
  /// - Returns: The reference, with a small prefix.
  static func reference(
    named name: Substring, range: SourceRange = SourceRange(lower: 0, upper: 0)
  ) -> Reference? {
    guard let first = name.utf8.first else { return nil }
    let isCapitalized = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    let label = LabelRule.canonical(
      isCapitalized ? name.prefix(1).lowercased() + name.dropFirst() : String(name))
    guard let prefix = prefixes.first(where: { label.hasPrefix($0) }),
      label.utf8.count > prefix.utf8.count, label.utf8.allSatisfy(\.isLabelByte)
    else { return nil }
    return Reference(label: label, style: isCapitalized ? .capitalized : .full, range: range)
  }
}
