/// When a work was published, as exactly as its source says.
package struct PublicationDate: Hashable, Sendable {
  /// A year, a month of a year, or a day.
  package struct Day: Hashable, Sendable {
    /// The year; 0 is 1 BC, as in ISO 8601.
    package var year: Int

    /// The month, from 1 to 12.
    package var month: Int?

    /// The day of the month.
    package var day: Int?

    /// Creates a day, a month or a year.
    package init(year: Int, month: Int? = nil, day: Int? = nil) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// The date, or the first of a range; `nil` when only words are known.
  package var start: Day?

  /// The last date of a range.
  package var end: Day?

  /// Whether a range has no end yet.
  package var isOpen: Bool

  /// Whether the date is uncertain or approximate.
  package var isApproximate: Bool

  /// Words that stand for a date, such as "forthcoming".
  package var words: String?

  /// Creates a date from its parts.
  package init(
    start: Day? = nil, end: Day? = nil, isOpen: Bool = false, isApproximate: Bool = false,
    words: String? = nil
  ) {
    self.start = start
    self.end = end
    self.isOpen = isOpen
    self.isApproximate = isApproximate
    self.words = words
  }

  /// The year as it is shown, such as "2024", "2020–2021" or "forthcoming".
  package var yearText: String {
    guard let start else { return words ?? "" }
    var text = isApproximate ? "ca. " : ""
    text += Self.shown(start.year)
    if isOpen {
      text += "–"
    } else if let end, end.year != start.year {
      text += "–" + Self.shown(end.year)
    }
    return text
  }

  /// The day as it is shown, such as "5 May 2024".
  package var dayText: String {
    guard let start, let month = start.month else { return yearText }
    let words = [start.day.map(String.init), Self.months[month - 1], Self.shown(start.year)]
    return words.compactMap { $0 }.joined(separator: " ")
  }

  private static func shown(_ year: Int) -> String {
    year > 0 ? String(year) : "\(1 - year) BC"
  }

  /// The English names of the months.
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The number of a month from its English name or the start of it, with or without a full stop.
  static func month(named name: some StringProtocol) -> Int? {
    var letters = name.lowercased()
    if letters.last == "." { letters.removeLast() }
    guard letters.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.lowercased().hasPrefix(letters) }.map { $0 + 1 }
  }
}
