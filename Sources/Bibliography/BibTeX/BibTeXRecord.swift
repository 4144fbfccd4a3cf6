import Notebook

/// An entry of a BibTeX file as it stands there, before its fields are understood.
struct BibTeXRecord: Sendable {
  /// A name with its value.
  struct Field: Sendable {
    /// The name in small letters.
    var name: String
    var nameRange: SourceRange
    var value: LocatedText
    /// The place of the value, with its braces or quotes.
    var valueRange: SourceRange
    /// The file that the field stands in; an inherited one can come from another.
    var file: Int
  }

  /// The type in small letters.
  var type: String
  var typeRange: SourceRange
  var key: String
  var keyRange: SourceRange
  var range: SourceRange
  /// The index of the file among those read together.
  var file: Int
  /// Whether something could not be read, so that a field that is missing may stand there.
  var isDamaged = false
  private(set) var fields: [Field] = []
  private var indices: [String: Int] = [:]

  init(
    type: String, typeRange: SourceRange, key: String, keyRange: SourceRange, range: SourceRange,
    file: Int
  ) {
    self.type = type
    self.typeRange = typeRange
    self.key = key
    self.keyRange = keyRange
    self.range = range
    self.file = file
  }

  /// The field of a name, unless it is missing or its value is empty.
  subscript(_ name: String) -> Field? {
    guard let index = indices[name], fields[index].value.bytes.contains(where: { !$0.isBlank })
    else { return nil }
    return fields[index]
  }

  /// The field of a name, even if its value is empty.
  func stated(_ name: String) -> Field? {
    indices[name].map { fields[$0] }
  }

  /// Adds a field, or fills one whose value is empty.
  mutating func add(_ field: Field) {
    if let index = indices[field.name] {
      fields[index] = field
    } else {
      indices[field.name] = fields.count
      fields.append(field)
    }
  }
}
