import Foundation
import Statistics
import Testing

/// A function with reference values and the error it may have.
struct MeasuredFunction: Sendable, CustomTestStringConvertible {
  var name: String
  /// The largest error in units in the last place that the documentation allows.
  var bound: Double
  /// The magnitude below which the error is absolute.
  var floor: Double
  var evaluate: @Sendable ([Double]) -> Double

  var testDescription: String { name }

  init(_ name: String, bound: Double = 1, _ function: @escaping @Sendable (Double) -> Double) {
    self.init(name: name, bound: bound) { function($0[0]) }
  }

  init(
    name: String, bound: Double = 1, floor: Double = 0,
    evaluate: @escaping @Sendable ([Double]) -> Double
  ) {
    self.name = name
    self.bound = bound
    self.floor = floor
    self.evaluate = evaluate
  }

  /// The number of points and the largest error over them.
  func measure() throws -> (count: Int, worst: Double) {
    let points = try ReferenceTable(named: name).points
    let worst = points.reduce(0) { max($0, $1.error(of: evaluate($1.arguments), floor: floor)) }
    return (points.count, worst)
  }

  static let all: [MeasuredFunction] = [
    MeasuredFunction("exp") { Statistics.exp($0) },
    MeasuredFunction("expm1") { Statistics.expm1($0) },
    MeasuredFunction("log") { Statistics.log($0) },
    MeasuredFunction("log1p") { Statistics.log1p($0) },
    MeasuredFunction("log2") { Statistics.log2($0) },
    MeasuredFunction("log10") { Statistics.log10($0) },
    MeasuredFunction("sin") { Statistics.sin($0) },
    MeasuredFunction("cos") { Statistics.cos($0) },
    MeasuredFunction("tan") { Statistics.tan($0) },
    MeasuredFunction("atan") { Statistics.atan($0) },
    MeasuredFunction("tanh") { Statistics.tanh($0) },
    MeasuredFunction("sigmoid", bound: 2) { Statistics.sigmoid($0) },
    MeasuredFunction(name: "pow") { Statistics.pow($0[0], $0[1]) },
    MeasuredFunction("lgamma", bound: 1.5) { Statistics.lgamma($0) },
    MeasuredFunction(name: "lbeta") { Statistics.lbeta($0[0], $0[1]) },
    MeasuredFunction("digamma") { Statistics.digamma($0) },
    MeasuredFunction(name: "digammaBesideZeros", floor: 0x1p-44) { Statistics.digamma($0[0]) },
    MeasuredFunction("trigamma") { Statistics.trigamma($0) },
    MeasuredFunction("erf") { Statistics.erf($0) },
    MeasuredFunction("erfc") { Statistics.erfc($0) },
    MeasuredFunction("normalCDF") { Statistics.normalCDF($0) },
    MeasuredFunction("normalQuantile") { Statistics.normalQuantile($0) },
    MeasuredFunction(name: "regularizedGammaP") { Statistics.regularizedGammaP($0[0], $0[1]) },
    MeasuredFunction(name: "regularizedGammaQ") { Statistics.regularizedGammaQ($0[0], $0[1]) },
    MeasuredFunction(name: "regularizedBeta") {
      Statistics.regularizedBeta($0[0], $0[1], $0[2])
    },
  ]
}

@Suite struct AccuracyTests {
  @Test(arguments: MeasuredFunction.all)
  func staysWithinItsBound(_ function: MeasuredFunction) throws {
    let (count, worst) = try function.measure()
    #expect(count >= 300)
    #expect(worst <= function.bound)
  }

  /// The results are the same bits everywhere, so the documented errors are exact.
  ///
  /// With `RECORD_ACCURACY` in the environment the article is written instead.
  @Test func documentedErrorsAreTheMeasuredOnes() throws {
    var lines = [
      "# Accuracy",
      "",
      "The measured error of each function over a grid of reference values.",
      "",
      "## Overview",
      "",
      "The reference values come from mpmath with 60 digits or more. Errors are in units in the last",
      "place of the true value; 0.5 is a correctly rounded result. The same bits come out on every",
      "processor, so these are the errors everywhere. The tests measure them again and compare.",
      "",
      "| function | points | largest error | grid |",
      "|---|---:|---:|---|",
    ]
    for fields in try ReferenceTable.rows(of: "grids.tsv") {
      let function = try #require(MeasuredFunction.all.first { $0.name == fields[0] })
      let (count, worst) = try function.measure()
      let hundredths = Int((worst * 100).rounded(.up))
      let digits = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
      let grid = fields[1].replacingOccurrences(of: "|", with: "\\|")
      lines.append("| `\(fields[0])` | \(count) | \(hundredths / 100).\(digits) | \(grid) |")
    }
    lines += [
      "",
      "Beside its negative zeros `digamma` has an absolute error below 2^-96, so that it is relative",
      "to the value only where that is above 2^-44. `lgamma` follows Taylor's series at its zeros and",
      "has the table's error there too. `lbeta` near its zeros has an absolute error of about 2^-90",
      "times the largest of the three logarithms.",
      "",
    ]
    let text = lines.joined(separator: "\n")
    let article = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().appendingPathComponent(
        "../../../Sources/Statistics/Statistics.docc/Accuracy.md"
      ).standardizedFileURL
    if ProcessInfo.processInfo.environment["RECORD_ACCURACY"] != nil {
      try text.write(to: article, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: article, encoding: .utf8) == text)
  }
}
