/// A formula as an author writes it.
package struct Formula: Hashable, Sendable {
  /// A command that an author defines, as `\newcommand` does.
  package struct Macro: Hashable, Sendable {
    /// The command with its backslash, such as `\E`.
    package var name: String
    /// What it stands for; `#1` to `#9` are its arguments.
    package var body: String

    /// Defines a command.
    package init(name: String, body: String) {
      self.name = name
      self.body = body
    }
  }

  /// The TeX between the dollar signs.
  package var tex: String
  /// Whether it stands on a line of its own.
  package var isDisplay: Bool
  /// The commands it may use; a later one replaces an earlier one of the same name.
  package var macros: [Macro]

  /// Creates a formula.
  package init(tex: String, isDisplay: Bool = false, macros: [Macro] = []) {
    self.tex = tex
    self.isDisplay = isDisplay
    self.macros = macros
  }
}

/// A formula as a browser shows it.
package struct RenderedFormula: Hashable, Sendable {
  /// An element `math` of MathML Core for an HTML page.
  package var markup: String
}
