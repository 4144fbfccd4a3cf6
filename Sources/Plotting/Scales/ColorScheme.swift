import Statistics

/// A sequence of colours for numbers.
public enum ColorScheme: String, Hashable, Sendable, CaseIterable {
  /// From dark violet through green to yellow.
  case viridis
  /// From dark blue through grey to yellow, the same for readers who confuse red and green.
  case cividis
  /// From blue through the colour of the paper to orange.
  case diverging

  /// How many colours a heatmap uses at most.
  package static let steps = 64

  /// The colour at a position from 0 to 1, of a scheme that is the same in both themes.
  ///
  /// Interpolates in OKLab between every fifth colour of the 256 of matplotlib.
  ///
  /// - Parameter position: Values outside are moved to the nearest end.
  /// - Returns: The colour; the midpoint of the diverging scheme on white.
  package func color(at position: Double) -> OKLab {
    let table: String
    switch self {
    case .viridis: table = ColorSchemeTable.viridis
    case .cividis: table = ColorSchemeTable.cividis
    case .diverging:
      let pole = position < 0.5 ? Palette.low : Palette.high
      let share = min((2 * position - 1).magnitude, 1)
      return OKLab(hex: Palette.paper.light).mixed(with: OKLab(hex: pole.light), share: share)
    }
    let place = min(max(position, 0), 1) * Double(table.utf8.count / 6 - 1)
    let index = min(Int(place), table.utf8.count / 6 - 2)
    func anchor(_ index: Int) -> OKLab {
      let start = table.index(table.startIndex, offsetBy: 6 * index)
      return OKLab(hex: String(table[start...].prefix(6)))
    }
    return anchor(index).mixed(with: anchor(index + 1), share: place - Double(index))
  }

  /// The paint of an area at a position from 0 to 1.
  ///
  /// The diverging scheme mixes its poles into the paper in steps of 5 %, so that its middle is
  /// the paper of either theme.
  ///
  /// - Parameters:
  ///   - position: Values outside are moved to the nearest end.
  ///   - steps: How many different colours there may be.
  /// - Returns: The paint.
  package func paint(at position: Double, steps: Int = steps) -> Paint {
    let position = min(max(position, 0), 1)
    guard self == .diverging else {
      let part = min(Int(position * Double(steps)), steps - 1)
      // The middle of the part, on the lattice of all colours.
      let step = (Double(part) + 0.5) / Double(steps) * Double(ColorScheme.steps) - 0.5
      return .scheme(self, step: Int(step.rounded()))
    }
    let levels = max(min((steps - 1) / 2, 20), 1)
    let level = Int(((2 * position - 1).magnitude * Double(levels)).rounded())
    let percent = (level * 20 / levels) * 5
    guard percent > 0 else { return .paper }
    return .tint(position < 0.5 ? .low : .high, percent: percent)
  }

  /// The colour of a step as an sRGB attribute.
  func hex(step: Int) -> String {
    color(at: Double(step) / Double(ColorScheme.steps - 1)).hex
  }
}
