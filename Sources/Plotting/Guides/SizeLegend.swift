import Statistics

/// Points of a few round sizes with their numbers and a title, in a row above the panel.
struct SizeLegend {
  private struct Example {
    var text: String
    var radius: Double
    /// The middle of the point, from the left.
    var center: Double
  }

  private let titleLines: [String]
  private let isTitleBeside: Bool
  private let examples: [Example]

  private static let rowHeight = 2 * SizeScale.greatestRadius + 4
  private static let columnGap = 14.0

  /// Sets the legend of a scale of sizes.
  ///
  /// - Parameters:
  ///   - scale: The scale.
  ///   - width: The width of the figure, in px.
  init(_ scale: SizeScale, width: Double) {
    let values = scale.examples()
    let places = values.map { value in
      (
        text: NumberFormat.significant(value, digits: 3, dropsTrailingZeros: true),
        radius: scale.radius(of: value) ?? 0
      )
    }
    let lengths = places.map { place in
      2 * place.radius + House.keyGap + TextWidth.em(place.text) * House.labelSize
    }
    let row = lengths.reduce(0, +) + Self.columnGap * Double(max(lengths.count - 1, 0))
    let title = TextWidth.em(scale.title) * House.labelSize
    isTitleBeside = title + Self.columnGap + row <= width
    titleLines =
      isTitleBeside
      ? [scale.title].filter { !$0.isEmpty }
      : TextWrap.lines(scale.title, size: House.labelSize, width: width)
    var left = isTitleBeside && !titleLines.isEmpty ? title + Self.columnGap : 0
    var examples: [Example] = []
    for (place, length) in zip(places, lengths) {
      examples.append(
        Example(text: place.text, radius: place.radius, center: left + place.radius))
      left += length + Self.columnGap
    }
    self.examples = examples
  }

  private var rowTop: Double {
    isTitleBeside ? 0 : Double(titleLines.count) * House.lineHeight
  }

  /// The height of the row, in px.
  var height: Double { examples.isEmpty ? 0 : rowTop + Self.rowHeight + 4 }

  /// The points, their numbers and the title.
  ///
  /// - Parameter top: Where the row begins, in px.
  /// - Returns: The shapes.
  func items(top: Double) -> [SceneItem] {
    guard !examples.isEmpty else { return [] }
    let middle = top + rowTop + Self.rowHeight / 2
    let baseline = middle + TextBox.middleToBaseline * House.labelSize
    let titles = titleLines.enumerated().map { number, line in
      text(
        line,
        at: Point(0, isTitleBeside ? baseline : top + 11 + Double(number) * House.lineHeight),
        role: .label)
    }
    return titles
      + examples.flatMap { example in
        [
          SceneItem(
            group: .legend, role: .point, paint: .muted,
            shape: .symbols(
              .circle, centers: [Point(example.center, middle)], radius: example.radius),
            opacity: PointMark.sizedOpacity),
          text(
            example.text, at: Point(example.center + example.radius + House.keyGap, baseline),
            role: .tickLabel),
        ]
      }
  }

  private func text(_ text: String, at place: Point, role: Role) -> SceneItem {
    SceneItem(
      group: .legend, role: role, paint: role == .tickLabel ? .muted : .ink,
      shape: .text(TextBox(text, at: place, size: House.labelSize)))
  }
}
