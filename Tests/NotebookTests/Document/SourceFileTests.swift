import Notebook
import Testing

struct SourceFileTests {
  @Test(arguments: [
    ("", 0, 1, 1),
    ("abc", 2, 1, 3),
    ("abc", 99, 1, 4),
    ("abc", -1, 1, 1),
    ("a\nb", 2, 2, 1),
    ("a\r\nb", 3, 2, 1),
    ("a\r\nb", 2, 1, 3),
    ("a\rb", 2, 2, 1),
    ("é≈x", 5, 1, 3),
    ("a\n", 2, 2, 1),
    ("x\n👩‍🔬y", 13, 2, 4),
  ])
  func positionCountsUnicodeScalars(text: String, offset: Int, line: Int, column: Int) {
    let position = SourceFile(path: "a.md", text: text).position(of: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }

  /// Columns of long lines are counted from the nearest mark, which must not show.
  @Test(arguments: [0, 1, 4_095, 4_096, 4_097, 8_192, 12_345, 20_000])
  func longLinesHaveColumns(count: Int) {
    let source = SourceFile(path: "a.md", text: "é\n" + String(repeating: "≈", count: 20_000))
    #expect(source.position(of: 3 + 3 * count) == (2, count + 1))
  }

  @Test(arguments: [
    ([0x61, 0xFF, 0x62] as [UInt8], "a\u{FFFD}b", [1]),
    ([0x61, 0x00, 0x62], "a\u{FFFD}b", [1]),
    ([0xC3], "\u{FFFD}", [0]),
    ([0xE2, 0x89, 0x41], "\u{FFFD}A", [0]),
    ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", [0]),
    ([0xC0, 0x80], "\u{FFFD}\u{FFFD}", [0]),
    ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", [0]),
    ([0xFF, 0x61, 0xFE], "\u{FFFD}a\u{FFFD}", [0]),
    ([0xE2, 0x89, 0x88], "≈", []),
  ])
  func badBytesAreReplacedAndReported(bytes: [UInt8], text: String, places: [Int]) {
    let source = SourceFile(path: "a.md", bytes: bytes)
    #expect(source.text == text)
    // The decoder of the standard library follows the same recommendation, NUL apart.
    let replaced = bytes.map { $0 == 0 ? 0xFF : $0 }
    #expect(source.text == String(decoding: replaced, as: UTF8.self))
    #expect(source.decodingDiagnostics.map(\.range?.lower) == places)
    #expect(source.decodingDiagnostics.allSatisfy { $0.rule == "invalid-utf8" })
  }
}
