extension Theme {
  /// The style sheet of every page; the tokens and figure classes of charts come before it.
  ///
  /// Sizes, measure and contrasts are those of WCAG 2.2 AA and of the pages we admire; every grey
  /// is made from ink and paper. No colour is the only carrier of a meaning.
  static let styleSheet =
    [
      tokens, text, frame, titles, figures, tables, code, remarks, results, columns, forcedColors,
      paper,
    ].joined()

  /// Colours and fonts.
  ///
  /// Each colour of a text has 4.5:1 on paper and on the tints it stands on.
  private static let tokens = """
    :root {
      --link: #0b57c2;
      --rule: #d9dcdf; --tint: #f5f6f7; --holds: #1a7f37; --fails: #b3261e; --undecided: #9a5b00;
      --blue: #0b5cad; --red: #b3261e; --green: #19752f; --purple: #7a45d6; --ochre: #8f5400;
      --teal: #09717a; --magenta: #a8327d;
      --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif;
      --sans: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
      --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --link: #7fb4ff;
        --rule: #2d343c; --tint: #181d24; --holds: #57d08a; --fails: #ff8a80; --undecided: #f0a83a;
        --blue: #6cb6ff; --red: #ff8a80; --green: #57d08a; --purple: #c297ff; --ochre: #f0a83a;
        --teal: #4fd1d9; --magenta: #ff8fcf;
      }
    }
    @media (prefers-contrast: more) { :root { --muted: var(--ink); --rule: var(--ink); } }

    """

  /// Running text.
  private static let text = """
    *, *::before, *::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; background: var(--paper); }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: clamp(1rem, .95rem + .25vw, 1.125rem)/1.6 var(--serif);
      overflow-wrap: break-word;
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    :target { scroll-margin-top: 1rem; }
    .skip { position: absolute; left: -999rem; padding: .5rem 1rem; background: var(--paper); }
    .skip:focus { left: .5rem; top: .5rem; z-index: 2; }
    h1, h2, h3, h4, h5, h6 {
      font-family: var(--sans); line-height: 1.2; text-wrap: balance; margin: 2em 0 .6em;
      font-weight: 650; scroll-margin-top: 1rem;
    }
    h1 { font-size: 1.9rem; letter-spacing: -.01em; }
    .title-block h1 { font-size: 2.2rem; margin-top: 0; }
    h2 { font-size: 1.6rem; } h3 { font-size: 1.25rem; } h4, h5, h6 { font-size: 1rem; }
    .section-number { color: var(--muted); font-weight: 400; margin-right: .35em; }
    p, ul, ol, dl, pre, blockquote { margin: .9em 0; }
    li + li { margin-top: .25em; }
    li > ul, li > ol { margin: .25em 0; }
    .tasks { list-style: none; padding-left: .25rem; }
    .tasks input { width: 1em; height: 1em; margin: 0 .35em 0 0; vertical-align: -.1em; }
    dt { font-weight: 650; }
    dd { margin: .25em 0 .75em 1.5rem; }
    blockquote { padding-left: 1.25rem; border-left: 3px solid var(--rule); color: var(--muted); }
    hr { border: 0; border-top: 1px solid var(--rule); margin: 3rem 0; }
    img { max-width: 100%; height: auto; }
    sup, sub { line-height: 0; font-size: .75em; }
    mark { background: #ffe9a8; color: #1c1f23; padding: 0 .1em; }
    kbd { font: .8125em var(--mono); padding: .1em .4em; border: 1px solid var(--muted);
      border-radius: 3px; }
    .smallcaps { font-variant-caps: small-caps; }
    .value { font-variant-numeric: tabular-nums; white-space: nowrap; }
    .value[title]:hover { text-decoration: underline dotted; text-underline-offset: .2em; }
    .unresolved { color: var(--fails); font-family: var(--mono); font-size: .875em; }
    .equation { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem;
      align-items: center; margin: 1.1em 0; }
    .equation-body { overflow-x: auto; overflow-y: hidden; text-align: center; }
    .equation-number { color: inherit; text-decoration: none; padding: .2rem 0; }
    .equation-number:hover { text-decoration: underline; }
    .footnote-mark a { text-decoration: none; padding: .25em .1em; }
    .footnotes, .references { margin-top: 4rem; border-top: 1px solid var(--rule);
      font-size: .9375em; }
    .footnotes + .references { margin-top: 2rem; }
    .footnotes h2, .references h2 { font-size: 1.25rem; margin-top: 1.5rem; }
    .references ul { list-style: none; padding-left: 0; }
    .references ul > li { padding-left: 1.5rem; text-indent: -1.5rem; }
    [role="doc-backlink"], .back { text-decoration: none; font-family: var(--sans);
      padding: .25em; text-indent: 0; }
    .footnotes li:target, .references li:target, .equation:target, .citation:target {
      background: var(--tint); box-shadow: 0 0 0 .4rem var(--tint); }

    """

  /// What stands around every page.
  private static let frame = """
    /* A page is one column of 66 characters; what is wider reaches over its edges, by lengths that
       are worked out here once, where the characters are those of the text. */
    @property --measure { syntax: "<length>"; inherits: true; initial-value: 600px; }
    @property --before { syntax: "<length>"; inherits: true; initial-value: 0px; }
    @property --after { syntax: "<length>"; inherits: true; initial-value: 0px; }
    .page {
      display: grid; min-height: 100vh; container-type: inline-size;
      grid-template: auto 1fr auto / [screen-start] minmax(0, 1fr) [screen-end];
    }
    .page > * {
      --measure: min(66ch, 100cqi - 2rem);
      --before: calc((100cqi - var(--measure)) / 2);
      --after: calc(100cqi - var(--measure) - var(--before));
      margin-inline: var(--before) var(--after);
    }
    .page > .skip { margin: 0; }
    .site-header > *, .site-footer > * { font: .875rem/1.5 var(--sans); color: var(--muted); }
    .site-header { padding: 1rem 0; margin-bottom: 3rem; border-bottom: 1px solid var(--rule); }
    .site-header nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; list-style: none;
      margin: 0; padding: 0; }
    .site-header li + li { margin: 0; }
    .site-header a, .site-footer a { display: inline-block; padding: .25rem 0; color: inherit;
      text-decoration: none; }
    .site-header a:hover, .site-footer a:hover { text-decoration: underline; }
    .site-header a[aria-current] { color: var(--ink); font-weight: 650; }
    .site-title { font-weight: 650; }
    .site-footer { margin-top: 4rem; padding: 1rem 0 2rem; border-top: 1px solid var(--rule); }
    .pager { display: flex; justify-content: space-between; gap: 2rem; margin: 0 0 1rem;
      padding: 0; list-style: none; }
    .pager li + li { margin: 0; }
    .pager .next { text-align: right; margin-left: auto; }

    """
}
