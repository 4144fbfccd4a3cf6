import Notebook
import Site
import Testing

/// The elements of blocks that CommonMark does not know.
struct BlockHTMLTests {
  static let blocks: [(markdown: String, html: String)] = [
    // Tables
    (
      "| a | b |\n|:-:|--:|\n| *c* | 1 |\n",
      """
      <div class="table-box" tabindex="0" role="group" aria-label="Table">
      <table>
      <thead><tr><th scope="col" class="center">a</th><th scope="col" class="right">b</th></tr></thead>
      <tbody>
      <tr><td class="center"><em>c</em></td><td class="right">1</td></tr>
      </tbody>
      </table>
      </div>

      """
    ),
    (
      "| a |\n|---|\n| b |\n\n: A *caption* {#tbl-x}\n",
      """
      <div class="table-box" id="tbl-x" tabindex="0" role="region" aria-label="Table 1">
      <table>
      <caption><span><strong>Table 1.</strong> A <em>caption</em></span></caption>
      <thead><tr><th scope="col">a</th></tr></thead>
      <tbody>
      <tr><td>b</td></tr>
      </tbody>
      </table>
      </div>

      """
    ),
    // Lists
    (
      "- [ ] a\n- [x] b\n",
      """
      <ul class="tasks">
      <li><input type="checkbox" disabled="" aria-label="To do" /> a</li>
      <li><input type="checkbox" disabled="" checked="" aria-label="Done" /> b</li>
      </ul>

      """
    ),
    (
      "Term\n:   One.\n",
      "<dl>\n<dt>Term</dt>\n<dd>One.</dd>\n</dl>\n"
    ),
    // Equations
    (
      "$$ a < b $$ {#eq-x}\n",
      """
      <div class="equation" id="eq-x"><div class="equation-body"> a &lt; b </div>\
      <a class="equation-number" href="#eq-x" aria-label="Equation 1">(1)</a></div>

      """
    ),
    // Callouts
    (
      "> [!NOTE]\n> Text.\n",
      """
      <div class="callout note" role="note" aria-label="Note">
      <p class="callout-title">Note</p>
      <p>Text.</p>
      </div>

      """
    ),
    (
      "::: {.callout-warning collapse=\"true\" title=\"A *title*\"}\nText.\n:::\n",
      """
      <details class="callout warning">
      <summary class="callout-title"><span class="callout-kind">Warning: </span>A <em>title</em></summary>
      <p>Text.</p>
      </details>

      """
    ),
    (
      "::: {#tip-x .callout-tip collapse=false}\n## Title\n\nText.\n:::\n",
      """
      <details class="callout tip" id="tip-x" open="">
      <summary class="callout-title">Tip 1: Title</summary>
      <p>Text.</p>
      </details>

      """
    ),
    // Divisions
    (
      "::: {.column-margin}\nNote.\n:::\n",
      "<aside class=\"column-margin\">\n<p>Note.</p>\n</aside>\n"
    ),
    (
      "::: {#box .a .b lang=de onclick=x() data-z=1}\nText.\n:::\n",
      "<div id=\"box\" class=\"a b\" lang=\"de\" data-onclick=\"x()\" data-z=\"1\">\n<p>Text.</p>\n</div>\n"
    ),
    (
      "::: {layout-ncol=2}\nOne.\n\nTwo.\n:::\n",
      """
      <div>
      <div class="layout columns-2">
      <div>
      <p>One.</p>
      </div>
      <div>
      <p>Two.</p>
      </div>
      </div>
      </div>

      """
    ),
    // Theorems
    (
      "::: {#thm-x name=\"Main\"}\nText.\n\nMore.\n:::\n",
      """
      <div class="theorem statement" id="thm-x">
      <p><span class="theorem-title"><strong>Theorem 1</strong> (Main).</span> Text.</p>
      <p>More.</p>
      </div>

      """
    ),
    (
      "::: {#def-x}\n## The *name*\n\n- a\n:::\n",
      """
      <div class="theorem definition" id="def-x">
      <p><span class="theorem-title"><strong>Definition 1</strong> (The <em>name</em>).</span></p>
      <ul>
      <li>a</li>
      </ul>
      </div>

      """
    ),
    (
      "::: {.proof}\nClear.\n:::\n",
      """
      <div class="theorem proof">
      <p><span class="theorem-title"><strong>Proof</strong>.</span> Clear.</p>
      </div>

      """
    ),
    // Tabs
    (
      "::: {.panel-tabset}\nBefore.\n\n## One\n\nText.\n\n### Inner\n\n## Two {.active}\n\nMore.\n:::\n",
      """
      <p>Before.</p>
      <div class="panel-tabset" role="group" aria-label="Tabs: One, Two">
      <input type="radio" name="tabs:one" id="tab:one" />
      <label for="tab:one" id="one">One</label>
      <div class="tab-panel">
      <p>Text.</p>
      <h3 id="inner">Inner</h3>
      </div>
      <input type="radio" name="tabs:one" id="tab:two" checked="" />
      <label for="tab:two" id="two">Two</label>
      <div class="tab-panel">
      <p>More.</p>
      </div>
      </div>

      """
    ),
    // Code
    (
      "```swift\nlet a = \"<\" // b\n```\n",
      """
      <pre><code class="language-swift"><span class="syntax-keyword">let</span> a \
      <span class="syntax-operator">=</span> <span class="syntax-string">&quot;&lt;&quot;</span> \
      <span class="syntax-comment">// b</span>
      </code></pre>

      """
    ),
    (
      "```python\nlet a = 1\n```\n",
      "<pre><code class=\"language-python\">let a = 1\n</code></pre>\n"
    ),
    (
      "```{{swift}}\nlet a\n```\n",
      """
      <pre><code class="language-markdown">```{swift}
      <span class="syntax-keyword">let</span> a
      ```
      </code></pre>

      """
    ),
    (
      "::: {#lst-x}\n```text\na\n```\n\nThe code.\n:::\n",
      """
      <figure class="listing" id="lst-x">
      <figcaption><strong>Listing 1.</strong> The code.</figcaption>
      <pre><code class="language-text">a
      </code></pre>
      </figure>

      """
    ),
    // Figures
    (
      "::: {#fig-x layout-ncol=2 fig-align=center}\n![One](a.png)\n\n![Two](b.png \"T\")\n\nBoth.\n:::\n",
      """
      <figure class="figure align-center" id="fig-x">
      <div class="layout columns-2">
      <div>
      <figure class="part" id="fig-x-a">
      <img src="a.png" alt="One" loading="lazy" />
      <figcaption><strong>(a)</strong> One</figcaption>
      </figure>
      </div>
      <div>
      <figure class="part" id="fig-x-b">
      <img src="b.png" alt="Two" title="T" loading="lazy" />
      <figcaption><strong>(b)</strong> Two</figcaption>
      </figure>
      </div>
      </div>
      <figcaption><strong>Figure 1.</strong> Both.</figcaption>
      </figure>

      """
    ),
  ]

  @Test(arguments: blocks.indices)
  func blocksAreElements(index: Int) {
    let (markdown, expected) = Self.blocks[index]
    #expect(PageFixture.html(markdown) == expected)
  }

  /// Sizes of pictures, which pages have no styles for.
  @Test(arguments: [
    ("50%", " class=\"width-50\""), ("33%", " class=\"width-35\""), ("1%", " class=\"width-5\""),
    ("300", " width=\"300\""), ("300px", " width=\"300\""), ("2in", " width=\"192\""),
    ("2.54cm", " width=\"96\""), ("10em", " width=\"160\""), ("wide", ""), ("-3", ""),
    ("120%", ""),
  ])
  func picturesHaveSizes(width: String, expected: String) {
    #expect(
      PageFixture.html("a ![A](a.png){width=\(width)}\n")
        == "<p>a <img src=\"a.png\" alt=\"A\"\(expected) /></p>\n")
  }

  @Test func textWithAttributesIsAnElement() {
    #expect(
      PageFixture.html(
        "[a]{.x .y #z}[a]{.mark}[a]{.underline}[a]{.column-margin} ~~b~~ x^c^ H~d~\n")
          == """
          <p><span id="z" class="x y">a</span><mark class="mark">a</mark><u class="underline">a</u>\
          <span class="column-margin" role="note">a</span> <del>b</del> x<sup>c</sup> H<sub>d</sub></p>

          """)
  }
}
