extension Theme {
  /// The head of a page and its map.
  static let titles = """
    .title-block { margin-bottom: 2.5rem; }
    .subtitle { font: 1.25rem/1.4 var(--sans); color: var(--muted); margin: -.25rem 0 .75rem; }
    .byline, .categories { font: .875rem/1.5 var(--sans); color: var(--muted); margin: .25rem 0; }
    .byline a, .affiliation { color: inherit; }
    .authors { display: flex; flex-wrap: wrap; gap: .5rem 2rem; list-style: none; padding: 0;
      margin: .75rem 0; font: .9375rem/1.45 var(--sans); }
    .authors li + li { margin: 0; }
    .authors > li > a:not([class]) { color: inherit; }
    .affiliation { display: block; font-size: .875rem; color: var(--muted); }
    .orcid { display: inline-block; min-width: 1.5rem; padding: 0 .3rem; text-align: center;
      font: 650 .75rem/1.4rem var(--sans); text-decoration: none; color: var(--green);
      border: 1px solid currentColor; border-radius: 1rem; vertical-align: .05em; }
    .abstract { margin: 1.5rem 0; padding: .9rem 1.25rem; background: var(--tint);
      border-radius: 4px; font-size: .9375em; }
    .abstract p { margin: .5em 0; }
    .abstract > .abstract-title { font: 650 .8125rem/1.5 var(--sans); color: var(--muted);
      margin: 0; }
    .contents { font: .9375rem/1.5 var(--sans); margin: 0 0 2.5rem; }
    .contents ul { list-style: none; padding-left: 0; margin: .25rem 0; }
    .contents ul ul { padding-left: 1.25rem; }
    .contents a { display: inline-block; padding: .125rem 0; text-decoration: none; }
    .contents a:hover { text-decoration: underline; }

    """

  /// Figures, and things beside one another.
  static let figures = """
    figure { margin: 0; }
    .figure { margin: 2rem 0; clear: right; }
    /* A journal column is wider than the measure: wide things reach into the right margin. */
    .site-header, .figure, .notes .fig {
      --reach: max(0px, min(692px - var(--measure), var(--after) - 1rem));
    }
    .site-header { margin-right: calc(var(--after) - var(--reach)); }
    .figure, .notes .fig { margin-right: calc(-1 * var(--reach)); }
    figcaption { max-width: 66ch; }
    figcaption, caption { font: .875rem/1.45 var(--sans); color: var(--muted); text-align: left;
      margin-top: .75rem; }
    figcaption strong, caption strong { color: var(--ink); }
    .figure > img, .part > img, .figure > a > img, .part > a > img { display: block; }
    .align-center > img, .align-center .part > img { margin-inline: auto; }
    .align-right > img, .align-right .part > img { margin-left: auto; }
    .align-center > figcaption { margin-inline: auto; text-align: center; }
    .align-right > figcaption { margin-left: auto; text-align: right; }
    \(widths)
    .layout { display: grid; gap: 1.5rem; align-items: start; margin: 1.5rem 0; }
    .figure > .layout { margin: 0; }
    .layout > * { min-width: 0; }
    .layout > * > :first-child { margin-top: 0; }
    .layout > * > :last-child { margin-bottom: 0; }
    @media (min-width: 40rem) {
      \(layouts)
    }
    .downloads { font: .8125rem/1.5 var(--sans); color: var(--muted); margin: .25rem 0 0; }
    .downloads a { display: inline-block; padding: .25rem 0; color: inherit; }
    summary { font: .8125rem/1.5 var(--sans); color: var(--muted); cursor: pointer;
      padding: .25rem 0; }
    details > :last-child { margin-bottom: 0; }
    figure:target, .figure:target, .claim:target, .callout:target, .theorem:target,
    .table-box:target { outline: 2px solid var(--link); outline-offset: 6px; }

    """

  /// Shares of the line, because a page has no styles of its own.
  private static let widths = (1...20).map { ".width-\($0 * 5) { width: \($0 * 5)%; }" }
    .joined(separator: "\n")

  private static let layouts = (2...6).map { columns in
    ".columns-\(columns) { grid-template-columns: repeat(\(columns), minmax(0, 1fr)); }"
  }.joined(separator: "\n  ")

  /// Tables: those of prose to the left, those of numbers to the right.
  static let tables = """
    .table-box { margin: 2rem 0; overflow-x: auto; }
    .figure > .table-box, .part > .table-box { margin: 0; }
    details .table-box { margin: 0; max-height: 32rem; overflow-y: auto; }
    table { border-collapse: collapse; font: .875rem/1.45 var(--sans);
      font-variant-numeric: tabular-nums; min-width: min(100%, 32rem); }
    caption { caption-side: top; margin: 0; padding-bottom: .5rem; }
    /* The text of a caption stays in view while a wide table is scrolled. */
    caption > span { display: block; position: sticky; left: 0; width: min(66ch, 100vw - 2rem); }
    th, td { padding: .3rem .75rem; text-align: left; border-bottom: 1px solid var(--rule);
      vertical-align: baseline; }
    th { font-weight: 650; position: sticky; top: 0; background: var(--paper); }
    .numeric th, .numeric td { text-align: right; white-space: nowrap; }
    .numeric th:first-child, .numeric td:first-child, .numeric .text { text-align: left; }
    .numeric td.text { white-space: normal; min-width: 12rem; }
    th.left, td.left { text-align: left; }
    th.center, td.center { text-align: center; }
    th.right, td.right { text-align: right; }

    """

  /// Code and its colours.
  static let code = """
    code, pre, samp { font-family: var(--mono); font-size: .875em; }
    code { background: var(--tint); border-radius: 3px; padding: .1em .3em; }
    pre { background: var(--tint); border-radius: 4px; padding: .8rem 1rem;
      /* Wrapped lines need no scrolling, which a keyboard could not do. */
      white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.5; tab-size: 2; }
    pre code, pre samp { background: none; padding: 0; font-size: 1em; }
    .code { margin: 1rem 0; }
    .output { margin: 1rem 0; }
    .listing { margin: 1.5rem 0; }
    .listing > figcaption { margin: 0 0 .5rem; }
    .listing pre, .listing .code { margin: 0; }
    .file-name { font: .8125rem/1.5 var(--sans); color: var(--muted); margin: 0 0 .25rem; }
    .syntax-keyword { color: var(--purple); }
    .syntax-type { color: var(--teal); }
    .syntax-call { color: var(--blue); }
    .syntax-label { color: var(--magenta); }
    .syntax-number { color: var(--ochre); }
    .syntax-string { color: var(--green); }
    .syntax-comment { color: var(--muted); font-style: italic; }
    .syntax-operator { color: var(--muted); }

    """
}
