/// A few lines of text that stand together inside a panel.
struct TextBlock {
  let lines: [String]
  let width: Double

  /// Wraps a text.
  init(_ text: String, width: Double) {
    lines = TextWrap.lines(text, size: House.labelSize, width: width)
    self.width = (lines.map(TextWidth.em).max() ?? 0) * House.labelSize
  }

  /// The height from the first ascender to the last descender, in px.
  var height: Double {
    House.labelSize + House.lineHeight * Double(max(lines.count, 1) - 1)
  }

  /// The room of the block from its upper left corner.
  func area(left: Double, top: Double) -> Rectangle {
    Rectangle(left: left, top: top, right: left + width, bottom: top + height)
  }

  /// The room of the block at one side of a point.
  func area(beside point: Point, on anchor: LabelAnchor, distance: Double) -> Rectangle {
    let (x, y) = anchor.direction
    // On the diagonals the corner of the text is as far away as its sides are elsewhere.
    let reach = x != 0 && y != 0 ? 0.7071 * distance : distance
    return area(
      left: point.x + x * reach + (x - 1) / 2 * width,
      top: point.y + y * reach + (y - 1) / 2 * height)
  }

  /// The lines in a room that has been found, set towards a point.
  func items(in area: Rectangle, towards point: Point) -> [SceneItem] {
    let anchor: TextBox.Anchor =
      area.left > point.x ? .start : area.right < point.x ? .end : .middle
    return items(in: area, anchor: anchor)
  }

  /// The lines in a room that has been found.
  func items(in area: Rectangle, anchor: TextBox.Anchor) -> [SceneItem] {
    let x =
      switch anchor {
      case .start: area.left
      case .middle: (area.left + area.right) / 2
      case .end: area.right
      }
    return lines.enumerated().map { number, line in
      let baseline =
        area.top + TextBox.ascent * House.labelSize + House.lineHeight * Double(number)
      return SceneItem(
        group: .labels, role: .annotation,
        shape: .text(
          TextBox(line, at: Point(x, baseline), size: House.labelSize, anchor: anchor)))
    }
  }
}

extension Rectangle {
  /// The rectangle moved as little as possible so that it lies inside another.
  func moved(into frame: Rectangle) -> Rectangle {
    let x = max(min(left, frame.right - width), frame.left) - left
    let y = max(min(top, frame.bottom - height), frame.top) - top
    return moved(x, y)
  }

  /// The rectangle at another place.
  func moved(_ x: Double, _ y: Double) -> Rectangle {
    Rectangle(left: left + x, top: top + y, right: right + x, bottom: bottom + y)
  }

  /// The place on the edge nearest to a point outside, and its distance; nil for a point inside.
  func nearest(to point: Point) -> (point: Point, distance: Double)? {
    let place = Point(min(max(point.x, left), right), min(max(point.y, top), bottom))
    let (x, y) = (point.x - place.x, point.y - place.y)
    let distance = (x * x + y * y).squareRoot()
    return distance > 0 ? (place, distance) : nil
  }
}
