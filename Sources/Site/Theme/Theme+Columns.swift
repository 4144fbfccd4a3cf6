extension Theme {
  /// The columns of a page, with Quarto's names: body, outset, page, screen and margin.
  static let columns = """
    article { --gutter: min(16rem, var(--after) - 3rem); --pull: calc(var(--gutter) + 2rem); }
    /* What is inside something else reaches no further than that. */
    .callout, .theorem, blockquote, li, dd, td, .tab-panel, .layout > *, .footnotes,
    .abstract, [class*="column-"] > *, .aside > * {
      --before: 0px; --after: 0px; --gutter: 12rem; --pull: 0px;
    }
    \(reaches)
    .column-margin, .aside { font: .8125rem/1.5 var(--sans); color: var(--muted);
      margin: 1rem 0; padding-left: .75rem; border-left: 2px solid var(--rule); }
    span.column-margin, span.aside { display: block; }
    .column-margin > :first-child { margin-top: 0; }
    .column-margin > :last-child { margin-bottom: 0; }
    @media (min-width: 60rem) {
      .page:has(main .column-margin, main .aside) > * {
        --before: calc(3rem + max(0px, (100cqi - var(--measure) - 22rem) / 2)); }
      .column-margin, .aside { float: right; clear: right; width: var(--gutter);
        margin: .25rem calc(-1 * var(--pull)) 1rem 2rem; padding: 0; border: 0; }
    }

    """

  /// How far the wide columns reach over the edges of the text, at most.
  private static let reaches = [
    ("body-outset", "min(1rem, %)", "4rem"), ("page", "min(1rem, %)", "10rem"),
    ("screen", "0px", "100cqi"), ("screen-inset", "min(1rem, %)", "100cqi"),
  ].map { name, inset, most in
    func reach(_ side: String) -> String {
      "calc(-1 * min(\(side) - \(inset.split(separator: "%").joined(separator: side)), \(most)))"
    }
    let (left, right) = (reach("var(--before)"), reach("var(--after)"))
    return """
      .column-\(name), .column-\(name)-left, .column-\(name)-right { clear: both; }
      .column-\(name), .column-\(name)-left { margin-left: \(left); }
      .column-\(name), .column-\(name)-right { margin-right: \(right); }
      """
  }.joined(separator: "\n")

  /// Forced colours.
  static let forcedColors = """
    @media (forced-colors: active) {
      .claim, .callout { border-left-color: CanvasText; }
      .verdict, .callout-title { color: CanvasText; }
      .callout-title::before { forced-color-adjust: none; background: CanvasText; }
      .panel-tabset > input:checked + label { border-bottom-color: Highlight; }
    }

    """
}
