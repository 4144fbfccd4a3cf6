import Foundation

/// Reference values of one function, as `Reference/functions.py` wrote them.
struct ReferenceTable {
  /// One point: the arguments, the nearest double to the value, and the rest in its ulps.
  struct Point {
    var arguments: [Double]
    var nearest: Double
    var rest: Double

    /// The distance of a result from the true value, in units in the last place of the value, or of
    /// the floor where that is larger.
    func error(of result: Double, floor: Double) -> Double {
      guard result.isFinite else { return .infinity }
      let error = ((result - nearest) / nearest.ulp - rest).magnitude
      return error * (nearest.ulp / max(nearest.ulp, floor.ulp))
    }
  }

  var points: [Point]

  init(named name: String) throws {
    points = try Self.rows(of: "\(name).tsv").map { fields in
      let numbers = try fields.map { field in
        guard let number = Double(field) else { throw CocoaError(.fileReadCorruptFile) }
        return number
      }
      return Point(
        arguments: Array(numbers.dropLast(2)), nearest: numbers[numbers.count - 2],
        rest: numbers[numbers.count - 1])
    }
  }

  /// The fields of the lines of a file in the folder `Reference`.
  static func rows(of name: String) throws -> [[String]] {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().appendingPathComponent("../Reference").standardizedFileURL
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    return text.split(separator: "\n").map { line in
      line.split(separator: "\t").map(String.init)
    }
  }
}
