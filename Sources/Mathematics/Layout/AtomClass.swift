/// The classes of atoms in TeX, which decide the spaces between them (TeXbook, chapter 18).
enum AtomClass {
  case ordinary, largeOperator, binary, relation, open, close, punctuation, inner

  /// The class that KaTeX calls so, as a family of symbols or as the class of a group.
  init(name: String?) {
    switch name {
    case "op", "mop", "op-token": self = .largeOperator
    case "bin", "mbin": self = .binary
    case "rel", "mrel": self = .relation
    case "open", "mopen": self = .open
    case "close", "mclose": self = .close
    case "punct", "mpunct": self = .punctuation
    case "inner", "minner": self = .inner
    default: self = .ordinary
    }
  }

  /// The space in eighteenths of an em that TeX sets between two atoms.
  ///
  /// In scripts only the spaces beside large operators remain. A binary operator beside which
  /// there is nothing to combine is an ordinary atom and never gets here.
  ///
  /// - Parameters:
  ///   - left: The class of the atom before.
  ///   - right: The class of the atom after.
  ///   - isTight: Whether the atom after stands in a script.
  /// - Returns: The space.
  static func space(_ left: AtomClass, _ right: AtomClass, isTight: Bool) -> Int {
    let space: Int
    switch (left, right) {
    case (.largeOperator, .ordinary), (.largeOperator, .largeOperator),
      (.ordinary, .largeOperator), (.close, .largeOperator), (.inner, .largeOperator):
      return thin
    case (.punctuation, _): space = thin
    case (.relation, .relation), (_, .close), (.open, _): space = 0
    case (_, .punctuation): space = left == .inner ? thin : 0
    case (.relation, _), (_, .relation): space = thick
    case (.binary, _), (_, .binary): space = medium
    case (.inner, _): space = thin
    case (_, .inner): space = thin
    default: space = 0
    }
    return isTight ? 0 : space
  }

  /// Whether a binary operator behind this atom has no left operand.
  var isNoLeftOperand: Bool {
    switch self {
    case .binary, .largeOperator, .relation, .open, .punctuation: true
    case .ordinary, .close, .inner: false
    }
  }

  /// Whether a binary operator before this atom has no right operand.
  var isNoRightOperand: Bool {
    switch self {
    case .relation, .close, .punctuation: true
    case .ordinary, .largeOperator, .binary, .open, .inner: false
    }
  }

  /// Whether spaces around the atom are its own rather than its neighbours'.
  var isSpaced: Bool {
    switch self {
    case .binary, .relation, .punctuation, .largeOperator: true
    case .ordinary, .open, .close, .inner: false
    }
  }

  /// Whether a function such as `sin` is applied to this atom.
  var isArgument: Bool {
    switch self {
    case .ordinary, .largeOperator, .open, .inner: true
    case .binary, .relation, .close, .punctuation: false
    }
  }

  private static let thin = 3
  private static let medium = 4
  private static let thick = 5
}
