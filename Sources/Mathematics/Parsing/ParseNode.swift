/// A node of the tree that KaTeX reads TeX into.
///
/// Its fields depend on its type; one that is missing reads as `nil`, as nothing or as false.
struct ParseNode {
  private let fields: [String: JSONValue]

  init?(_ value: JSONValue) {
    guard case .object(let fields) = value else { return nil }
    self.fields = fields
  }

  /// The kind of node, such as `supsub`.
  var type: String { string("type") ?? "" }

  /// Whether the node belongs to text rather than to mathematics.
  var isText: Bool { string("mode") == "text" }

  func string(_ key: String) -> String? {
    guard case .string(let text) = fields[key] else { return nil }
    return text
  }

  func number(_ key: String) -> Double? {
    guard case .number(let number) = fields[key] else { return nil }
    return number
  }

  func flag(_ key: String) -> Bool { fields[key] == .boolean(true) }

  func node(_ key: String) -> ParseNode? { fields[key].flatMap(ParseNode.init) }

  func values(_ key: String) -> [JSONValue] {
    guard case .array(let values) = fields[key] else { return [] }
    return values
  }

  /// The nodes of a list; a single node is a list of one.
  func nodes(_ key: String) -> [ParseNode] {
    node(key).map { [$0] } ?? values(key).compactMap(ParseNode.init)
  }

  /// The nodes of each list in a list; what is no list has none.
  func lists(_ key: String) -> [[ParseNode]] {
    values(key).map { value in
      guard case .array(let values) = value else { return [] }
      return values.compactMap(ParseNode.init)
    }
  }

  /// A length in ems of the current size.
  func length(_ key: String, in style: MathStyle) -> Double? {
    guard let size = node(key), let number = size.number("number") else { return nil }
    return style.ems(number, unit: size.string("unit") ?? "em")
  }
}
