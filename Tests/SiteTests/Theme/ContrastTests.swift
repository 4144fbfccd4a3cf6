import Foundation
import Site
import Testing

/// The contrasts of WCAG 2.2 between the colours of the style sheet.
struct ContrastTests {
  /// The colours of the light or of the dark theme, by name.
  private static func colors(isDark: Bool) throws -> [String: String] {
    var colors: [String: String] = [:]
    var media: Substring?
    for line in Theme.sharedStyleSheet.split(separator: "\n") {
      if line.hasPrefix("@media") { media = line }
      if line == "}" { media = nil }
      let isWanted = isDark ? media?.contains("prefers-color-scheme: dark") == true : media == nil
      guard isWanted else { continue }
      for match in line.matches(of: /--([a-z0-9-]+): (#[0-9a-f]{6})/) {
        let name = String(match.output.1)
        if colors[name] == nil { colors[name] = String(match.output.2) }
      }
    }
    return colors
  }

  private static func luminance(_ color: String) throws -> Double {
    let value = try #require(Int(color.dropFirst(), radix: 16))
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private static func contrast(_ first: String, _ second: String) throws -> Double {
    let (left, right) = (try luminance(first), try luminance(second))
    return (max(left, right) + 0.05) / (min(left, right) + 0.05)
  }

  /// Every colour of a text, on paper and on the tint of code and remarks.
  @Test(
    arguments: [
      "ink", "muted", "link", "holds", "fails", "undecided", "blue", "red", "green", "purple",
      "ochre", "teal", "magenta",
    ], [false, true])
  func textCanBeRead(name: String, isDark: Bool) throws {
    let colors = try Self.colors(isDark: isDark)
    let color = try #require(colors[name])
    for ground in ["paper", "tint"] {
      let contrast = try Self.contrast(color, #require(colors[ground]))
      #expect(contrast >= 4.5, "\(name) on \(ground): \(contrast)")
    }
  }
}
