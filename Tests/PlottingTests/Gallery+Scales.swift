import Plotting

/// One figure a scale.
extension Gallery {
  static var symlog: Chart {
    var noise = Noise(seed: 41)
    let y = generations.map { 0.02 * power(1.45, Int($0)) * (0.3 + noise.next()) }
    return Chart(marks: [
      RuleMark(y: 0), LineMark(x: generations, y: y).label("drift of the mean"),
      PointMark(x: generations, y: y.map { -0.4 * $0 }).label("drift of the median"),
    ]).xAxis("generation").yAxis("change since generation 0", scale: .symmetricLog(constant: 1))
  }

  static var logit: Chart {
    let nominal = [0.5, 0.8, 0.9, 0.95, 0.99, 0.999]
    let coverage = [0.46, 0.74, 0.86, 0.921, 0.981, 0.9965]
    return Chart(marks: [
      FunctionMark { $0 }.label("exact"),
      IntervalMark(
        x: nominal, lower: coverage.map { $0 - 0.25 * (1 - $0) },
        upper: coverage.map { $0 + 0.2 * (1 - $0) }),
      PointMark(x: nominal, y: coverage).label("simulated"),
    ]).xAxis("nominal coverage", scale: .logit).yAxis("coverage", scale: .logit)
  }

  static var squareRoot: Chart {
    var noise = Noise(seed: 43)
    let x = (0...60).map(Double.init)
    return Chart(marks: [
      LineMark(x: x, y: x.map { 0.1 * $0 * (1 + 0.1 * noise.next()) }).label("distance"),
      FunctionMark { 0.1 * $0 }.label("t/10"),
    ]).xAxis("time (steps)", scale: .squareRoot).yAxis("squared distance", scale: .squareRoot)
  }

  static var natural: Chart {
    let x = generations
    return Chart(marks: [
      LineMark(x: x, y: x.map { power(0.93, Int($0)) }).label("variance")
    ]).xAxis("generation").yAxis("variance", scale: .naturalLog)
  }

  static var binary: Chart {
    let sizes = (0...12).map { power(2, $0) }
    return Chart(marks: [
      PointMark(x: sizes, y: sizes.map { 1 / $0.squareRoot() }).label("error"),
      FunctionMark { 1 / $0.squareRoot() }.label("n^−½"),
    ]).xAxis("samples, n", scale: .log(base: 2)).yAxis("error", scale: .log)
  }

  static var reversed: Chart {
    let x = [0.0, 1, 2, 3, 4, 5]
    return Chart(marks: [
      FunctionMark(domain: 0...5) { 0.5 * $0 * $0 }.label("½ t²"),
      FunctionMark(domain: 0...5, sampling: .integers) { 2 * $0 }.label("2t"),
      LineMark(x: x, y: [0, 4, 7, 9, 10, 30]).label("cut at the end"),
    ]).xAxis("rank from the top", reversed: true)
      .yAxis("depth (m)", domain: 0...15, reversed: true, clamp: true)
  }
}
