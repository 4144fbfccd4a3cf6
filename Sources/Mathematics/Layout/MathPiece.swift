/// A part of a row: what is drawn, and how TeX sees it.
struct MathPiece {
  var elements: [MathElement]
  /// The class of the atom; `nil` for what TeX sees through when it sets spaces.
  var atomClass: AtomClass?
  /// Whether it is a name such as `sin`, which is applied to what follows.
  var isFunctionName = false
  /// Whether it stands in a script.
  var isTight = false

  init(_ element: MathElement, _ atomClass: AtomClass?, in style: MathStyle) {
    self.elements = [element]
    self.atomClass = atomClass
    self.isTight = style.isTight
  }

  /// Adds space before the piece, if an operator stands there to carry it.
  mutating func addLeadingSpace(_ space: Int) -> Bool {
    elements[0].addLeadingSpace(space)
  }

  /// Adds space after the piece, if an operator stands there to carry it.
  mutating func addTrailingSpace(_ space: Int) -> Bool {
    elements[elements.count - 1].addTrailingSpace(space)
  }

  /// Marks a name of a function as applied, with some space before its argument.
  mutating func apply(space: Int) {
    var application = MathElement(.mo, text: "\u{2061}")
    application.spaces.trailing = space
    elements.append(application)
  }
}

/// What a row is put together from.
enum RowItem {
  case piece(MathPiece)
  /// The beginning of an element that groups for colour, size or style; TeX sees through it.
  case opening(MathElement)
  case closing
  case lineBreak
}
