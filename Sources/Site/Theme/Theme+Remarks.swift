extension Theme {
  /// Callouts, theorems and tabs.
  static let remarks = """
    .callout { --kind: var(--blue); margin: 1.5rem 0; padding: .75rem 1rem;
      border: 1px solid var(--rule); border-left: 4px solid var(--kind); border-radius: 4px; }
    .callout.tip { --kind: var(--green); } .callout.important { --kind: var(--purple); }
    .callout.warning { --kind: var(--ochre); } .callout.caution { --kind: var(--red); }
    .callout-title { font: 650 .9375rem/1.45 var(--sans); color: var(--kind); margin: 0;
      padding: 0; }
    .callout > :nth-child(2) { margin-top: .5rem; }
    .callout > :last-child { margin-bottom: 0; }
    .callout-title::before { content: ""; display: inline-block; width: 1em; height: 1em;
      margin-right: .5em; vertical-align: -.1em; background: currentColor;
      -webkit-mask: var(--icon) center / contain no-repeat;
      mask: var(--icon) center / contain no-repeat; }
    \(icons)
    /* The title of a folded remark is its own mark; the browser's triangle stays beside it. */
    summary.callout-title { font-size: .9375rem; }
    .theorem { margin: 1.5rem 0; }
    .theorem > p { margin: .6em 0; }
    .theorem-title { font-style: normal; font-family: var(--sans); font-size: .9375em; }
    .statement > p { font-style: italic; }
    .proof > :last-child::after { content: "∎"; float: right; font-style: normal; }
    .panel-tabset { display: flex; flex-wrap: wrap; position: relative; margin: 1.5rem 0; }
    .panel-tabset > input { position: absolute; width: 1px; height: 1px; opacity: 0; }
    .panel-tabset > label { padding: .4rem .9rem; cursor: pointer;
      font: 650 .875rem/1.5 var(--sans); color: var(--muted);
      border-bottom: 3px solid transparent; }
    .panel-tabset > label:hover { color: var(--ink); }
    .panel-tabset > input:checked + label { color: var(--ink);
      border-bottom-color: var(--link); }
    .panel-tabset > input:focus-visible + label { outline: 3px solid var(--link);
      outline-offset: -3px; border-radius: 2px; }
    .tab-panel { order: 1; width: 100%; min-width: 0; padding-top: .25rem;
      border-top: 1px solid var(--rule); }
    .panel-tabset > input:not(:checked) + label + .tab-panel { display: none; }
    /* A link to something in a hidden panel shows it. */
    .panel-tabset > .tab-panel:has(:target) { display: block !important; }

    """

  /// Shapes that tell the kinds apart without their colours.
  private static let icons = [
    ("note", "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM7 4h2v2H7zm0 3.2h2V12H7z"),
    ("tip", "M8 .8a5 5 0 0 0-2.6 9.3v2h5.2v-2A5 5 0 0 0 8 .8zM5.6 13.3h4.8V15H5.6z"),
    ("important", "M1.5 1.5h13v10H9.6L6 15.2v-3.7H1.5zM7 3.3h2v4H7zm0 5h2V10H7z"),
    ("warning", "M8 .8 15.6 15H.4zM7 5.5h2V10H7zm0 5.7h2V13H7z"),
    ("caution", "M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5zM7 4h2v5H7zm0 6.2h2v2H7z"),
  ].map { kind, path in
    ".callout.\(kind) { --icon: url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' "
      + "viewBox='0 0 16 16'%3E%3Cpath fill-rule='evenodd' d='\(path)'/%3E%3C/svg%3E\"); }"
  }.joined(separator: "\n")

  /// Claims, the ledger and the list of notes.
  static let results = """
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

    """
}
