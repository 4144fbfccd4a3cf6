import Notebook

/// One name of the directive language: what it takes, what it gives, and what it says of itself.
///
/// Binding, error messages, the reference pages and editor completion all come from here.
package struct Declaration: Sendable {
  /// How the name is written in a notebook.
  package enum Kind: Hashable, Sendable {
    /// A free function or an initialiser: `name(…)`.
    case function
    /// A value without parentheses: `owner.name`.
    case property
    /// A call on a value: `owner.name(…)`.
    case method
    /// A choice where its type is expected: `.name` or `.name(…)`.
    case implicit
    /// A free constant: `name`.
    case constant
  }

  /// One parameter of a call.
  package struct Parameter: Sendable {
    /// The argument label, or `nil` where the argument has none.
    package var label: String?
    /// The name that the body and the messages use.
    package var name: String
    package var type: ValueType
    /// The default as it would be written, or `nil` where an argument is required.
    package var defaultText: String?

    /// A parameter whose name is its label.
    package init(_ label: String, _ type: ValueType, default defaultText: String? = nil) {
      self.init(label, label, type, default: defaultText)
    }

    /// A parameter whose name differs from its label, or that has no label.
    package init(
      _ label: String?, _ name: String, _ type: ValueType, default defaultText: String? = nil
    ) {
      self.label = label
      self.name = name
      self.type = type
      self.defaultText = defaultText
    }
  }

  /// What a declaration does when it is used.
  package typealias Body =
    @Sendable (inout Interpreter, Arguments) throws(EvaluationFailure) -> Value

  package var kind: Kind
  /// The type whose member it is, or that an implicit member stands for.
  package var owner: ValueType?
  package var name: String
  package var parameters: [Parameter]
  /// Whether the first parameter stands for any number of arguments whose labels the caller
  /// chooses.
  package var hasOpenLabels = false
  package var result: ValueType
  /// One sentence.
  package var summary: String
  /// One line that a notebook could hold.
  package var example: String
  package var body: Body

  /// The declaration for one call, with the caller's labels in place of open ones.
  func adapted(to arguments: [Argument]) -> Declaration {
    let labels = arguments.compactMap(\.label)
    guard hasOpenLabels, !labels.isEmpty else { return self }
    var copy = self
    // A caller may choose the very label that is the name of a fixed parameter.
    let fixed = Set(parameters.dropFirst().map(\.name))
    copy.parameters.replaceSubrange(
      0..<1,
      with: labels.map {
        Parameter($0, fixed.contains($0) ? "\($0):" : $0, parameters[0].type)
      })
    return copy
  }

  /// The name with its labels, such as `Gaussian(mean:variance:)`.
  package var signature: String {
    guard kind == .function || kind == .method || !parameters.isEmpty else { return name }
    return name + "(" + parameters.map { "\($0.label ?? "_"):" }.joined() + ")"
  }
}

/// Why a call with well-typed arguments still has no value.
package struct EvaluationFailure: Error {
  /// The diagnostic's rule.
  package var rule: String
  /// The parameter at fault, or `nil` for the call as a whole.
  package var argument: String?
  package var sentence: String

  package init(_ rule: String, argument: String? = nil, _ sentence: String) {
    self.rule = rule
    self.argument = argument
    self.sentence = sentence
  }

  /// A failure of the rule `invalid-argument`.
  package init(argument: String? = nil, because sentence: String) {
    self.init("invalid-argument", argument: argument, sentence)
  }
}
