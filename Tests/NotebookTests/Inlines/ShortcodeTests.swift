import Notebook
import Testing

struct ShortcodeTests {
  @Test(arguments: [
    ("{{< meta title >}}", "meta(title)"), ("a {{<var a.b-c_d>}} e", "'a ' var(a.b-c_d) ' e'"),
    ("{{<  meta\n  a  >}}", "meta(a)"), ("`{{< meta a >}}`", "code({{< meta a >}})"),
    ("[a]({{<b>}})", "link({{<b>}} 'a')"),
    ("x <a b=\"{{< meta c >}}\">", "'x ' html(<a b=\"{{< meta c >}}\">)"),
    ("*{{< meta a_b_c >}}*", "em(meta(a_b_c))"), ("{{{< meta a >}}}", "'{{< meta a >}}'"),
    ("\\{{< meta a >}}", "'{{< meta a >}}'"), ("{{ a }}", "'{{ a }}'"), ("{{<", "'{{<'"),
    ("# {{< meta a >}}", "meta(a)"),
    ("{{< meta größe >}}", "meta(größe)"), ("\"{{< meta a >}}\"", "'“' meta(a) '”'"),
  ])
  func variables(text: String, expected: String) {
    #expect(InlineDescription.describe(text) == expected)
  }

  @Test(arguments: [
    ("{{< ⟦mta⟧ a >}}", "shortcode", "did you mean `meta`?"),
    ("{{< ⟦video⟧ a >}}", "shortcode", nil),
    ("a ⟦{{< meta >}}⟧", "shortcode", "write a key, as in `{{< meta title >}}`"),
    ("{{< var a ⟦b⟧ >}}", "shortcode", "remove it"),
    ("> a\n> {{< var ⟦a..b⟧ >}}", "shortcode", nil),
    ("a ⟦{{<⟧ meta b", "shortcode", "end it with `>}}`"),
    (
      "a ⟦{{< include b.md >}}⟧", "include",
      "put the shortcode on a line of its own, between empty lines"
    ),
    ("⟦{{<  >}}⟧", "shortcode", nil),
  ])
  func mistakesAreReportedAtTheirPlace(marked: String, rule: String, suggestion: String?) {
    let notebook = MarkedNotebook(marked)
    #expect(notebook.found == notebook.expected([rule]))
    #expect(notebook.document.diagnostics.map(\.suggestion) == [suggestion])
  }
}
