import Plotting

/// Points over names, with a text beside each: what the layout gives to marks of categories.
struct NamedPoints: Mark {
  var names: [String]
  var values: [Double]
  /// Whether the names stand along y.
  var isUpright = false
  var texts: [String] = []
  var label: String?
  var style = MarkStyle()

  var kind: String { "points" }
  var needsRoomAside: Bool { true }
  var indices: [Double] { names.indices.map(Double.init) }
  var xValues: [Double] { isUpright ? values : indices }
  var xCategories: [String]? { isUpright ? nil : names }
  var yCategories: [String]? { isUpright ? names : nil }

  func yValues(over domain: ClosedRange<Double>) -> [Double] { isUpright ? indices : values }

  func draw(in panel: Panel, style: ResolvedStyle) -> MarkDrawing {
    let centers = zip(indices, values).map { index, value in
      isUpright ? panel.place(value, index) : panel.place(index, value)
    }
    let items = centers.map {
      SceneItem(
        group: .mark(style.markIndex, isClipped: false), role: .point, paint: style.paint,
        shape: .symbols(style.symbol, centers: [$0], radius: 2.5))
    }
    return MarkDrawing(
      items: items, labelPlacement: .legend, obstacles: centers.map { [$0] },
      pointLabels: zip(texts, centers).map { PointLabel($0, at: $1) },
      key: LegendKey(.symbol(style.symbol), paint: style.paint))
  }

  func data(at positions: [Double]) -> MarkData {
    MarkData(x: indices, columns: [DataColumn(name: "", values: values)])
  }
}
