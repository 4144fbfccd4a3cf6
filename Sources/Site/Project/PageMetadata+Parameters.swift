package import Evaluation
import Notebook

extension PageMetadata {
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
  fileprivate var evaluated: Value {
    switch self {
    case .integer(let integer): .integer(integer)
    case .number(let number): .number(number)
    case .boolean(let boolean): .boolean(boolean)
    case .string(let string): .string(string)
    }
  }
}
