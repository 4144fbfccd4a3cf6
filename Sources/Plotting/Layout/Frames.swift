import Statistics

/// The points of one or two parameters, each with a picture of its own that a slider brings up.
///
/// Frames are counted from 0; the last parameter changes fastest. Axes, legend and marks without a
/// frame stay where they are, so that nothing moves but the data.
public struct Frames: Hashable, Sendable {
  /// The parameters by name, with the values that each of them takes.
  public var parameters: [DataColumn]

  /// The most values that a slider steps through.
  public static let mostSteps = 24
  /// The bytes that a frame may take on average, in each layout.
  public static let bytesPerFrame = 2_500
  /// The most frames that a page shows beside one another.
  static let mostKeyFrames = 5

  /// Creates the lattice of the parameters' values.
  ///
  /// - Parameter parameters: One or two parameters, each with at least one value.
  public init(_ parameters: [DataColumn]) {
    self.parameters = parameters
  }

  /// The number of frames.
  public var count: Int { parameters.map(\.values.count).reduce(1, *) }

  /// The place of a frame along each parameter.
  ///
  /// - Parameter frame: The frame, from 0.
  /// - Returns: One index a parameter.
  public func indices(of frame: Int) -> [Int] {
    var rest = frame
    let reversed = parameters.reversed().map { parameter -> Int in
      defer { rest /= max(parameter.values.count, 1) }
      return rest % max(parameter.values.count, 1)
    }
    return reversed.reversed()
  }

  /// The parameters' values at a frame in words, such as `n = 100, m = 2`.
  ///
  /// - Parameter frame: The frame, from 0.
  /// - Returns: The text.
  public func title(of frame: Int) -> String {
    titles(of: frame).joined(separator: ", ")
  }

  private func titles(of frame: Int) -> [String] {
    zip(parameters, indices(of: frame)).map { "\($0.name) = \(Frames.text($0, $1))" }
  }

  /// A parameter's value as readers see it.
  ///
  /// - Parameters:
  ///   - parameter: The parameter.
  ///   - index: The place of the value.
  /// - Returns: Its name, or the number.
  public static func text(_ parameter: DataColumn, _ index: Int) -> String {
    parameter.texts?[index] ?? NumberFormat.general(parameter.values[index])
  }

  /// A parameter's value as an address has it, without spaces between digits.
  ///
  /// - Parameters:
  ///   - parameter: The parameter.
  ///   - index: The place of the value.
  /// - Returns: Its name, or the number.
  public static func plainText(_ parameter: DataColumn, _ index: Int) -> String {
    parameter.texts?[index] ?? NumberFormat.shortest(parameter.values[index])
  }

  /// The frames that a page without a script shows: evenly spread, or the corners of two parameters.
  public var keyFrames: [Int] {
    let steps = parameters.map(\.values.count)
    guard steps.count > 1 else { return Frames.spread(count, over: Frames.mostKeyFrames) }
    return Frames.spread(steps[0], over: 2).flatMap { row in
      Frames.spread(steps[1], over: 2).map { row * steps[1] + $0 }
    }
  }

  private static func spread(_ count: Int, over limit: Int) -> [Int] {
    guard count > limit else { return Array(0..<count) }
    return (0..<limit).map { ($0 * (count - 1) + (limit - 1) / 2) / (limit - 1) }
  }

  /// The panel of a frame among others, inside the panel that a mark has already.
  fileprivate func facet(of frame: Int, in panel: Facet?) -> Facet {
    guard let panel else {
      let titles = titles(of: frame)
      return titles.count == 2
        ? .grid(row: titles[0], column: titles[1]) : .panel(titles.joined(separator: ", "))
    }
    return .grid(row: panel.title, column: title(of: frame))
  }
}

extension Chart {
  /// The chart as small multiples of its key frames; nil for a chart that stands still.
  ///
  /// Every panel has the domains of the chart with all frames.
  public var keyFrames: Chart? {
    guard let frames else { return nil }
    let key = frames.keyFrames
    var copy = settingAxes
    copy.frames = nil
    copy.annotations = []
    copy.marks = marks.flatMap { mark -> [any Mark] in
      guard let frame = mark.style.frame else {
        return mark.style.facet == nil
          ? [mark] : key.map { mark.placed(in: frames.facet(of: $0, in: mark.style.facet)) }
      }
      guard key.contains(frame) else { return [] }
      return [mark.placed(in: frames.facet(of: frame, in: mark.style.facet))]
    }
    return copy
  }

  /// The chart with one frame alone and the axes of all.
  func frame(_ index: Int) -> Chart {
    var copy = settingAxes
    copy.frames = nil
    copy.marks = marks.filter { $0.style.frame == nil || $0.style.frame == index }
    return copy
  }

  /// The chart with the domains and categories of all frames written down.
  private var settingAxes: Chart {
    let axes = resolvedAxes
    var copy = self
    func settle(_ axis: inout Axis, _ resolved: ResolvedAxis) {
      if let categories = resolved.categories {
        axis.categories = categories
      } else {
        axis.domain = resolved.domain
      }
    }
    settle(&copy.xAxis, axes.x)
    settle(&copy.yAxis, axes.y)
    return copy
  }
}

extension Mark {
  fileprivate func placed(in facet: Facet) -> any Mark {
    var copy = self
    copy.style.facet = facet
    copy.style.frame = nil
    return copy
  }
}
