/// What surrounds a part of a formula: TeX's style, the alphabet and the size.
struct MathStyle {
  /// TeX's four styles, the smaller the later.
  enum Level: Int {
    case display, text, script, scriptScript

    /// The style that TeX calls so.
    init?(name: String?) {
      switch name {
      case "display": self = .display
      case "text": self = .text
      case "script": self = .script
      case "scriptscript": self = .scriptScript
      default: return nil
      }
    }

    /// TeX's name for it.
    var name: String { ["display", "text", "script", "scriptscript"][rawValue] }
    /// The style of superscripts and subscripts.
    var script: Level { self < .script ? .script : .scriptScript }
    /// The style above and below the bar of a fraction.
    var fraction: Level { Level(rawValue: rawValue + 1) ?? .scriptScript }
    /// The level of scripts in MathML.
    var scriptLevel: Int { max(0, rawValue - 1) }
    /// The size against that of the surrounding text.
    var scale: Double { [1, 1, 0.7, 0.5][rawValue] }

    static func < (first: Level, second: Level) -> Bool { first.rawValue < second.rawValue }
  }

  /// What `\textbf` and its like choose.
  struct TextFont: Hashable {
    /// `\textsf` or `\texttt`.
    enum Family { case serif, sansSerif, monospace }

    var family = Family.serif
    var isBold = false
    var isItalic = false
  }

  var level: Level
  /// What `\mathbf` and its like choose; `nil` for TeX's own choice.
  var alphabet: AlphabetChoice?
  var textFont = TextFont()
  /// The number of the size that `\small` and its like choose.
  var size = Self.normalSize

  init(level: Level) {
    self.level = level
  }

  /// Whether TeX leaves out the spaces around operators and relations.
  var isTight: Bool { level.rawValue >= Level.script.rawValue }

  /// What an element says to change from one style to another.
  static func attributes(
    from outer: Level, to inner: Level
  ) -> [MathElement.Attribute: String] {
    var attributes: [MathElement.Attribute: String] = [:]
    if (outer == .display) != (inner == .display) {
      attributes[.displaystyle] = inner == .display ? "true" : "false"
    }
    if outer.scriptLevel != inner.scriptLevel {
      attributes[.scriptlevel] = String(inner.scriptLevel)
    }
    return attributes
  }

  func at(_ level: Level) -> MathStyle {
    var style = self
    style.level = level
    return style
  }

  // MARK: - Sizes

  static let normalSize = 6

  /// The sizes from `\tiny` to `\Huge`.
  private static let multipliers = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488]

  /// The size with this number against the current one, in per cent.
  func percentage(ofSize number: Int) -> Int {
    let sizes = Self.multipliers
    guard sizes.indices.contains(number - 1), sizes.indices.contains(size - 1) else { return 100 }
    return Int((sizes[number - 1] / sizes[size - 1] * 100).rounded())
  }

  /// The longest length, in ems: nothing may be shifted off the page.
  private static let longest = 50.0

  /// A length of TeX in ems of the current style.
  ///
  /// TeX measures `em` and `ex` by the text that surrounds the formula, and `mu` by the style.
  func ems(_ number: Double, unit: String) -> Double {
    let ems = unit == "mu" ? number / 18 : number * Self.points(in: unit) / 10 / level.scale
    return min(max(ems, -Self.longest), Self.longest)
  }

  private static func points(in unit: String) -> Double {
    switch unit {
    case "ex": 4.31
    case "em": 10
    case "mm": 7227.0 / 2540
    case "cm": 7227.0 / 254
    case "in": 72.27
    case "bp", "px": 803.0 / 800
    case "pc": 12
    case "dd": 1238.0 / 1157
    case "cc": 14856.0 / 1157
    case "nd": 685.0 / 642
    case "nc": 1370.0 / 107
    case "sp": 1 / 65536.0
    default: 1
    }
  }
}
