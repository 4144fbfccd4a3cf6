import Notebook

/// A JSON value with its place in the file.
struct JSONValue: Sendable {
  /// What the value is.
  indirect enum Content: Sendable {
    case null
    case boolean(Bool)
    /// The digits as they stand, because years and volumes are no quantities.
    case number(String)
    case string(LocatedText)
    case array([JSONValue])
    case object([Member])
  }

  /// A name and its value.
  struct Member: Sendable {
    var name: String
    var nameRange: SourceRange
    var value: JSONValue
  }

  var content: Content
  var range: SourceRange

  /// What the value is called in a sentence.
  var description: String {
    switch content {
    case .null: "`null`"
    case .boolean: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
