/// The lines above a chart: its letter among others, its title and its subtitle.
struct ChartHeading {
  private let letter: String?
  private let title: [String]
  private let subtitle: [String]
  private let titleSize: Double

  /// The distance between a letter and the title beside it, in px.
  private static let letterGap = 8.0

  /// Sets the heading of a chart.
  ///
  /// - Parameters:
  ///   - title: The title; nil for none.
  ///   - subtitle: The subtitle; nil for none.
  ///   - letter: The letter of the chart among others; nil for a chart that stands alone.
  ///   - width: The room, in px.
  init(title: String?, subtitle: String?, letter: String?, width: Double) {
    self.letter = letter
    titleSize = letter == nil ? House.figureTitleSize : House.stripSize
    let indent = letter == nil ? 0 : House.stripSize + Self.letterGap
    self.title = TextWrap.lines(
      title ?? "", size: titleSize * House.boldWidth, width: width - indent)
    self.subtitle = TextWrap.lines(
      subtitle ?? "", size: House.titleSize, width: width - indent)
  }

  private var titleHeight: Double { titleSize + 4 }
  private var titleLines: Int { max(title.count, letter == nil ? 0 : 1) }

  /// The height, in px.
  var height: Double {
    let lines = Double(titleLines) * titleHeight + Double(subtitle.count) * House.lineHeight
    return lines > 0 ? lines + (letter == nil ? 9 : 4) : 0
  }

  /// The texts, from the top of the chart down.
  var items: [SceneItem] {
    var items: [SceneItem] = []
    let left = letter.map { TextWidth.em($0) * House.stripSize * House.boldWidth } ?? 0
    let indent = letter == nil ? 0 : left + Self.letterGap
    if let letter {
      let box = TextBox(letter, at: Point(0, titleSize), size: House.stripSize, isBold: true)
      items.append(SceneItem(group: .labels, role: .panelLetter, shape: .text(box)))
    }
    for (number, line) in title.enumerated() {
      let baseline = titleSize + titleHeight * Double(number)
      let box = TextBox(line, at: Point(indent, baseline), size: titleSize, isBold: true)
      items.append(
        SceneItem(
          group: .labels, role: letter == nil ? .title : .stripTitle, shape: .text(box)))
    }
    let start = titleHeight * Double(titleLines)
    for (number, line) in subtitle.enumerated() {
      let baseline = start + House.titleSize + House.lineHeight * Double(number)
      let box = TextBox(line, at: Point(indent, baseline), size: House.titleSize)
      items.append(
        SceneItem(group: .labels, role: .subtitle, paint: .muted, shape: .text(box)))
    }
    return items
  }
}
