import Bibliography
import Foundation
import Notebook
import Testing

/// What becomes of LaTeX that the independent reader does not know; see `IndependentReaderTests`.
struct LaTeXTests {
  private static func title(_ text: String) throws -> [RichText] {
    let source = SourceFile(path: "a.bib", text: "@misc{k, title = {\(text)}, year = 1}")
    return try #require(BibliographyDatabase(reading: [source]).entry(for: "k")).title
  }

  @Test(arguments: [
    // Formatting
    ("an \\emph{important} word", "an *important* word"),
    ("\\textit{a}\\textsl{b} \\textbf{c} \\textsc{Dd} \\texttt{e_f}", "*a**b* **c** ^^Dd^^ `e_f`"),
    ("{\\em a} {\\it b} {\\bf c} {\\sc d} {\\tt e} {\\rm f}", "*a* *b* **c** ^^d^^ `e` f"),
    ("a {b \\em c {d} e} f", "a b *c d e* f"),
    ("a \\em b \\bf c", "a *b **c***"),
    ("x\\textsuperscript{2} y\\textsubscript{i}", "x^{2} y_{i}"),
    ("\\enquote{a} \\mkbibquote{b}", "“a” “b”"),
    ("\\emph{a \\emph{b} c}", "*a *b* c*"),
    ("\\emph x \\textbf\\alpha", "*x*"),
    ("\\MakeUppercase{ab\\'e} \\lowercase{AB}", "ABÉ ab"),
    ("\\underline{a} \\mbox{b} \\text{c}", "a b c"),
    // Formulas
    ("On $L^2$ and $\\alpha_{i}$", "On $L^2$ and $\\alpha_{i}$"),
    ("$$x$$ \\(y\\) \\[z\\] \\ensuremath{w^{2}}", "$x$ $y$ $z$ $w^{2}$"),
    ("{$\\ell_1$}-{N}orm", "$\\ell_1$-Norm"),
    ("costs \\$5 and $5\\$$", "costs $5 and $5\\$$"),
    ("$ a\n  b $ $ $", "$a b$"),
    // Blanks
    ("a~b\\ c\\,d\\;e\\quad f", "a\u{A0}b c\u{2009}d\u{2009}e f"),
    ("a\\/b\\-c\\@d\\!e", "abcde"),
    ("a\\\\b \\newline c", "a b c"),
    ("  a  {  b  }  c  ", "a b c"),
    ("\\LaTeX\\ and \\TeX{} and \\BibTeX", "LaTeX and TeX and BibTeX"),
    // Signs
    ("\\S 3 \\P{} \\dag{} \\copyright{} \\pounds{}", "§3 ¶ † © £"),
    ("\\textunderscore{} \\textbar{} \\textless{} \\textgreater{}", "_ | < >"),
    ("\\textasciitilde{} \\~{} \\^{} \\'{} \\\"{}", "~ ~ ^ ´ ¨"),
    ("`a' ``b'' it's ,,c''", "‘a’ “b” it’s ,,c”"),
    ("\"a\" (\"b\")", "“a” (“b”)"),
    ("a & b # c _ d ^ e % f", "a & b # c _ d ^ e % f"),
    ("\\char\"E9 \\char{233} \\symbol{8211} \\char'351", "é é – é"),
    // Accents
    ("\\t{oo} \\h{a} \\U{e}", "o\u{361}o ả e\u{30E}"),
    ("\\`{\\i} \\v{\\j} \\.{\\i}", "ì ǰ i\u{307}"),
    ("\\'{ab} \\v{\\textbf{c}}", "áb č"),
    ("\\\"{} o \\'", "¨ o ´"),
    ("\\=q \\'1 \\'{\\'e}", "q\u{304} 1\u{301} é\u{301}"),
    // Addresses and what is left out
    ("\\url{https://a.org/b_c%20d}", "[https://a.org/b_c%20d](https://a.org/b_c%20d)"),
    ("\\href{https://a.org}{the \\emph{site}}", "[the *site*](https://a.org)"),
    ("a\\footnote{b}c \\noopsort{x}d \\thanks{e}", "ac d"),
    ("\\foo{kept} \\foo", "kept"),
    ("\\", "\\"),
    ("", ""),
  ])
  func latexBecomesText(text: String, expected: String) throws {
    #expect(EntryDump.describe(try Self.title(text)) == expected)
  }

  /// All letters and all marks: the standard library knows which strings are the same text.
  @Test(arguments: [
    ("`", "\u{300}"), ("'", "\u{301}"), ("^", "\u{302}"), ("~", "\u{303}"), ("=", "\u{304}"),
    ("u", "\u{306}"), (".", "\u{307}"), ("\"", "\u{308}"), ("h", "\u{309}"), ("r", "\u{30A}"),
    ("H", "\u{30B}"), ("v", "\u{30C}"), ("G", "\u{30F}"), ("d", "\u{323}"), ("c", "\u{327}"),
    ("k", "\u{328}"), ("b", "\u{331}"),
  ])
  func aMarkIsPutOnEveryLetter(command: String, mark: String) throws {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÂâÊêÔôƠơƯưÆæØø"
    for letter in letters {
      let found = try Self.title("\\\(command){\(letter)}").plainText
      let composed = "\(letter)\(mark)".precomposedStringWithCanonicalMapping
      #expect(Array(found.unicodeScalars) == Array(composed.unicodeScalars), "\(command) \(letter)")
    }
  }
}
