extension Theme {
  /// The styles of what the script adds to figures.
  ///
  /// Until it has run, and on paper, key frames stand in for the frames that sliders step through.
  static let readingStyleSheet = """
    .framed, .sliders, .reading { display: none; }
    @media screen {
      .live .framed, .live .reading { display: block; }
      .live .sliders { display: grid; }
      .live .key-frames { display: none; }
    }
    .chart [data-frame]:not(.shown) { display: none; }
    .live .chart[tabindex] { touch-action: pan-y pinch-zoom; cursor: crosshair; }
    .live .chart [role="button"] { cursor: pointer; }
    .live .chart [role="button"]:hover text { text-decoration: underline; }
    .chart .off { opacity: .15; }
    .chart .labels.off, .chart .legend.off { opacity: .5; }
    .chart .cross, .chart .dot { pointer-events: none; }
    .chart .cross { fill: none; stroke: var(--ink); stroke-width: 1; stroke-opacity: .5; }
    .chart .dot { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
    .reading { font: .8125rem/1.5 var(--sans); color: var(--muted); min-height: 1.5em;
      margin-top: .5rem; font-variant-numeric: tabular-nums; }
    .reading > * { display: inline-block; margin-right: .75rem; }
    .reading > strong { font-weight: 650; color: var(--ink); }
    .sliders { grid-template-columns: auto minmax(0, 20rem) auto; gap: .25rem .75rem;
      align-items: center; justify-content: start; font: .875rem/1.5 var(--sans);
      margin: .5rem 0; }
    .sliders input { width: 100%; min-height: 1.5rem; margin: 0; accent-color: var(--link); }
    .sliders output { font-variant-numeric: tabular-nums; min-width: 4ch; }
    @media (forced-colors: active) {
      .chart .cross { stroke-opacity: 1; }
      .chart .off { opacity: .4; }
    }

    """
}
