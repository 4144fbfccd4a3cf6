/// A mark whose rows stand on each other where series share a place.
public protocol StackedMark: RowMark {
  /// The place of each row along the axis on which the stacks stand.
  var stackPlaces: [Double] { get }
  /// The height of each row.
  var stackHeights: [Double] { get }

  /// The mark with other ends.
  ///
  /// - Parameter ends: The lower and the upper end of each row.
  /// - Returns: The changed mark.
  func stacked(_ ends: [ClosedRange<Double>]) -> Self
}

/// A mark whose series can stand side by side in the room of one.
public protocol DodgedMark: RowMark {
  /// The mark moved aside within the room of its category.
  ///
  /// - Parameters:
  ///   - offset: How far, in steps between categories.
  ///   - width: The share of the room that is left for it.
  /// - Returns: The changed mark.
  func dodged(offset: Double, width: Double) -> Self
}

/// How the series of a mark share their room.
enum Arrangement {
  /// The share of a category that its bars fill together.
  static let fill = 0.8

  /// Each series as it is.
  case overlaid
  /// On each other.
  case stacked(Stacking)
  /// Side by side, by the group of each series among so many.
  case dodged(group: [Int], count: Int)

  /// The marks of all series in their places.
  func callAsFunction(_ marks: [any Mark]) -> [any Mark] {
    switch self {
    case .overlaid: return marks
    case .dodged(let group, let count):
      let offsets = Dodging.offsets(count: count, width: Arrangement.fill)
      return zip(marks, group).map { mark, place in
        guard let dodged = mark as? any DodgedMark else { return mark }
        return dodged.dodged(offset: offsets[place], width: 1 / Double(count))
      }
    case .stacked(let stacking):
      let stacked = marks.compactMap { $0 as? any StackedMark }
      guard stacked.count == marks.count else { return marks }
      return Arrangement.stack(stacked, stacking)
    }
  }

  private static func stack(_ marks: [any StackedMark], _ stacking: Stacking) -> [any Mark] {
    var places: [Double] = []
    for place in marks.flatMap(\.stackPlaces).filter({ !$0.isNaN }).sorted()
    where places.last != place { places.append(place) }
    var indices: [Double: Int] = [:]
    for (index, place) in places.enumerated() { indices[place] = index }
    let heights = marks.map { mark -> [Double] in
      var heights = [Double](repeating: 0, count: places.count)
      for (place, height) in zip(mark.stackPlaces, mark.stackHeights) {
        if let index = indices[place] { heights[index] = height }
      }
      return heights
    }
    return zip(marks, stacking(heights)).map { mark, ends in
      mark.stacked(mark.stackPlaces.map { indices[$0].map { ends[$0] } ?? 0...0 })
    }
  }
}

/// The room between neighbouring numbers, as categories have it.
enum DodgeStep {
  /// The least distance between distinct values; 1 where there is none.
  static func least(_ values: [Double]) -> Double {
    let sorted = values.filter(\.isFinite).sorted()
    let gaps = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
    return gaps.min() ?? 1
  }
}
