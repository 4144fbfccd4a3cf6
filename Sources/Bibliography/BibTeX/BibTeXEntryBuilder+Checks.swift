import Notebook

extension BibTeXEntryBuilder {
  mutating func reportUnknownType() {
    let nearest = NearestName.find(record.type, in: EntryType.all.map(\.name))
    report(
      .unknownType(record.type, nearest: nearest, shownLike: "misc"), record.typeRange,
      in: record.file)
  }

  /// Reports fields that are missing, and fields whose names are misspelt.
  mutating func checkFields(_ type: EntryType, spelling: inout FieldSpelling) {
    for field in record.fields where !FieldNames.isKnown(field.name) {
      // Other programs have fields of their own, so only what looks like a mistake is reported.
      guard let nearest = spelling.nearest(to: field.name), record.stated(nearest) == nil
      else { continue }
      report(.unknownField(field.name, nearest: nearest), field.nameRange, in: field.file)
    }
    guard !record.isDamaged else { return }
    let missing = type.required.filter { !has($0) }
    guard !missing.isEmpty else { return }
    report(.missingFields(key: record.key, names: missing), record.keyRange, in: record.file)
  }

  private func has(_ alternatives: String) -> Bool {
    if alternatives == "journal", entry.arXiv != nil { return true }
    if alternatives == "url", entry.doi != nil || entry.arXiv != nil || entry.url != nil {
      return true
    }
    return alternatives.split(separator: "|").contains { field(String($0)) != nil }
  }
}
