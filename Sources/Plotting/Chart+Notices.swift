/// Something about a chart that its author had better know.
public struct ChartNotice: Hashable, Sendable, CustomStringConvertible {
  /// The stable name of the kind, for example `chart-log-nonpositive`.
  public var rule: String
  /// What is the matter, as a sentence.
  public var sentence: String

  /// The sentence.
  public var description: String { sentence }
}

extension Chart {
  /// The largest SVG that a figure may need, in bytes.
  public static let byteBudget = 60_000
  /// The most elements that a figure may have.
  public static let elementBudget = 3_000

  /// What a reader of the chart would stumble over.
  ///
  /// - Returns: Sentences in a fixed order; empty for a chart without faults.
  public func notices() -> [ChartNotice] {
    var notices: [ChartNotice] = []
    func add(_ rule: String, _ sentence: String) {
      notices.append(ChartNotice(rule: rule, sentence: sentence))
    }
    let hasData = marks.contains { mark in
      !mark.isEmpty || mark is FunctionMark || mark.xValues.contains { $0.isFinite }
    }
    if !hasData { add("chart-empty", "The chart has nothing to draw.") }
    for (name, axis) in [("x", xAxis), ("y", yAxis)] where axis.title.isEmpty {
      add("chart-axis-title", "The \(name) axis has no title.")
    }
    if colorMap != nil, colorScale.title.isEmpty {
      add("chart-color-title", "The colour scale has no title.")
    }
    for (name, axis) in [("x", xAxis), ("y", yAxis)] {
      if let domain = axis.domain, !isUsable(domain, on: axis) {
        add(
          "chart-domain",
          "The \(name) axis cannot show its domain on a \(axis.scale.rule.name) scale; "
            + "the data decide instead.")
      }
    }
    for sentence in empty() { add("chart-mark-empty", sentence) }
    for sentence in unplaceable() { add("chart-log-nonpositive", sentence) }
    let series = SeriesAssignment.series(of: marks).compactMap { $0 }.max() ?? 0
    if series > SeriesAssignment.paletteSize {
      add(
        "chart-series",
        "The chart has \(series) series; beyond six their colours repeat and cannot be told apart.")
    }
    for layout in ChartLayout.allCases {
      let scene = scene(id: "figure", layout: layout)
      for sentence in scene.textFaults() { add("chart-text", sentence) }
      let bytes = scene.svg().utf8.count
      // A slider of 24 steps with 2.5 kB a frame has the budget of a whole figure.
      let budget = Chart.byteBudget * max(frames?.parameters.count ?? 1, 1)
      if bytes > budget {
        let share = frames.map { ", \(bytes / $0.count) B a frame" } ?? ""
        add(
          "chart-size",
          "The \(layout.rawValue) layout takes \(bytes / 1_000) kB of SVG\(share); the budget is "
            + "\(budget / 1_000) kB.")
      }
      let elements = scene.elementCount
      if elements > Chart.elementBudget * max(frames?.parameters.count ?? 1, 1) {
        add(
          "chart-size",
          "The \(layout.rawValue) layout has \(elements) elements; the budget is 3,000.")
      }
    }
    return notices
  }

  private func isUsable(_ domain: ClosedRange<Double>, on axis: Axis) -> Bool {
    let rule = axis.scale.rule
    return rule.contains(domain.lowerBound) && rule.contains(domain.upperBound)
      && domain.lowerBound < domain.upperBound
  }

  /// Sentences about marks that leave no trace.
  private func empty() -> [String] {
    let styles = SeriesAssignment.styles(of: marks)
    return marks.enumerated().compactMap { index, mark in
      guard mark.isEmpty else { return nil }
      return "“\(name(of: mark, at: index, styles: styles))” has no finite value to draw."
    }
  }

  /// Sentences about values that a logarithmic axis has no place for.
  ///
  /// A first x of 0 is passed over: every run starts with generation 0, and a logarithmic axis of
  /// generations starts at 1 as readers expect.
  private func unplaceable() -> [String] {
    let styles = SeriesAssignment.styles(of: marks)
    let everything = -Double.infinity...Double.infinity
    return marks.enumerated().flatMap { index, mark -> [String] in
      let name = name(of: mark, at: index, styles: styles)
      let x = mark.xValues.first == 0 ? Array(mark.xValues.dropFirst()) : mark.xValues
      return [("x", xAxis, x), ("y", yAxis, mark.yValues(over: everything))]
        .compactMap { letter, axis, values in
          let count = values.count {
            $0.isFinite && $0 != mark.baseline && !axis.scale.rule.contains($0)
          }
          guard count > 0 else { return nil }
          let subject = count == 1 ? "1 value of “\(name)” is" : "\(count) values of “\(name)” are"
          let reason = axis.scale.rule is LogScale ? "not positive" : "outside of 0 to 1"
          return "\(subject) \(reason) and cannot be shown on the \(axis.scale.rule.name) "
            + "\(letter) axis."
        }
    }
  }
}

extension Scene {
  /// Text that meets other text or leaves the page.
  func textFaults() -> [String] {
    let boxes = items.compactMap { item -> (box: TextBox, frame: Int?)? in
      guard case .text(let box) = item.shape else { return nil }
      return (box, item.frame)
    }
    var faults: [String] = []
    for (index, (box, frame)) in boxes.enumerated() {
      if !bounds.contains(box.bounds) {
        faults.append("“\(box.text)” leaves the page in the \(layout.rawValue) layout.")
      }
      for (other, otherFrame) in boxes[(index + 1)...] where other.bounds.intersects(box.bounds) {
        // What different frames show is never seen together.
        if let frame, let otherFrame, frame != otherFrame { continue }
        faults.append("“\(box.text)” meets “\(other.text)” in the \(layout.rawValue) layout.")
      }
    }
    return faults
  }
}
