/// What MathML Core's dictionary of operators says of the characters that formulas use.
///
/// Spaces are written only where they differ from the dictionary's, so most operators need no
/// attribute. The values are those that Chromium lays out; a browser test measures them.
enum OperatorDictionary {
  /// Where an operator stands.
  enum Position {
    /// First of several in a row.
    case first
    /// Between others, or alone, in a row.
    case inner
    /// Last of several in a row.
    case last
    /// The base of something in a row, whose own place is not known here.
    case base
    /// Not in a row, where no spaces are set.
    case detached
  }

  /// The spaces that the dictionary gives, or `nil` when they depend on what is not known.
  static func spaces(of text: String, at position: Position) -> MathElement.Spaces? {
    if prefixes.contains(text) {
      switch position {
      case .first: return MathElement.Spaces()
      case .base: return nil
      case .inner, .last, .detached: break
      }
    }
    if text == "|" {
      switch position {
      case .first, .last: return MathElement.Spaces()
      case .inner, .detached: return MathElement.Spaces(leading: 5, trailing: 5)
      case .base: return nil
      }
    }
    if none.contains(text) { return MathElement.Spaces() }
    if separators.contains(text) { return MathElement.Spaces(leading: 0, trailing: 3) }
    if thin.contains(text) { return MathElement.Spaces(leading: 3, trailing: 3) }
    if medium.contains(text) { return MathElement.Spaces(leading: 4, trailing: 4) }
    return MathElement.Spaces(leading: 5, trailing: 5)
  }

  /// Whether the operator grows with its row unless it is told not to.
  static func isStretchy(_ text: String) -> Bool { stretchy.contains(text) }

  private static func set(_ characters: String) -> Set<String> {
    Set(characters.unicodeScalars.map { String($0) })
  }

  /// What takes no space in front of an operand.
  private static let prefixes = set("+-±−∓∼")
  private static let none = set(
    "!&()[]{}\\_`~¨¬¯°´¸ˆˇˉˊˋ˘˙˚˜˝‖‘’“”′″‴‵‾\u{2061}∀∁∃∄∇∠∡∢∴∵⌈⌉⌊⌋⌢⌣⏞⏟⟦⟧⟨⟩⟮⟯")
  private static let separators = set(",:;")
  private static let thin = set("%*.?^×∏∐∑∗∘∙∫∬∭∮∯∰≀⊗⊙⊚⊛⊠⊡⊺⋀⋁⋂⋃⋄⋅⋆⋇⋉⋊⋋⋌⨀⨁⨂⨄⨆⨿")
  private static let medium = set("+-/±÷−∓∔∖∧∨∩∪⊎⊓⊔⊕⊖⊘⊝⊞⊟⊻⊼⋎⋏⋒⋓⩞")
  private static let stretchy = set("()[]{}|‖⌈⌉⌊⌋⟦⟧⟨⟩⟮⟯↑↓↕⇑⇓⇕↾↿⇂⇃⇈⇊")
}
