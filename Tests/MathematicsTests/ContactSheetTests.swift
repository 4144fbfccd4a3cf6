import Foundation
import Mathematics
import Testing

/// Writes every formula beside KaTeX's HTML into one page, for people to look at.
///
/// Runs only when `FORMULA_SHEET` names the file to write; nothing is asserted. The page needs
/// `--allow-file-access-from-files` to load KaTeX.
@Suite struct ContactSheetTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["FORMULA_SHEET"] != nil))
  func writeContactSheet() throws {
    let path = try #require(ProcessInfo.processInfo.environment["FORMULA_SHEET"])
    let katex = URL(fileURLWithPath: FormulaRenderer.defaultPath).deletingLastPathComponent().path
    var rows = ""
    for gallery in FormulaGallery.all {
      let results = try FormulaRenderer().render(gallery.formulas)
      for (formula, result) in zip(gallery.formulas, results) {
        let markup = (try? result.get().markup) ?? "failed"
        let macros = formula.macros.map { "\($0.name)\t\($0.body)" }.joined(separator: "\n")
        rows += """
          <tr><td>\(markup)</td><td class="katex-cell" data-tex="\(escape(formula.tex))"
          data-display="\(formula.isDisplay)" data-macros="\(escape(macros))"></td></tr>

          """
      }
    }
    let page = """
      <!doctype html><meta charset="utf-8"><title>Formulas</title>
      <link rel="stylesheet" href="\(katex)/katex.css"><script src="\(katex)/katex.js"></script>
      <style>\(FormulaStyle.fontStyleSheet)\(FormulaStyle.styleSheet)
      body { margin: 0; font: 20px/1.5 "Palatino Linotype", Palatino, serif; }
      table { border-collapse: collapse; width: 100%; }
      table > tbody > tr > td { border-bottom: 1px solid #8884; padding: 6px 16px; width: 50%; }
      .light { background: #fff; color: #1c1f23; } .dark { background: #0f1318; color: #e3e6ea; }
      </style><div class="light"><table>\(rows)</table></div>
      <div class="dark"><table>\(rows)</table></div>
      <script>for (const cell of document.querySelectorAll(".katex-cell")) {
        const macros = {};
        for (const line of cell.dataset.macros.split("\\n")) {
          const [name, body] = line.split("\\t"); if (name) macros[name] = body;
        }
        katex.render(cell.dataset.tex, cell, { displayMode: cell.dataset.display == "true",
          throwOnError: false, strict: false, macros, output: "html" });
      }</script>
      """
    try page.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func escape(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "\"", with: "&quot;")
      .replacingOccurrences(of: "<", with: "&lt;")
  }
}
