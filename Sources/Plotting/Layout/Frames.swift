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
  /// The most frames that a chart steps through with two sliders.
  public static let mostFrames = 64
  /// The bytes that a frame may take on average, in each layout.
  public static let bytesPerFrame = 2_500
  /// The most frames that a page shows beside one another.
  private static let mostKeyFrames = 5
  /// The most of them where each is a column of panels.
  private static let mostKeyColumns = 3

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

  /// The value of each parameter at a frame in words.
  func titles(of frame: Int) -> [String] {
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
  ///
  /// - Parameter hasPanels: Whether every frame has several panels of its own.
  /// - Returns: The frames in order.
  public func keyFrames(hasPanels: Bool = false) -> [Int] {
    let steps = parameters.map(\.values.count)
    guard steps.count > 1 else {
      return Frames.spread(
        count, over: hasPanels ? Frames.mostKeyColumns : Frames.mostKeyFrames)
    }
    return Frames.spread(steps[0], over: 2).flatMap { row in
      Frames.spread(steps[1], over: 2).map { row * steps[1] + $0 }
    }
  }

  private static func spread(_ count: Int, over limit: Int) -> [Int] {
    guard count > limit else { return Array(0..<count) }
    return (0..<limit).map { ($0 * (count - 1) + (limit - 1) / 2) / (limit - 1) }
  }
}
