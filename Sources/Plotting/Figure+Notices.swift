import Statistics

extension Chart {
  /// The largest SVG that a figure may need, in bytes.
  public static let byteBudget = 60_000
  /// The most elements that a figure may have.
  public static let elementBudget = 3_000
}

extension Figure {
  /// What a reader of the figure would stumble over.
  ///
  /// - Parameters:
  ///   - drawings: The figure in each layout.
  ///   - keyFrames: Its key frames in each layout; none for a figure that stands still.
  /// - Returns: Notices in a fixed order; empty for a figure without faults.
  func notices(
    of drawings: [FigureLayout.Drawing], keyFrames: [FigureLayout.Drawing] = []
  ) -> [ChartNotice] {
    var notices = charts.indices.flatMap { index in
      charts[index].ownNotices().map { notice in
        var notice = notice
        if let letter = letter(index) { notice.sentence = "Panel \(letter): \(notice.sentence)" }
        return notice
      }
    }
    let crowded = drawings.filter(\.hasDroppedNames).map(\.scene.layout.rawValue)
    if !crowded.isEmpty {
      notices.append(
        ChartNotice(
          rule: "chart-names",
          sentence: "Some names below the x axis have no room in the "
            + "\(crowded.joined(separator: " and the ")) layout.",
          suggestion: "turn the chart on its side, with the names along y"))
    }
    for drawing in drawings { notices += drawing.scene.notices(of: frames) }
    for drawing in keyFrames {
      notices += drawing.scene.notices().map { notice in
        var notice = notice
        notice.sentence = "Key frames: \(notice.sentence)"
        return notice
      }
    }
    return notices
  }
}

extension Scene {
  /// What is wrong with the drawing: texts that meet or leave the page, and its size.
  fileprivate func notices(of frames: Frames? = nil) -> [ChartNotice] {
    var notices: [ChartNotice] = []
    let faults = textFaults()
    for sentence in faults.prefix(3) {
      notices.append(ChartNotice(rule: "chart-text", sentence: sentence))
    }
    if faults.count > 3 {
      notices.append(
        ChartNotice(
          rule: "chart-text",
          sentence: "\(faults.count - 3) more texts collide in the \(layout.rawValue) layout."))
    }
    // A slider has the budget of a whole figure for its frames.
    let share = max(frames?.parameters.count ?? 1, 1)
    let root = element()
    let bytes = root.markup.utf8.count
    if bytes > Chart.byteBudget * share {
      let each = frames.map { ", \(bytes / max($0.count, 1)) B a frame" } ?? ""
      notices.append(
        ChartNotice(
          rule: "chart-size",
          sentence: "The \(layout.rawValue) layout takes \(bytes / 1_000) kB of SVG\(each); "
            + "the budget is \(Chart.byteBudget * share / 1_000) kB."))
    }
    if root.elementCount > Chart.elementBudget * share {
      notices.append(
        ChartNotice(
          rule: "chart-size",
          sentence: "The \(layout.rawValue) layout has \(root.elementCount) elements; "
            + "the budget is \(NumberFormat.integer(Chart.elementBudget * share))."))
    }
    return notices
  }

  /// Text that meets other text or leaves the page.
  private func textFaults() -> [String] {
    let boxes = items.compactMap { item -> (text: String, bounds: Rectangle, frame: Int?)? in
      guard case .text(let box) = item.shape else { return nil }
      return (box.text, box.bounds, item.frame)
    }
    var faults = boxes.filter { !bounds.contains($0.bounds) }
      .map { "“\($0.text)” leaves the page in the \(layout.rawValue) layout." }
    // From left to right, a text can meet only those that begin before it ends.
    let order = boxes.indices.sorted {
      (boxes[$0].bounds.left, $0) < (boxes[$1].bounds.left, $1)
    }
    for (rank, index) in order.enumerated() {
      for other in order[(rank + 1)...] {
        guard boxes[other].bounds.left < boxes[index].bounds.right else { break }
        guard boxes[other].bounds.intersects(boxes[index].bounds) else { continue }
        // What different frames show is never seen together.
        if let frame = boxes[index].frame, let otherFrame = boxes[other].frame,
          frame != otherFrame
        {
          continue
        }
        let (first, second) = (boxes[min(index, other)].text, boxes[max(index, other)].text)
        faults.append("“\(first)” meets “\(second)” in the \(layout.rawValue) layout.")
      }
    }
    return faults
  }
}
