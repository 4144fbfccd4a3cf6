/// The options at the top of a cell, in the order of the file.
package struct CellOptions: Sendable {
  /// One option.
  package struct Option: Hashable, Sendable {
    /// The name, such as `fig-cap`.
    package var key: String
    /// The value without quotes.
    package var value: String
    /// The place of the name.
    package var keyRange: SourceRange
    /// The place of the value, quotes included.
    package var valueRange: SourceRange
  }

  /// All options, in the order of the file; a repeated one is left out.
  package var all: [Option] = []

  /// An option by its name.
  package subscript(key: String) -> Option? {
    all.first { $0.key == key }
  }

  /// The text of an option.
  ///
  /// - Parameter key: The name of the option.
  /// - Returns: The value without quotes, or `nil` when the option is not there.
  package func string(_ key: String) -> String? { self[key]?.value }

  /// The truth value of an option.
  ///
  /// - Parameter key: The name of the option.
  /// - Returns: The value, or `nil` when the option is not there or is neither true nor false.
  package func boolean(_ key: String) -> Bool? {
    switch self[key]?.value {
    case "true": true
    case "false": false
    default: nil
    }
  }

  /// The number of an option.
  ///
  /// - Parameter key: The name of the option.
  /// - Returns: The value, or `nil` when the option is not there or is no finite number.
  package func number(_ key: String) -> Double? {
    guard let value = self[key]?.value, let number = Double(value), number.isFinite else {
      return nil
    }
    return number
  }

  /// The words of an option that is a list, written `[a, b]` or `a`.
  ///
  /// - Parameter key: The name of the option.
  /// - Returns: The words without quotes, empty when the option is not there.
  package func words(_ key: String) -> [String] {
    guard var value = self[key]?.value[...] else { return [] }
    if value.first == "[", value.last == "]" { value = value.dropFirst().dropLast() }
    return value.split(separator: ",").map { String($0.trimmingBlanks()) }.filter { !$0.isEmpty }
  }
}

extension Substring {
  /// The text without spaces, tabs and quotes at both ends.
  fileprivate func trimmingBlanks() -> Substring {
    let isBlank: (Character) -> Bool = { " \t\"'".contains($0) }
    var result = self
    while let first = result.first, isBlank(first) { result.removeFirst() }
    while let last = result.last, isBlank(last) { result.removeLast() }
    return result
  }
}
