/// A text at each pair of values, on a halo of paper.
///
/// Without an anchor a text stands at the first of eight sides where nothing else does, and is
/// left out where all are taken; its value is in the table in any case.
public struct TextMark: RowMark {
  /// The values along x.
  public var x: [Double]
  /// The values along y.
  public var y: [Double]
  /// The texts.
  public var text: [String]
  /// The side of the place on which the text stands; nil for the first that is free.
  public var anchor: LabelAnchor?
  /// The name that readers see; texts usually need none.
  public var label: String?
  /// What the author chose about its looks.
  public var style: MarkStyle = MarkStyle()

  /// Creates texts.
  ///
  /// - Parameters:
  ///   - x: The values along x.
  ///   - y: The values along y.
  ///   - text: The texts; of unequal arrays the longer ones are cut.
  ///   - anchor: The side of the place on which they stand; nil for the first that is free.
  public init(x: [Double], y: [Double], text: [String], anchor: LabelAnchor? = nil) {
    let count = min(x.count, y.count, text.count)
    self.x = Array(x.prefix(count))
    self.y = Array(y.prefix(count))
    self.text = Array(text.prefix(count))
    self.anchor = anchor
  }

  /// The word in descriptions.
  public var kind: String { "texts" }

  /// False: texts are ink unless the author chose a colour.
  public var takesSeries: Bool { false }

  /// The values along x.
  public var xValues: [Double] { x }

  /// The number of texts.
  public var rowCount: Int { x.count }

  /// Some of the texts.
  ///
  /// - Parameter rows: The indices, in order.
  /// - Returns: The smaller mark.
  public func selecting(rows: [Int]) -> TextMark {
    var copy = self
    (copy.x, copy.y, copy.text) = (
      rows.map { x[$0] }, rows.map { y[$0] }, rows.map { text[$0] }
    )
    return copy
  }

  /// The values along y.
  ///
  /// - Parameter domain: The horizontal domain; values outside do not count.
  /// - Returns: The values.
  public func yValues(over domain: ClosedRange<Double>) -> [Double] {
    zip(x, y).filter { domain.contains($0.0) }.map(\.1)
  }

  /// No shapes; the layout sets the texts after everything else.
  ///
  /// - Parameters:
  ///   - panel: The scales.
  ///   - style: The resolved style.
  /// - Returns: The texts with their places.
  public func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    let labels = x.indices.compactMap { row -> PointLabel? in
      let point = panel.place(x[row], y[row])
      guard point.isFinite, panel.frame.contains(point), !text[row].isEmpty else { return nil }
      return PointLabel(
        text[row], at: point, anchors: anchor.map { [$0] } ?? LabelAnchor.sides,
        paint: style.paint == .muted ? .muted : .ink, isRequired: anchor != nil)
    }
    return MarkDrawing(
      items: [], labelPlacement: nil, pointLabels: labels,
      key: LegendKey(.swatch, paint: style.paint))
  }

  /// The values over x.
  ///
  /// - Parameter positions: Not used: the texts have their own.
  /// - Returns: One column.
  public func data(at positions: [Double]) -> MarkData {
    MarkData(x: x, columns: [DataColumn(name: label ?? "text at", values: y, texts: nil)])
  }

  /// The texts and where they are, at most seven of them.
  ///
  /// - Parameter name: Not used: the texts speak for themselves.
  /// - Returns: One sentence.
  public func sentence(name: String) -> String? {
    let shown = x.indices.prefix(7).map { row in
      "“\(text[row])” at \(SummaryText.number(x[row])), \(SummaryText.number(y[row]))"
    }
    guard !shown.isEmpty else { return "" }
    return "Texts: " + shown.joined(separator: "; ") + (x.count > 7 ? "; …" : ".")
  }
}
