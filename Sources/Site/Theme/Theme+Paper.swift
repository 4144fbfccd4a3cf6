extension Theme {
  /// Paper: a note in black on white, whole, without what only a screen can do.
  static let paper = """
    @page { margin: 20mm 18mm 22mm; }
    @media print {
      /* The light colours, whatever the screen shows; a link is told by its line. */
      :root {
        --link: #000; --rule: #999; --tint: #f4f5f6; --holds: #1a7f37; --fails: #b3261e;
        --undecided: #9a5b00; --blue: #0b5cad; --red: #b3261e; --green: #19752f;
        --purple: #7a45d6; --ochre: #8f5400; --teal: #09717a; --magenta: #a8327d;
      }
      body { font-size: 10.5pt; orphans: 3; widows: 3; }
      .page, .panel-tabset { display: block; min-height: 0; }
      .page > * { --measure: 100%; --before: 0px; --after: 0px; margin-inline: 0; }
      .chart, .callout, .claim, .abstract, mark, pre, code, th {
        -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      .site-header, .site-footer, .skip, .contents, .downloads, .back, [role="doc-backlink"],
      .provenance > p, .provenance:not(:has(details)) { display: none; }

      /* Folded code, remarks and runs are part of the note; tables of plotted data are not. */
      details:not([open]):not(.callout, .code, .provenance > *) { display: none; }
      details::details-content { content-visibility: visible; display: block; height: auto; }
      summary { list-style: none; }
      summary::-webkit-details-marker { display: none; }
      @supports not selector(::details-content) {
        details.code:not([open]), .provenance { display: none; }
      }
      .panel-tabset > input { display: none; }
      .panel-tabset > label { display: block; padding: 0; margin-top: .75rem; color: inherit;
        border: 0; }
      .panel-tabset > .tab-panel { display: block !important; border: 0; }

      article [class*="column-"], .figure { margin-inline: 0; }
      .column-margin, .aside { float: none; width: auto; padding-left: .75rem;
        border-left: 2px solid var(--rule); }
      .table-box, .equation-body { overflow: visible; max-height: none; }
      th { position: static; }
      caption > span { position: static; width: auto; }
      pre { font-size: 8.5pt; }

      figure, .figure, .table-box, .claim, .callout, .theorem, .equation, pre, tr, img, .chart,
      .references li, .authors li { break-inside: avoid; }
      h1, h2, h3, h4, h5, h6, caption, summary, .callout-title, .theorem-title, .file-name,
      .panel-tabset > label, .abstract-title, .title-block { break-after: avoid; }
      .figure > figcaption, .downloads { break-before: avoid; }
      thead { display: table-header-group; }

      /* An address is printed where the words of a link do not say it already. */
      main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .8em;
        overflow-wrap: anywhere; }
      :is(.title-block, .references, .downloads, svg) a[href^="http"]::after { content: none; }
      .orcid { min-width: 0; padding: 0; border: 0; color: inherit; font-weight: 400; }
      .title-block a.orcid[title]::after { content: " " attr(title); font-size: 1em; }
    }

    """
}
