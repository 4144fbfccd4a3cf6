import Statistics

extension Symbol {
  /// The outline for a circle of radius 1 with the same area; nil for the circle itself.
  private var outline: [Point]? {
    switch self {
    case .circle: nil
    case .square:
      [Point(-0.886, -0.886), Point(0.886, -0.886), Point(0.886, 0.886), Point(-0.886, 0.886)]
    case .diamond: [Point(0, -1.253), Point(1.253, 0), Point(0, 1.253), Point(-1.253, 0)]
    case .triangle: [Point(0, -1.555), Point(1.347, 0.778), Point(-1.347, 0.778)]
    case .plus: Symbol.plusOutline
    case .cross: Symbol.plusOutline.map { Point(0.7071 * ($0.x - $0.y), 0.7071 * ($0.x + $0.y)) }
    case .pentagon:
      [
        Point(0, -1.15), Point(1.093, -0.355), Point(0.676, 0.93), Point(-0.676, 0.93),
        Point(-1.093, -0.355),
      ]
    case .asterisk: Symbol.starOutline
    }
  }

  private static let plusOutline: [Point] = {
    let (thin, long) = (0.42, 1.26)
    return [
      Point(-thin, -long), Point(thin, -long), Point(thin, -thin), Point(long, -thin),
      Point(long, thin), Point(thin, thin), Point(thin, long), Point(-thin, long),
      Point(-thin, thin), Point(-long, thin), Point(-long, -thin), Point(-thin, -thin),
    ]
  }()

  /// Six rays, from the top clockwise.
  private static let starOutline: [Point] = {
    let (outer, inner) = (1.6, 0.6)
    let half = 0.8660254
    return [
      Point(0, -outer), Point(inner * 0.5, -inner * half), Point(outer * half, -outer * 0.5),
      Point(inner, 0), Point(outer * half, outer * 0.5), Point(inner * 0.5, inner * half),
      Point(0, outer), Point(-inner * 0.5, inner * half), Point(-outer * half, outer * 0.5),
      Point(-inner, 0), Point(-outer * half, -outer * 0.5), Point(-inner * 0.5, -inner * half),
    ]
  }()

  /// The element that draws symbols of one radius, in px.
  func element(centers: [Point], radius: Double) -> Element {
    guard let outline else {
      if centers.count == 1 {
        return Element("circle").attribute("cx", centers[0].x).attribute("cy", centers[0].y)
          .attribute("r", radius)
      }
      // A stroke of no length under round caps is a disc, in a fifth of the bytes of two arcs.
      var data = PathData(decimals: 1)
      for center in centers { data.add(line: [center]) }
      return Element("path").attribute("d", data.text).attribute("stroke-width", 2 * radius)
    }
    var data = PathData(decimals: centers.count == 1 ? 2 : 1)
    for center in centers {
      data.add(area: outline.map { Point(center.x + radius * $0.x, center.y + radius * $0.y) })
    }
    return Element("path").attribute("d", data.text)
  }
}
