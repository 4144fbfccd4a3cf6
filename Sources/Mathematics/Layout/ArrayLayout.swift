/// The columns of an array: how they are aligned, and the bars between them.
struct ArrayColumns {
  private var alignments: [String] = []
  /// The bar before each column, and behind the last.
  private var bars: [ArrayRule?] = []

  /// Reads columns; those that are not described are centred.
  init(_ columns: [ParseNode], count: Int) {
    var separators: [Bool] = []
    for column in columns {
      if column.type == "separator" {
        separators.append(column.string("separator") == ":")
      } else {
        bars.append(ArrayRule(separators))
        alignments.append(column.string("align") ?? "c")
        separators = []
      }
    }
    while alignments.count < count {
      bars.append(nil)
      alignments.append("c")
    }
    bars.append(ArrayRule(separators))
  }

  func attributes(ofColumn column: Int) -> [MathElement.Attribute: String] {
    let isLast = column == alignments.count - 1
    let names = [
      ["l": "math-left", "r": "math-right"][alignments.element(at: column) ?? "c"],
      bars.element(at: column)??.name(prefix: "math-bar"),
      isLast ? bars.element(at: column + 1)??.name(prefix: "math-end") : nil,
    ].compactMap(\.self)
    return names.isEmpty ? [:] : [.class: names.joined(separator: " ")]
  }
}

/// A line in an array: single, double or dashed.
enum ArrayRule {
  case single, double, dashed

  /// The line that several in one place make.
  ///
  /// - Parameter lines: Whether each is dashed.
  init?(_ lines: [Bool]) {
    guard let isDashed = lines.first else { return nil }
    self = isDashed ? .dashed : lines.count > 1 ? .double : .single
  }

  /// The line that `\hline` and `\hdashline` make before a row.
  init?(_ value: JSONValue) {
    guard case .array(let lines) = value else { return nil }
    self.init(lines.map { $0 == .boolean(true) })
  }

  /// The class of an element that has the line at an edge.
  func name(prefix: String) -> String {
    switch self {
    case .single: prefix
    case .double: prefix + "-double"
    case .dashed: prefix + "-dashed"
    }
  }
}

/// The heights of the rows of an array, which TeX keeps apart by struts.
struct ArrayStruts {
  /// The padding above and below a cell in the style sheet, which is a part of the strut.
  static let padding = 0.08

  private let stretch: Double
  private let gaps: [Double]
  private let hasJot: Bool
  private let scale: Double

  init(_ node: ParseNode, rowCount: Int, style: MathStyle) {
    stretch = min(max(node.number("arraystretch") ?? 1, 0), 10)
    hasJot = node.flag("addJot")
    scale = style.level.scale
    let values = node.values("rowGaps")
    gaps = (0..<rowCount).map { row in
      // The last row has nothing below it.
      guard row < rowCount - 1, let value = values.element(at: row),
        let gap = ParseNode(value), let number = gap.number("number")
      else { return 0 }
      return max(0, style.ems(number, unit: gap.string("unit") ?? "em"))
    }
  }

  /// The strut that a row begins with.
  func strut(ofRow row: Int) -> MathElement {
    let isLast = row == gaps.count - 1
    let depth = 0.36 * stretch + (hasJot && !isLast ? 0.3 : 0)
    return Self.strut(height: 0.84 * stretch / scale, depth: depth / scale + gaps[row])
  }

  static func strut(height: Double, depth: Double) -> MathElement {
    .bar(width: 0, height: max(0, height - padding), depth: max(0, depth - padding))
  }
}

extension Array {
  /// The element at an index, if there is one.
  func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
