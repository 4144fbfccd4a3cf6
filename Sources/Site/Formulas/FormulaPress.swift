import Bibliography
import Mathematics
import Notebook

/// Draws the mathematics of a site, each formula once, and keeps it in the store.
struct FormulaPress {
  /// The formulas that were drawn, as markup.
  private var markup: [Mathematics.Formula: String] = [:]
  /// The formulas that cannot be drawn.
  private var mistakes: [Mathematics.Formula: FormulaError] = [:]
  /// Why nothing can be drawn.
  private(set) var failure: MathematicsError?

  /// Draws formulas.
  ///
  /// - Parameters:
  ///   - formulas: The formulas, in which some may be equal.
  ///   - store: Where they are kept; nil draws all of them.
  init(_ formulas: [Mathematics.Formula], store: Store?) {
    guard !formulas.isEmpty else { return }
    do throws(MathematicsError) {
      let renderer = try FormulaRenderer()
      let program = Digest(of: renderer.program)
      var missing: [Mathematics.Formula] = []
      for formula in formulas where markup[formula] == nil {
        if let bytes = store?.entry(Self.key(formula, program)) {
          markup[formula] = String(decoding: bytes, as: UTF8.self)
        } else {
          missing.append(formula)
        }
      }
      var seen: Set<Mathematics.Formula> = []
      missing = missing.filter { seen.insert($0).inserted }
      for (formula, result) in zip(missing, try renderer.render(missing)) {
        switch result {
        case .success(let rendered):
          markup[formula] = rendered.markup
          // Where nothing can be stored nothing is lost but time.
          try? store?.setEntry(Array(rendered.markup.utf8), for: Self.key(formula, program))
        case .failure(let mistake): mistakes[formula] = mistake
        }
      }
    } catch {
      failure = error
    }
  }

  /// Everything that determines the markup of a formula.
  private static func key(_ formula: Mathematics.Formula, _ program: Digest) -> String {
    let macros = formula.macros.map { "\($0.name)=\($0.body)" }.joined(separator: "\n")
    return "formula \(FormulaRenderer.version) \(program) \(formula.isDisplay)\n\(macros)\n"
      + formula.tex
  }

  // MARK: - Results

  /// The markup of a formula; its TeX when it could not be drawn.
  func html(_ formula: Mathematics.Formula) -> HTML {
    guard let text = markup[formula] else {
      return tag("code", ["class": "unresolved"]) { formula.tex }
    }
    return .markup(TrustedMarkup(mathML: text))
  }

  /// What is wrong with the formulas of a notebook.
  func diagnostics(_ formulas: [Page.ShownFormula], in source: SourceFile) -> [Diagnostic] {
    if let failure, let first = formulas.first {
      return [
        Diagnostic(
          rule: "mathematics", path: source.path, range: first.place ?? first.written.range,
          summary: "No formula can be drawn: \(failure).")
      ]
    }
    return formulas.compactMap { formula in
      mistakes[formula.drawn].map { mistake in
        let nearest = mistake.unknownName.flatMap { NearestName.find($0.name, in: $0.known) }
        return Diagnostic(
          rule: "formula", path: source.path,
          range: formula.place ?? formula.written.sourceRange(mistake.range),
          summary: mistake.message,
          suggestion: nearest.map { "did you mean `\($0)`?" } ?? mistake.suggestion)
      }
    }
  }
}
