import Notebook
import Yams

/// The keys and values of a YAML mapping, read by name and type.
///
/// Every key that is asked for is known; ``reportUnknownKeys(to:ignoring:)`` reports the others.
struct YAMLMapping {
  /// A value and its place.
  struct Value<Content> {
    var content: Content
    var range: SourceRange
  }

  let yaml: YAMLText
  private let entries: [(key: String, keyNode: Node, value: Node)]
  private var known: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ mapping: Node.Mapping, in yaml: YAMLText) {
    self.yaml = yaml
    entries = mapping.map { key, value in (key.scalar?.string ?? "", key, value) }
  }

  /// Every single text, with dots between the names of nested mappings; lists have commas.
  var texts: [String: String] {
    var result: [String: String] = [:]
    for entry in entries { Self.flatten(entry.value, key: entry.key, into: &result) }
    return result
  }

  private static func flatten(
    _ node: Node, key: String, into result: inout [String: String]
  ) {
    switch node {
    case .scalar(let scalar): result[key] = scalar.string
    case .mapping(let mapping):
      for (name, value) in mapping {
        flatten(value, key: "\(key).\(name.scalar?.string ?? "")", into: &result)
      }
    case .sequence(let items):
      result[key] = items.compactMap(\.scalar?.string).joined(separator: ", ")
    default: break
    }
  }

  /// The keys in the order of the file, with their places.
  var keys: [Value<String>] {
    entries.map { Value(content: $0.key, range: yaml.range(of: $0.keyNode)) }
  }

  // MARK: - Values

  /// The text of a key; any scalar is one.
  mutating func string(_ key: String) -> Value<String>? {
    read(key, "a text") { node in
      guard case .scalar(let scalar) = node, !Self.isNull(scalar) else { return nil }
      // The line feed that ends an indented block is not part of what was meant.
      return scalar.string.hasSuffix("\n") ? String(scalar.string.dropLast()) : scalar.string
    }
  }

  /// A text with the place of each of its characters.
  mutating func excerpt(_ key: String) -> Excerpt? {
    string(key).map { yaml.excerpt($0.content, at: $0.range.lower) }
  }

  /// A whole number.
  mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    read(key, "a whole number from \(range.lowerBound) to \(range.upperBound)") { node in
      node.scalar.flatMap { Int($0.string) }.flatMap { range.contains($0) ? $0 : nil }
    }?.content
  }

  /// True or false.
  mutating func boolean(_ key: String) -> Value<Bool>? {
    read(key, "true or false") { node in
      switch node.scalar?.string {
      case "true": true
      case "false": false
      default: nil
      }
    }
  }

  /// One text or a list of them.
  mutating func strings(_ key: String) -> [Value<String>] {
    let yaml = yaml
    let values: Value<[Value<String>]>? = read(key, "a text or a list of texts") { node in
      switch node {
      case .scalar(let scalar):
        let value = Value(content: scalar.string, range: yaml.range(of: node))
        return Self.isNull(scalar) ? nil : [value]
      case .sequence(let sequence):
        let texts = sequence.compactMap { item in
          item.scalar.map { Value(content: $0.string, range: yaml.range(of: item)) }
        }
        return texts.count == sequence.count ? texts : nil
      default: return nil
      }
    }
    return values?.content ?? []
  }

  /// A mapping inside this one.
  mutating func mapping(_ key: String) -> Value<YAMLMapping>? {
    let yaml = yaml
    return read(key, "indented lines of the form `key: value`") { node in
      guard case .mapping(let mapping) = node else { return nil }
      return YAMLMapping(mapping, in: yaml)
    }
  }

  /// Whatever is written, for keys whose values have several forms.
  mutating func node(_ key: String) -> Value<Node>? {
    read(key, "a value") { node in
      if case .scalar(let scalar) = node, Self.isNull(scalar) { return nil }
      return node
    }
  }

  private mutating func read<Content>(
    _ key: String, _ expected: String, _ convert: (Node) -> Content?
  ) -> Value<Content>? {
    if !known.contains(key) { known.append(key) }
    guard let entry = entries.first(where: { $0.key == key }) else { return nil }
    let range = yaml.range(of: entry.value)
    guard let content = convert(entry.value) else {
      diagnostics.append(
        yaml.error("wrong-type", at: range, "`\(key)` takes \(expected)."))
      return nil
    }
    return Value(content: content, range: range)
  }

  private static func isNull(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  // MARK: - Diagnostics

  /// Adds a mistake about a value.
  mutating func report(
    _ rule: String, at range: SourceRange, _ summary: String, suggestion: String? = nil
  ) {
    diagnostics.append(yaml.error(rule, at: range, summary, suggestion: suggestion))
  }

  /// Takes over what was found in a mapping inside this one.
  mutating func adopt(_ inner: YAMLMapping) { diagnostics += inner.diagnostics }

  /// Warns of keys that nobody asked for.
  ///
  /// - Parameter ignored: Keys of other tools, which mean nothing here and do no harm; keys that
  ///   begin with `x-` belong to the author.
  mutating func reportUnknownKeys(ignoring ignored: [String] = []) {
    for entry in entries where !known.contains(entry.key) && !ignored.contains(entry.key) {
      guard !entry.key.hasPrefix("x-") else { continue }
      let nearest = NearestName.find(entry.key, in: known + ignored)
      diagnostics.append(
        Diagnostic(
          severity: .warning, rule: "unknown-key", path: yaml.source.path,
          range: yaml.range(of: entry.keyNode), summary: "There is no key `\(entry.key)`.",
          suggestion: nearest.map { "did you mean `\($0)`?" }))
    }
  }
}
