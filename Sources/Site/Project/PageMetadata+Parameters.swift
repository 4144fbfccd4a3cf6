package import Evaluation
import Notebook
import Yams

extension PageMetadata {
  // MARK: - Reading

  mutating func readParameters(_ keys: inout YAMLMapping) {
    guard var declared = keys.mapping("params")?.content else { return }
    for key in declared.keys {
      guard Self.isName(key.content) else {
        declared.report(
          "invalid-name", at: key.range,
          "`\(key.content)` is not a name: letters, digits and `_`, not beginning with a digit.")
        continue
      }
      guard let node = declared.node(key.content) else { continue }
      switch node.content {
      case .scalar(let scalar):
        parameters.append(Parameter(name: key.content, value: Self.value(of: scalar)))
      case .mapping(let mapping):
        var inner = YAMLMapping(mapping, in: declared.yaml)
        readParameter(named: key, &inner)
        declared.adopt(inner)
      default:
        declared.report(
          "wrong-type", at: node.range, "A parameter takes a number, a text, or true or false.")
      }
    }
    keys.adopt(declared)
  }

  private mutating func readParameter(
    named key: YAMLMapping.Value<String>, _ keys: inout YAMLMapping
  ) {
    let value = keys.node("value")
    let unit = keys.string("unit")?.content
    let description = keys.string("description")?.content
    let bounds = keys.strings("range")
    _ = keys.string("type")
    keys.reportUnknownKeys()
    guard let value, let scalar = value.content.scalar else {
      keys.report("missing-value", at: key.range, "The parameter `\(key.content)` needs a `value`.")
      return
    }
    var parameter = Parameter(name: key.content, value: Self.value(of: scalar))
    parameter.unit = unit
    parameter.description = description
    let limits = bounds.compactMap { Double($0.content) }
    if limits.count == 2, bounds.count == 2, limits[0] <= limits[1] {
      parameter.range = limits[0]...limits[1]
    } else if let first = bounds.first {
      keys.report(
        "wrong-type", at: first.range, "`range` takes the least and the greatest value.",
        suggestion: "write it as `range: [0, 1]`")
    }
    if let reason = parameter.reasonAgainst(parameter.value) {
      keys.report("out-of-range", at: value.range, reason)
    }
    parameters.append(parameter)
  }

  private static func value(of scalar: Node.Scalar) -> Parameter.Value {
    guard scalar.style == .plain else { return .string(scalar.string) }
    return Parameter.Value(scalar.string)
  }

  private static func isName(_ text: String) -> Bool {
    let isLetter = { (byte: UInt8) in byte == 95 || (65...90).contains(byte & ~32) }
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) }
  }

  // MARK: - Setting

  /// The parameters as names of the directive language.
  package var bindings: [Binding] {
    parameters.map { parameter in
      Binding(name: parameter.name, value: parameter.value.evaluated)
    }
  }

  /// Sets parameters to values from the command line.
  ///
  /// - Parameter given: Names and values as they were typed.
  /// - Returns: A sentence for each that cannot be set.
  package mutating func set(_ given: [(name: String, value: String)]) -> [String] {
    given.enumerated().compactMap { position, entry in
      let (name, text) = entry
      guard !given[..<position].contains(where: { $0.name == name }) else {
        return "The parameter `\(name)` is given twice."
      }
      guard let index = parameters.firstIndex(where: { $0.name == name }) else {
        let nearest = NearestName.find(name, in: parameters.map(\.name))
        return "The front matter declares no parameter `\(name)`."
          + (nearest.map { " Did you mean `\($0)`?" } ?? "")
      }
      let value = Parameter.Value(text)
      if let reason = parameters[index].reasonAgainst(value) { return reason }
      parameters[index].value = value
      return nil
    }
  }
}

extension PageMetadata.Parameter.Value {
  /// Reads a value as it is written in YAML or on the command line.
  package init(_ text: String) {
    let digits = text.filter { $0 != "_" }
    if text == "true" || text == "false" {
      self = .boolean(text == "true")
    } else if let integer = Int(digits) {
      self = .integer(integer)
    } else if let number = Double(digits), number.isFinite, !digits.contains("x") {
      self = .number(number)
    } else {
      self = .string(text)
    }
  }
}

extension PageMetadata.Parameter {
  /// Why a value cannot be taken, nil when it can.
  package func reasonAgainst(_ value: Value) -> String? {
    let number: Double
    switch (self.value, value) {
    case (.integer, .integer(let integer)): number = Double(integer)
    case (.number, .integer(let integer)): number = Double(integer)
    case (.number, .number(let double)): number = double
    case (.boolean, .boolean), (.string, .string): return nil
    case (.integer, _): return "The parameter `\(name)` takes a whole number."
    case (.number, _): return "The parameter `\(name)` takes a number."
    case (.boolean, _): return "The parameter `\(name)` takes true or false."
    case (.string, _): return "The parameter `\(name)` takes a text."
    }
    guard let range, !range.contains(number) else { return nil }
    return "The parameter `\(name)` is between \(range.lowerBound) and \(range.upperBound)."
  }
}

extension PageMetadata.Parameter.Value {
  fileprivate var evaluated: Value {
    switch self {
    case .integer(let integer): .integer(integer)
    case .number(let number): .number(number)
    case .boolean(let boolean): .boolean(boolean)
    case .string(let string): .string(string)
    }
  }
}
