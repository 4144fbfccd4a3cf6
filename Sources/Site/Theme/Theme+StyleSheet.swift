extension Theme {
  /// The style sheet of every page; the tokens and figure classes of charts come before it.
  ///
  /// Sizes, measure and contrasts are those of WCAG 2.2 AA and of the pages we admire; every grey
  /// is made from ink and paper. No colour is the only carrier of a meaning.
  static let styleSheet = """
    :root {
      --link: #0b57c2;
      --rule: #d9dcdf; --tint: #f5f6f7; --holds: #1a7f37; --fails: #b3261e; --undecided: #9a5b00;
      --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif;
      --sans: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
      --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --link: #7fb4ff;
        --rule: #2d343c; --tint: #181d24; --holds: #57d08a; --fails: #ff8a80; --undecided: #f0a83a;
      }
    }
    @media (prefers-contrast: more) { :root { --muted: var(--ink); --rule: var(--ink); } }
    *, *::before, *::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: clamp(1rem, .95rem + .25vw, 1.125rem)/1.6 var(--serif);
      overflow-wrap: break-word;
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    .skip { position: absolute; left: -999rem; padding: .5rem 1rem; background: var(--paper); }
    .skip:focus { left: .5rem; top: .5rem; z-index: 2; }
    h1, h2, h3, h4, h5, h6 {
      font-family: var(--sans); line-height: 1.2; text-wrap: balance; margin: 2em 0 .6em;
      font-weight: 650; scroll-margin-top: 1rem;
    }
    h1 { font-size: 2.2rem; margin-top: 0; letter-spacing: -.01em; }
    h2 { font-size: 1.6rem; } h3 { font-size: 1.25rem; } h4, h5, h6 { font-size: 1rem; }
    p, ul, ol, pre, blockquote { margin: .9em 0; }
    li + li { margin-top: .25em; }
    blockquote { padding-left: 1.25rem; border-left: 3px solid var(--rule); color: var(--muted); }
    hr { border: 0; border-top: 1px solid var(--rule); margin: 3rem 0; }
    img { max-width: 100%; height: auto; }
    code, pre { font-family: var(--mono); font-size: .875em; }
    code { background: var(--tint); border-radius: 3px; padding: .1em .3em; }
    pre { background: var(--tint); border-radius: 4px; padding: .8rem 1rem;
      /* Wrapped lines need no scrolling, which a keyboard could not do. */
      white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.5; tab-size: 2; }
    pre code { background: none; padding: 0; font-size: 1em; }

    .page {
      display: grid; min-height: 100vh; grid-template-rows: auto 1fr auto;
      grid-template-columns:
        minmax(1rem, 1fr) [body-start] min(66ch, 100% - 2rem) [body-end] minmax(1rem, 1fr);
    }
    .page > * { grid-column: body-start / body-end; min-width: 0; }
    .site-header, .site-footer { font: .875rem/1.5 var(--sans); color: var(--muted); }
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

    .title-block { margin-bottom: 2.5rem; }
    .subtitle { font: 1.25rem/1.4 var(--sans); color: var(--muted); margin: -.25rem 0 .75rem; }
    .byline, .categories { font: .875rem/1.5 var(--sans); color: var(--muted); margin: .25rem 0; }
    .abstract { margin: 1.5rem 0; padding-left: 1.25rem; border-left: 3px solid var(--rule); }
    .contents { font: .9375rem/1.5 var(--sans); margin: 0 0 2.5rem; }
    .contents ul { list-style: none; padding-left: 0; margin: .25rem 0; }
    .contents ul ul { padding-left: 1.25rem; }
    .contents a { display: inline-block; padding: .125rem 0; text-decoration: none; }
    .contents a:hover { text-decoration: underline; }

    figure { margin: 0; }
    .figure { margin: 2rem 0; }
    /* A journal column is wider than the measure: wide things reach into the right margin. */
    .site-header, .figure, .notes .fig {
      margin-right: calc(-1 * max(0px, min(692px - 100%, (100vw - 100%) / 2 - 1rem)));
    }
    figcaption { max-width: 66ch; }
    figcaption, caption { font: .875rem/1.45 var(--sans); color: var(--muted); text-align: left;
      margin-top: .75rem; }
    figcaption strong, caption strong { color: var(--ink); }
    .downloads { font: .8125rem/1.5 var(--sans); color: var(--muted); margin: .25rem 0 0; }
    .downloads a { display: inline-block; padding: .25rem 0; color: inherit; }
    summary { font: .8125rem/1.5 var(--sans); color: var(--muted); cursor: pointer;
      padding: .25rem 0; }
    details > :last-child { margin-bottom: 0; }
    .code { margin: 1rem 0; }

    .table-box { margin: 2rem 0; overflow-x: auto; }
    .figure > .table-box { margin: 0; }
    details .table-box { margin: 0; max-height: 32rem; overflow-y: auto; }
    table { border-collapse: collapse; font: .875rem/1.45 var(--sans);
      font-variant-numeric: tabular-nums; min-width: min(100%, 32rem); }
    caption { caption-side: top; margin: 0; padding-bottom: .5rem; }
    /* The text of a caption stays in view while a wide table is scrolled. */
    caption > span { display: block; position: sticky; left: 0; width: min(66ch, 100vw - 2rem); }
    th, td { padding: .3rem .75rem; text-align: right; border-bottom: 1px solid var(--rule);
      white-space: nowrap; }
    th { font-weight: 650; position: sticky; top: 0; background: var(--paper); }
    th:first-child, td:first-child, .text { text-align: left; }
    tbody th { position: sticky; left: 0; font-weight: 400; }
    td.text { white-space: normal; min-width: 12rem; }

    .claim { margin: 1.5rem 0; padding: .75rem 1rem; border: 1px solid var(--rule);
      border-left: 4px solid var(--verdict); border-radius: 4px; }
    .claim p { margin: 0; }
    .claim .evidence { font: .875rem/1.5 var(--sans); color: var(--muted); margin-top: .4rem;
      font-variant-numeric: tabular-nums; }
    .verdict { color: var(--verdict); font: 650 .875rem/1.5 var(--sans); }
    .holds { --verdict: var(--holds); } .fails { --verdict: var(--fails); }
    .undecided { --verdict: var(--undecided); }
    .ledger { list-style: none; padding: 0; }
    .ledger > li { display: grid; grid-template-columns: 8.5rem 1fr; gap: 0 1rem;
      padding: .75rem 0; border-top: 1px solid var(--rule); }
    .ledger > li + li { margin: 0; }
    .ledger p { margin: 0; grid-column: 2; }
    .ledger .evidence { font: .875rem/1.5 var(--sans); color: var(--muted);
      font-variant-numeric: tabular-nums; }
    .ledger a { color: inherit; text-decoration-color: var(--rule); }
    @media (max-width: 32rem) { .ledger > li { display: block; } }
    .value { font-variant-numeric: tabular-nums; white-space: nowrap; }
    .value[title]:hover { text-decoration: underline dotted; text-underline-offset: .2em; }
    .output { margin: 1rem 0; }
    .provenance { font: .8125rem/1.6 var(--sans); color: var(--muted); margin-top: 4rem;
      padding-top: 1rem; border-top: 1px solid var(--rule); }
    .provenance ul { padding-left: 1.25rem; margin: .25rem 0; }

    .notes { list-style: none; padding: 0; }
    .notes > li { padding: 1.5rem 0; border-top: 1px solid var(--rule); }
    .notes > li + li { margin: 0; }
    .notes h2 { margin: 0 0 .25rem; font-size: 1.25rem; }
    .notes h2 a { text-decoration: none; } .notes h2 a:hover { text-decoration: underline; }
    .notes p { margin: .25rem 0; }
    .notes .fig { margin-top: 1rem; }

    :target { scroll-margin-top: 1rem; }
    .claim:target, figure:target { outline: 2px solid var(--link); outline-offset: 6px; }
    @media (forced-colors: active) {
      .claim { border-left-color: CanvasText; } .verdict { color: CanvasText; }
    }
    @media print {
      :root { --link: #000; --rule: #999; --tint: #fff; --holds: #000; --fails: #000; --undecided: #000; }
      body { font-size: 10.5pt; }
      .site-header nav, .skip, .downloads, .pager, details:not([open]) { display: none; }
      .page { display: block; }
      .table-box { overflow: visible; max-height: none; }
      figure, .claim, pre, tr { break-inside: avoid; }
      h1, h2, h3, h4 { break-after: avoid; }
      main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .8em; }
    }

    """
}
