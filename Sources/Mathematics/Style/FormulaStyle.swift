/// How formulas look on a page.
///
/// A page may not carry styles of its own in its elements, so everything that MathML Core leaves to
/// styles is a class here: alignment and rules of arrays, frames, strokes, and negative spaces.
/// Colours are attributes; they stay in dark mode as the author gave them.
package enum FormulaStyle {
  /// How far the class of negative spaces moves back, in ems.
  static let back = 10.0

  /// The rules for pages with formulas; the font is in ``fontStyleSheet``.
  package static let styleSheet = """
    math { font-family: "\(MathFont.family)", "STIX Two Math", "Cambria Math", math; }
    math[display="block"] { margin: 1em 0; padding: .1em 0; overflow: auto hidden; }

    .math-array > mtr > mtd { padding: \(MathLength.ems(ArrayStruts.padding)) .5em; }
    .math-array > mtr > mtd:first-child { padding-left: 0; }
    .math-array > mtr > mtd:last-child { padding-right: 0; }
    .math-outer > mtr > mtd:first-child { padding-left: .5em; }
    .math-outer > mtr > mtd:last-child { padding-right: .5em; }
    .math-small > mtr > mtd { padding-left: .2em; padding-right: .2em; }
    .math-diagram > mtr > mtd { padding-left: .25em; padding-right: .25em; }
    .math-tight > mtr > mtd, .math-pairs > mtr > mtd { padding-left: 0; padding-right: 0; }
    .math-pairs > mtr > mtd:nth-child(2n + 3) { padding-left: 1em; }
    .math-tagged { width: 100%; }
    .math-tagged.math-pairs > mtr > mtd:nth-child(n) { padding-left: 0; }
    .math-tagged.math-pairs > mtr > mtd:nth-child(2n + 4) { padding-left: 1em; }
    .math-tagged > mtr > .math-glue:nth-child(n) { width: 50%; padding: 0; }
    /* Chromium aligns the content of a cell by these values only. */
    .math-left { text-align: left; text-align: -webkit-left; }
    .math-right { text-align: right; text-align: -webkit-right; }

    .math-array { border-collapse: collapse; }
    .math-bar { border-left: 1px solid; } .math-end { border-right: 1px solid; }
    .math-rule { border-top: 1px solid; } .math-foot { border-bottom: 1px solid; }
    .math-bar-dashed { border-left: 1px dashed; } .math-end-dashed { border-right: 1px dashed; }
    .math-rule-dashed { border-top: 1px dashed; } .math-foot-dashed { border-bottom: 1px dashed; }
    .math-bar-double { border-left: 3px double; } .math-end-double { border-right: 3px double; }
    .math-rule-double { border-top: 3px double; } .math-foot-double { border-bottom: 3px double; }

    .math-box { padding: .3em; border: 1px solid; }
    .math-pad { padding: .3em; }
    .math-frame { padding: 1px; }
    .math-angl { padding: .1em .15em 0 0; border-top: 1px solid; border-right: 1px solid; }
    .math-phase { padding: .1em .1em .1em .6em; border-bottom: 1px solid; }
    .math-ink { background: currentcolor; }
    .math-cancel, .math-xcancel, .math-bcancel, .math-phase, .math-sout {
      --stroke: transparent calc(50% - .6px), currentcolor calc(50% - .6px) calc(50% + .6px),
        transparent calc(50% + .6px);
    }
    .math-cancel { background: linear-gradient(to bottom right, var(--stroke)); }
    .math-bcancel { background: linear-gradient(to top right, var(--stroke)); }
    .math-xcancel {
      background: linear-gradient(to bottom right, var(--stroke)),
        linear-gradient(to top right, var(--stroke));
    }
    .math-sout { background: linear-gradient(to bottom, var(--stroke)); }
    .math-phase {
      background: linear-gradient(to bottom right, var(--stroke)) no-repeat 0 0 / .5em 100%;
    }

    .math-llap > * { transform: translateX(-100%); }
    .math-clap > * { transform: translateX(-50%); }
    .math-back { margin-left: -\(MathLength.ems(back)); }

    """

  /// The font as a rule of its own, for a style sheet that pages without formulas do not load.
  ///
  /// It holds the font itself, so that pages work when they are opened from a file.
  package static let fontStyleSheet = """
    /* \(MathFont.family) is a part of TeX Gyre Pagella Math, changed and renamed.
       Copyright 2012-2018 B. Jackowski and J.M. Nowacki, under the GUST Font License:
       LaTeX Project Public License 1.3c or later. */
    @font-face {
      font-family: "\(MathFont.family)"; font-display: block;
      src: url("data:font/woff2;base64,\(MathFont.base64)") format("woff2");
    }

    """
}
