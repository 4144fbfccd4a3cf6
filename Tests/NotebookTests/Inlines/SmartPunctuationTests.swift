import Notebook
import Testing

struct SmartPunctuationTests {
  @Test(arguments: [
    ("\"a\" -- 'b' --- c... don't", "'“a” – ‘b’ — c… don’t'"),
    ("\\\"a\\\" \\-- \\...", "'\"a\" -- ...'"),
    ("`\"a\" --` \"b\"", "code(\"a\" --) ' “b”'"), ("$a -- b$ --", "formula(a -- b) ' –'"),
    ("[a -- b](c \"d -- e\")", "link(c 'a – b')"),
    ("[a]{title=\"b -- 'c'\"} '", "span('a'){title=b -- 'c'} ' ’'"), ("# \"a\"", "'“a”'"),
    ("[@a--b]", "cite(a '–b')"),
    ("a ----- -------", "'a —– —––'"),
  ])
  func quotesDashesAndEllipsesAreTypographic(text: String, expected: String) {
    #expect(InlineDescription.describe(text) == expected)
  }

  @Test func typewriterMarksCanBeKept() {
    #expect(InlineDescription.describe("\"a\" -- 'b'...", isSmart: false) == "'\"a\" -- 'b'...'")
  }

  /// What stands behind such marks still knows its place.
  @Test(arguments: [
    "\"a\" -- b... ⟦[c](d)⟧", "'a' --- ⟦[\"b\" -- c](d \"e\")⟧ – “f” ⟦[g](h)⟧",
    "> don't ----- ⟦[a\n> b](c)⟧ \\-- ⟦[d](e)⟧",
    "&quot;a&quot; &ndash; -- &hellip;... ⟦[b](c)⟧", "*\"a\"* **'b'** -⟦[c](d)⟧-",
    "\"$a$\"-- ^[b--c] ⟦[d](e)⟧",
    "... --a--b ---⟦![c](d)⟧", "“a” – … ⟦[b](c)⟧",
  ])
  func placesAreExactBehindThem(marked: String) {
    let notebook = MarkedNotebook(marked)
    #expect(places(of: notebook.document.blocks) == notebook.places)
  }

  private func places(of blocks: [Block]) -> [SourceRange] {
    blocks.flatMap { $0.texts.flatMap { $0.flatMap(places) } + places(of: $0.blocks) }
  }

  private func places(of inline: Inline) -> [SourceRange] {
    switch inline {
    case .link(let link): [link.range]
    case .image(let image): [image.range]
    default: inline.content.flatMap(places)
    }
  }
}
