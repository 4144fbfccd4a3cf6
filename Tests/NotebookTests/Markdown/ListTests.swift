import Notebook
import Testing

struct ListTests {
  // MARK: - Tasks

  @Test(arguments: [
    ("- [ ] a\n- [x] b\n- [X] c", "ul([ ] p(a); [x] p(b); [x] p(c))"),
    ("1. [ ] a\n2. b", "ol([ ] p(a); p(b))"),
    ("- [ ] a\n\n  b\n- [x]   c", "ul-([ ] p(a) p(b); [x] p(c))"),
    ("> + [x] a\n>   b", "quote(ul([x] p(a~b)))"),
    ("- [ ] a\n  - [x] b", "ul([ ] p(a) ul([x] p(b)))"), ("- [ ]\ta", "ul([ ] p(a))"),
    ("- [x] `a` *b*", "ul([x] p(`a` *b*))"),
    ("- [x] a\n\n[x]: /u", "ul([x] p(a))"), ("- [ ] a\n  ===", "ul([ ] h1(a))"),
    // Not tasks
    ("- [ ]", "ul(p([ ]))"), ("- [x]", "ul(p([x]))"), ("- [y] a", "ul(p([y] a))"),
    ("- [ ]a", "ul(p([ ]a))"),
    ("[ ] a", "p([ ] a)"), ("- a\n  [ ] b", "ul(p(a~[ ] b))"),
    ("- a\n\n  [ ] b", "ul-(p(a) p([ ] b))"),
    ("- \\[ ] a", "ul(p([ ] a))"), ("- [x](u) a", "ul(p([x](u) a))"),
    ("-     [ ] a", "ul(code([ ] a))"), ("- [  ] a", "ul(p([  ] a))"),
  ])
  func tasks(text: String, expected: String) {
    let document = MarkedNotebook(text).document
    #expect(Outline.describe(document) == expected)
    #expect(document.diagnostics.isEmpty)
  }

  // MARK: - Definitions

  @Test(arguments: [
    ("a\n: b", "dl(a: p(b))"), ("a\n\n: b", "dl-(a: p(b))"), ("a\n~ b", "dl(a: p(b))"),
    ("a\n:   b\n    c", "dl(a: p(b~c))"),
    ("a\n: b\nc", "dl(a: p(b~c))"), ("a\n: b\n: c", "dl(a: p(b) | p(c))"),
    ("a\n\n: b\n\n: c", "dl-(a: p(b) | p(c))"),
    ("a\n: b\n\nc\n: d", "dl(a: p(b); c: p(d))"),
    ("a\n: b\n\n    c\n\n        d\n", "dl-(a: p(b) p(c) code(d))"),
    ("*a* `b`\n: c", "dl(*a* `b`: p(c))"), ("a `{swift} n`\n: $x$", "dl(a {n}: p($x$))"),
    ("a\n  : b\n\n    c", "dl-(a: p(b) p(c))"),
    ("a\n   ~ b\n\n    c", "dl-(a: p(b) p(c))"), ("  a\n: b\n\n    c", "dl-(a: p(b) p(c))"),
    ("a\n:\tb\n\n\tc", "dl-(a: p(b) p(c))"),
    ("a\n: - b\n    - c\n", "dl(a: ul(p(b); p(c)))"),
    ("a\n: ```\n    b\n    ```", "dl(a: code(b))"),
    (
      "a\n: b\n\n    | c | d |\n    |---|---|\n    : e {#tbl-x}",
      "dl-(a: p(b) table#tbl-x(--: c|d)[e])"
    ),
    ("a\n: b\n\n    c\n    : d\n\n        e\n        : f", "dl-(a: p(b) dl-(c: p(d) dl(e: p(f))))"),
    (
      "a\n: b\n\n    $$\n    x\n    $$\n\n    ::: y\n    z\n    :::",
      "dl-(a: p(b) eq(\nx\n) div.y(p(z)))"
    ),
    ("- a\n  : b\n\n      c\n- d", "ul(dl-(a: p(b) p(c)); p(d))"),
    ("> a\n> : b\n>\n>     c", "quote(dl-(a: p(b) p(c)))"),
    ("> a\n: b", "quote(p(a~: b))"),
    ("a\n: b\n- c\n+ d\n* e", "dl(a: p(b)) ul(p(c)) ul(p(d)) ul(p(e))"),
    ("a\n: b\n\n+ c\n+ d", "dl(a: p(b)) ul(p(c); p(d))"),
    ("text\n\na\n: b\n\ntext", "p(text) dl(a: p(b)) p(text)"),
    ("a\n: b {#x}", "dl(a: p(b {#x}))"), ("a\r\n: b\r\n\r\n    c\r\n", "dl-(a: p(b) p(c))"),
    ("# a\nb\n: c", "h1(a) dl(b: p(c))"),
    ("a\n: b\n\n    > [!NOTE]\n    > c", "dl-(a: p(b) note(p(c)))"),
    ("a\n: [ ] b", "dl(a: p([ ] b))"),
    ("a\n: b\n\n[^x]: c\n\n    d", "dl(a: p(b))"),
    // Not definitions
    (": a", "p(: a)"), ("a\nb\n: c", "p(a~b~: c)"), ("a\nb\n\n: c", "p(a~b) p(: c)"),
    ("# a\n\n: b", "h1(a) p(: b)"),
    ("a\n:b", "p(a~:b)"), ("a\n:", "p(a~:)"), ("a\n    : b", "p(a~: b)"),
    ("a\n\n    : b", "p(a) code(: b)"),
    ("- a\n\n: b", "ul(p(a)) p(: b)"), ("> a\n\n: b", "quote(p(a)) p(: b)"),
    ("a\n\\: b", "p(a~: b)"), ("```\na\n: b\n```", "code(a\n: b)"),
    ("a|b\n-|-\n\n: c", "table(--: a|b)[c]"),
  ])
  func definitions(text: String, expected: String) {
    let document = MarkedNotebook(text).document
    #expect(Outline.describe(document) == expected)
    #expect(document.diagnostics.filter { $0.rule != "unused-footnote" }.isEmpty)
  }

  @Test func everythingInADefinitionKnowsItsPlace() {
    let notebook = MarkedNotebook(
      "> a `{swift} ⟦a⟧`\n> : `{swift} ⟦b⟧`\n> `{swift} ⟦c⟧`\n>\n>     `{swift} ⟦d⟧`\n>\n>     - x\n"
        + ">       `{swift} ⟦e⟧`\n>\n> :   ```{swift}\n>     //| label: fig-⟦x⟧\n>     y\n>     ```\n"
    )
    var places = notebook.document.inlineExpressions.map(\.range)
    places += notebook.document.labels.map {
      SourceRange(lower: $0.range.lower + 4, upper: $0.range.upper)
    }
    #expect(places == notebook.places)
    #expect(notebook.document.cells.map(\.code) == ["y\n"])
  }

  @Test func nestedDefinitionsAreReadToALimit() {
    let text = (0..<40).map { depth in
      let blanks = String(repeating: "    ", count: depth)
      return "\(blanks)a\n\(blanks): b\n\n"
    }.joined()
    let outline = Outline.describe(text)
    #expect(outline.split(separator: "dl").count == 8)
  }
}
