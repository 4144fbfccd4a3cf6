import Foundation
import Notebook
import Testing

struct SyntaxSpanTests {
  /// The kinds of a text, each word behind its kind.
  private func describe(_ code: String) -> String {
    SyntaxSpan.spans(of: code).compactMap { span in span.kind.map { "\($0.rawValue):\(span.text)" }
    }
    .joined(separator: " ")
  }

  @Test(arguments: [
    ("let n = 1_000", "keyword:let operator:= number:1_000"),
    ("f(x, by: 0x1F)", "call:f label:by number:0x1F"),
    ("Chart { LineMark(run.mean) }", "type:Chart type:LineMark"),
    ("a.map { t in t }", "call:map keyword:in"),
    (".accumulate", ""), (".init(x: 1)", "call:init label:x number:1"),
    ("a ? b : c", "operator:? "), ("[a: b]", ""),
    ("let x, y: T", "keyword:let type:T"),
    ("x // a \"b\"\ny /* c /* d */ */", "comment:// a \"b\" comment:/* c /* d */ */"),
    ("\"a \\(n + 1) b\"", "string:\"a \\( operator:+ number:1 string:) b\""),
    ("\"\"\"\n    a\n    \"\"\"", "string:\"\"\"\n    a\n    \"\"\""),
    ("\"open", "string:\"open"), ("-1.5e3", "operator:- number:1.5e3"),
    ("let final = 3", "keyword:let operator:= number:3"),
    ("final class A {}", "keyword:final keyword:class type:A"),
    ("some View", "keyword:some type:View"), ("let some = any", "keyword:let operator:="),
    ("for t in 1...3 {}", "keyword:for keyword:in number:1 operator:... number:3"),
    ("default: f()", "keyword:default call:f"), ("f(for: x, in: y)", "call:f label:for label:in"),
    ("#if DEBUG @main", "keyword:if type:DEBUG"), ("", ""), ("/* open", "comment:/* open"),
  ])
  func wordsHaveKinds(code: String, expected: String) {
    #expect(describe(code) == expected.trimmingCharacters(in: .whitespaces))
  }

  /// All code of the notebooks, and every beginning and end of a text that has everything.
  @Test func textIsKept() throws {
    let hard = """
      let a = "x \\(f(b: "y \\(1)")) z" // c
      /* d /* e */ */ .f(x: 0b1, y: -.5) { $0 ≈ 2 } #"raw"# 'q' \u{1F600} é
      \t\"\"\"
        one
          two \\
        \"\"\"
      ((}]"
      """
    var codes = hard.indices.flatMap { [String(hard[..<$0]), String(hard[$0...])] }
    codes += [hard.replacing("\n", with: "\r\n"), "\u{FEFF}let", "a\u{0}b"]
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../notebooks")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".md") {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      codes += Document.parse(SourceFile(path: name, text: text)).cells.map(\.code) + [text]
    }
    for code in codes {
      #expect(SyntaxSpan.spans(of: code).map(\.text).joined() == code)
    }
  }
}
