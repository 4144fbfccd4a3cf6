/// An element of MathML Core.
///
/// Names and attributes are those of Core, and of `alttext`; there is no way to write another one.
struct MathElement: Hashable, Sendable {
  /// The elements that are used.
  enum Name: String {
    case math, mrow, mstyle, mpadded, mphantom, mspace
    case mi, mn, mo, mtext
    case mfrac, msqrt, mroot
    case msub, msup, msubsup, munder, mover, munderover
    case mtable, mtr, mtd

    /// Whether the element holds text.
    var isToken: Bool { [.mi, .mn, .mo, .mtext].contains(self) }
    /// Whether the children stand in a row, in which operators have spaces around them.
    var isRow: Bool {
      [.math, .mrow, .mstyle, .mpadded, .mphantom, .msqrt, .mtd].contains(self)
    }
    /// Whether the first child is a base, whose operator counts for the whole.
    var hasBase: Bool {
      [.msub, .msup, .msubsup, .munder, .mover, .munderover].contains(self)
    }
  }

  /// The attributes that are used, in the order in which they are written.
  enum Attribute: String, CaseIterable {
    case display, alttext, `class`, mathvariant, mathcolor, mathbackground, mathsize
    case displaystyle, scriptlevel, accent, accentunder, linethickness
    case stretchy, symmetric, minsize, maxsize, largeop, movablelimits
    case width, height, depth, voffset
  }

  /// The spaces before and after an operator, in eighteenths of an em.
  struct Spaces: Hashable {
    var leading = 0
    var trailing = 0
  }

  var name: Name
  var attributes: [Attribute: String]
  var text: String
  var children: [MathElement]
  /// The spaces of an `mo`; nothing for other elements.
  var spaces = Spaces()

  /// Creates an element that holds elements.
  init(_ name: Name, _ attributes: [Attribute: String] = [:], _ children: [MathElement] = []) {
    self.name = name
    self.attributes = attributes
    self.text = ""
    self.children = children
  }

  /// Creates a token.
  init(_ name: Name, _ attributes: [Attribute: String] = [:], text: String) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.children = []
  }

  /// Adds a child; a text behind a text continues it.
  mutating func append(_ child: MathElement) {
    if child.name == .mtext, let last = children.last, last.name == .mtext,
      last.attributes == child.attributes
    {
      children[children.count - 1].text += child.text
    } else {
      children.append(child)
    }
  }

  /// Groups elements, unless there is one only.
  static func row(_ children: [MathElement]) -> MathElement {
    if let only = children.first, children.count == 1 { return only }
    return MathElement(.mrow, [:], children)
  }

  /// A space of some ems; a negative one moves back what follows.
  ///
  /// No element of Core has a negative width. The margin of the class takes back ten ems, of which
  /// the width returns some.
  static func space(_ ems: Double) -> MathElement {
    if ems < 0 {
      return MathElement(
        .mspace, [.class: "math-back", .width: MathLength.ems(max(0, FormulaStyle.back + ems))])
    }
    return MathElement(.mspace, [.width: MathLength.ems(ems)])
  }
}

extension MathElement {
  /// An invisible bar; Chromium does not draw one with a depth of `0`.
  static func bar(width: Double, height: Double, depth: Double) -> MathElement {
    var bar = MathElement(.mspace)
    let sizes: [(Attribute, Double)] = [(.width, width), (.height, height), (.depth, depth)]
    for (attribute, size) in sizes where size > 0 {
      bar.attributes[attribute] = MathLength.ems(size)
    }
    return bar
  }
}

// MARK: - Spaces at the edges

extension MathElement {
  /// Adds space before the element, if an operator stands there to carry it.
  ///
  /// - Parameter amount: Eighteenths of an em.
  /// - Returns: Whether there was one.
  mutating func addLeadingSpace(_ amount: Int) -> Bool {
    if name == .mo {
      spaces.leading += amount
      return true
    }
    guard name == .mrow || name.hasBase, !children.isEmpty else { return false }
    return children[0].addLeadingSpace(amount)
  }

  /// Adds space after the element, if an operator stands there to carry it.
  ///
  /// - Parameter amount: Eighteenths of an em.
  /// - Returns: Whether there was one.
  mutating func addTrailingSpace(_ amount: Int) -> Bool {
    if name == .mo {
      spaces.trailing += amount
      return true
    }
    guard name == .mrow || name.hasBase, !children.isEmpty else { return false }
    return children[name.hasBase ? 0 : children.count - 1].addTrailingSpace(amount)
  }
}
