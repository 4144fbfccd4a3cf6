/// What the commands of LaTeX stand for.
enum LaTeXSymbols {
  /// How a command shows its argument, or the rest of its group.
  enum Style: Sendable {
    case plain, emphasis, strong, smallCapitals, code, superscript, `subscript`
    case quoted, uppercase, lowercase, omitted
  }

  /// Commands that stand for characters.
  static let characters: [String: String] = [
    // Letters
    "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ",
    "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð",
    "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "ij": "ĳ", "IJ": "Ĳ",
    "imath": "ı", "jmath": "ȷ",
    // Punctuation
    "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "textquotesingle": "'",
    "textquotedbl": "\"", "quotesinglbase": "‚", "quotedblbase": "„", "glqq": "„", "grqq": "“",
    "glq": "‚", "grq": "‘", "flqq": "«", "frqq": "»", "guillemotleft": "«",
    "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»", "guilsinglleft": "‹",
    "guilsinglright": "›", "lq": "‘", "rq": "’", "ldots": "…", "dots": "…", "textellipsis": "…",
    "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`",
    "textunderscore": "_", "textbar": "|", "textless": "<", "textgreater": ">",
    "textbraceleft": "{", "textbraceright": "}", "textdollar": "$", "textpercent": "%",
    "textampersand": "&", "textexclamdown": "¡", "textquestiondown": "¿",
    "textperiodcentered": "·", "textbullet": "•", "textvisiblespace": "␣", "slash": "/",
    "textasteriskcentered": "*", "lbrack": "[", "rbrack": "]", "lbrace": "{", "rbrace": "}",
    "textnumero": "№", "textprime": "′", "bibrangedash": "–", "textsection": "§",
    "textparagraph": "¶", "textdagger": "†", "textdaggerdbl": "‡",
    // Signs
    "S": "§", "P": "¶", "dag": "†", "ddag": "‡", "copyright": "©", "textcopyright": "©",
    "textregistered": "®", "texttrademark": "™", "pounds": "£", "textsterling": "£",
    "euro": "€", "texteuro": "€", "textyen": "¥", "textcent": "¢", "textdegree": "°",
    "textmu": "µ", "textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾",
    "textordfeminine": "ª", "textordmasculine": "º", "textonesuperior": "¹",
    "texttwosuperior": "²", "textthreesuperior": "³", "texttimes": "×", "textpm": "±",
    "textminus": "−", "textdiv": "÷", "textrightarrow": "→", "textleftarrow": "←",
    "textinfty": "∞",
    // Names
    "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "LaTeXe": "LaTeX2ε",
    // Blanks
    "quad": " ", "qquad": " ", "space": " ", "enspace": " ", "newblock": " ", "newline": " ",
    "par": " ", "linebreak": " ", "hfill": " ", "nobreakspace": "\u{A0}",
    "thinspace": "\u{2009}",
    // Nothing to show
    "relax": "", "protect": "", "null": "", "allowbreak": "", "nobreak": "", "noindent": "",
    "ignorespaces": "", "unskip": "", "sloppy": "", "textcompwordmark": "", "hskip": "",
    "displaystyle": "", "textstyle": "", "normalsize": "", "small": "", "footnotesize": "",
  ]

  /// Commands that show their argument in a certain way.
  static let wrappers: [String: Style] = [
    "emph": .emphasis, "textit": .emphasis, "textsl": .emphasis, "mkbibemph": .emphasis,
    "mkbibitalic": .emphasis, "textbf": .strong, "mkbibbold": .strong, "textsc": .smallCapitals,
    "texttt": .code, "textsuperscript": .superscript, "mkbibsuperscript": .superscript,
    "textsubscript": .subscript, "mkbibsubscript": .subscript, "enquote": .quoted,
    "mkbibquote": .quoted, "textrm": .plain, "textsf": .plain, "textup": .plain,
    "textmd": .plain, "textnormal": .plain, "text": .plain, "mbox": .plain, "hbox": .plain,
    "fbox": .plain, "underline": .plain, "mkbibparens": .plain, "bibstring": .plain,
    "singleletter": .plain, "MakeUppercase": .uppercase, "uppercase": .uppercase,
    "MakeLowercase": .lowercase, "lowercase": .lowercase, "noopsort": .omitted,
    "SortNoop": .omitted, "footnote": .omitted, "thanks": .omitted, "vspace": .omitted,
    "hspace": .omitted, "label": .omitted, "index": .omitted,
  ]

  /// Commands that change how the rest of their group is shown.
  static let declarations: [String: Style] = [
    "em": .emphasis, "it": .emphasis, "sl": .emphasis, "itshape": .emphasis,
    "slshape": .emphasis, "bf": .strong, "bfseries": .strong, "sc": .smallCapitals,
    "scshape": .smallCapitals, "tt": .code, "ttfamily": .code, "rm": .plain, "sf": .plain,
    "rmfamily": .plain, "sffamily": .plain, "upshape": .plain, "mdseries": .plain,
    "normalfont": .plain,
  ]

  /// Commands with a meaning of their own.
  static let others: [String] = ["url", "path", "href", "ensuremath", "char", "symbol"]

  /// All names in a fixed order, for suggestions.
  static let names: [String] = (Array(characters.keys) + wrappers.keys + declarations.keys + others)
    .filter { $0.utf8.count > 2 }.sorted()
}
