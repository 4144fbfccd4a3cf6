/// Reads dates as BibLaTeX, BibTeX and people write them.
enum DateReader {
  // MARK: - ISO 8601

  /// A date such as `2024`, `2024-05-31`, `2020/2021`, `2020/..` or `1850~`.
  ///
  /// - Returns: The date, or `nil` when the text is none or the day does not exist.
  static func isoDate(_ text: some StringProtocol) -> PublicationDate? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let (start, isApproximate) = day(first) else {
      return nil
    }
    var date = PublicationDate(start: start, isApproximate: isApproximate)
    guard parts.count == 2 else { return date }
    if parts[1].isEmpty || parts[1] == ".." {
      date.isOpen = true
    } else {
      guard let (end, isEndApproximate) = day(parts[1]) else { return nil }
      date.end = end
      date.isApproximate = isApproximate || isEndApproximate
    }
    return date
  }

  private static func day(
    _ text: some StringProtocol
  ) -> (day: PublicationDate.Day, isApproximate: Bool)? {
    var text = text.prefix { $0 != "T" }
    var isApproximate = false
    while let mark = text.last, "~?%".contains(mark) {
      text = text.dropLast()
      isApproximate = true
    }
    let isNegative = text.first == "-"
    let parts = (isNegative ? text.dropFirst() : text)
      .split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, let year = number(parts[0])
    else { return nil }
    var day = PublicationDate.Day(year: isNegative ? -year : year)
    if parts.count > 1 {
      guard parts[1].utf8.count == 2, let month = number(parts[1]) else { return nil }
      // The numbers from 21 on are seasons.
      if (21...24).contains(month), parts.count == 2 { return (day, isApproximate) }
      day.month = month
    }
    if parts.count > 2 {
      guard parts[2].utf8.count == 2, let number = number(parts[2]) else { return nil }
      day.day = number
    }
    return exists(day) ? (day, isApproximate) : nil
  }

  /// Whether the month and the day exist in the Gregorian calendar.
  static func exists(_ day: PublicationDate.Day) -> Bool {
    guard let month = day.month else { return day.day == nil }
    guard (1...12).contains(month) else { return false }
    guard let number = day.day else { return true }
    let isLeap = day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[month - 1]).contains(number)
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(text)
  }

  // MARK: - BibTeX

  /// A year such as `2024`, `1999--2000` or `ca. 1850`; anything else is kept as words.
  static func year(_ text: String) -> PublicationDate {
    if let date = isoDate(text) { return date }
    let years = text.split { $0 == "–" || $0 == "-" || $0 == "/" }.map(\.trimmingBlanks)
    if years.count == 2, let first = number(years[0]), let second = number(years[1]),
      years[0].utf8.count == 4
    {
      // The second year of `1999--00` is short for 2000.
      let isShort = years[1].utf8.count == 2
      var last = isShort ? first / 100 * 100 + second : second
      if isShort, last < first { last += 100 }
      return PublicationDate(
        start: PublicationDate.Day(year: first), end: PublicationDate.Day(year: last))
    }
    for word in ["ca. ", "ca ", "c. ", "circa "] where text.lowercased().hasPrefix(word) {
      if let year = number(text.dropFirst(word.count)) {
        return PublicationDate(start: PublicationDate.Day(year: year), isApproximate: true)
      }
    }
    if let year = number(text), text.utf8.count <= 4 {
      return PublicationDate(start: PublicationDate.Day(year: year))
    }
    return PublicationDate(words: text)
  }

  /// A month such as `March`, `3`, `mar`, `March 15`, `15 March` or `March–April`.
  ///
  /// - Returns: The month and perhaps a day, or `nil` when there is no month in the text.
  static func month(_ text: String) -> (month: Int, day: Int?)? {
    let words = text.split { $0.isWhitespace || "–-/,~".contains($0) }
    if words.count == 1, let month = number(words[0]) {
      return (1...12).contains(month) ? (month, nil) : nil
    }
    guard let month = words.lazy.compactMap(PublicationDate.month(named:)).first else { return nil }
    let numbers = words.compactMap { word in
      number(word.prefix { $0.isASCII && $0.isNumber })
    }
    return (month, numbers.first { (1...31).contains($0) })
  }
}
