extension Figure {
  /// The figure as a display list.
  ///
  /// - Parameters:
  ///   - id: The figure's anchor; ids in the SVG are derived from it.
  ///   - layout: The width to draw for.
  /// - Returns: The resolved scene.
  public func scene(id: String, layout: ChartLayout) -> Scene {
    var scene = FigureLayout(self, layout: layout).draw(description: description ?? summary()).scene
    scene.id = id
    return scene
  }
}

/// Puts charts beside and below one another, with aligned panels.
struct FigureLayout {
  private let figure: Figure
  private let layout: ChartLayout
  private let columns: Int
  /// The width of each chart, in px.
  private let width: Double
  private let heading: ChartHeading

  init(_ figure: Figure, layout: ChartLayout) {
    self.figure = figure
    self.layout = layout
    let count = max(figure.charts.count, 1)
    let wished = figure.columns ?? (count == 3 ? 3 : min(count, 2))
    let limit = Int((layout.width + House.chartGap) / (House.smallestChart + House.chartGap))
    columns = min(max(wished, 1), max(limit, 1), count)
    width =
      ((layout.width - House.chartGap * Double(columns - 1)) / Double(columns)).rounded(.down)
    heading = ChartHeading(
      title: figure.title, subtitle: figure.subtitle, letter: nil, width: layout.width)
  }

  /// A figure that has been drawn in one layout.
  struct Drawing {
    /// The scene, whose anchor is still to be chosen.
    var scene: Scene
    /// Whether names below an axis had no room.
    var hasDroppedNames: Bool
  }

  /// Draws the figure.
  func draw(description: String) -> Drawing {
    var drawings = draw { _ in Margins() }
    if columns > 1 || layout == .wide, figure.charts.count > 1 {
      // Charts above one another share their sides, those in a row their upper and lower ends;
      // on a narrow page the room is worth more than the alignment.
      let natural = drawings.map(\.margins)
      func shared(_ indices: some Sequence<Int>) -> Margins {
        indices.reduce(Margins()) { $0.union(natural[$1]) }
      }
      drawings = draw { index in
        let row = shared(natural.indices.filter { $0 / columns == index / columns })
        let column = shared(natural.indices.filter { $0 % columns == index % columns })
        return Margins(left: column.left, top: row.top, right: column.right, bottom: row.bottom)
      }
    }
    var items = heading.items
    var panels: [Rectangle] = []
    var scales: [PanelScales?] = []
    var top = heading.height
    for start in stride(from: 0, to: drawings.count, by: columns) {
      let row = start..<min(start + columns, drawings.count)
      for index in row {
        let offset = Point(Double(index - start) * (width + House.chartGap), top)
        items += drawings[index].items.map {
          $0.moved(by: offset).inPanel($0.panel + panels.count)
        }
        panels += drawings[index].panels.map { $0.moved(offset.x, offset.y) }
        scales += drawings[index].scales
      }
      top += row.map { drawings[$0].height }.max() ?? 0
      if row.upperBound < drawings.count { top += House.chartGap }
    }
    let scene = Scene(
      id: "figure", layout: layout,
      bounds: Rectangle(left: 0, top: 0, right: layout.width, bottom: top),
      panels: panels, scales: scales, title: figure.resolvedTitle,
      description: description, items: items)
    return Drawing(scene: scene, hasDroppedNames: drawings.contains(where: \.hasDroppedNames))
  }

  private func draw(_ margins: (Int) -> Margins) -> [ChartBlock.Drawing] {
    figure.charts.indices.map { index in
      ChartBlock(
        figure.charts[index], width: width, letter: figure.letter(index), margins: margins(index)
      ).draw()
    }
  }
}
