import Glibc

/// Turns TeX into MathML Core.
///
/// A formula is untrusted: whatever it holds, it is either drawn or refused with a sentence, in
/// bounded time and memory.
package struct FormulaRenderer: Sendable {
  /// Where Debian's package `libjs-katex` puts KaTeX.
  package static let defaultPath = "/usr/share/javascript/katex/katex.min.js"

  /// The version of what is made of KaTeX's tree; a change of any output byte changes it.
  package static let version = "1"

  /// The longest formula, in UTF-8 bytes.
  package static let longestFormula = 10_000
  /// The most that all macros of a formula may be together, in UTF-8 bytes.
  package static let longestMacros = 100_000

  /// The tokens that KaTeX may take for a formula; one of ordinary length needs a hundred.
  private static let workLimit = 60_000
  /// The least that is left to a formula after others went too far.
  private static let leastWork = 3_000

  /// Where the program was read from.
  package let path: String
  /// KaTeX's program: with ``version`` it decides what a formula becomes.
  package let program: [UInt8]

  /// Reads KaTeX's program.
  ///
  /// - Parameter path: Where it is.
  /// - Throws: Why it cannot be read, and which package is missing.
  package init(path: String = Self.defaultPath) throws(MathematicsError) {
    self.path = path
    self.program = try Self.read(path)
  }

  /// Renders formulas, each on its own.
  ///
  /// A formula changes what becomes of another in one case only: when it takes more work than a
  /// formula may, the others may take half as much.
  ///
  /// - Parameter formulas: The formulas.
  /// - Returns: For each the markup, or the mistake in it.
  /// - Throws: Why no formula can be read.
  package func render(
    _ formulas: [Formula]
  ) throws(MathematicsError) -> [Result<RenderedFormula, FormulaError>] {
    guard !formulas.isEmpty else { return [] }
    var reader = try makeReader()
    var workLimit = Self.workLimit
    var results: [Result<RenderedFormula, FormulaError>] = []
    for formula in formulas {
      do throws(Refusal) {
        results.append(.success(try render(formula, with: reader, workLimit: workLimit)))
      } catch {
        results.append(.failure(FormulaError(error, in: formula, program: program)))
        // Many such formulas together shall not take for ever either.
        if error == .reading(.overrun) { workLimit = max(workLimit / 2, Self.leastWork) }
      }
      if reader.isExhausted { reader = try makeReader() }
    }
    return results
  }

  private func makeReader() throws(MathematicsError) -> KaTeXReader {
    guard let reader = KaTeXReader(program: program) else { throw .unusable(path: path) }
    return reader
  }

  private func render(
    _ formula: Formula, with reader: borrowing KaTeXReader, workLimit: Int
  ) throws(Refusal) -> RenderedFormula {
    guard formula.tex.utf8.count <= Self.longestFormula else {
      throw .mistake(.tooLong("A formula is not drawn when it is", limit: Self.longestFormula))
    }
    let macros = formula.macros.reduce(0) { $0 + $1.name.utf8.count + $1.body.utf8.count }
    guard macros <= Self.longestMacros else {
      throw .mistake(.tooLong("Macros are not read when they are", limit: Self.longestMacros))
    }
    let tree: [ParseNode]
    do {
      tree = try reader.read(formula, workLimit: workLimit)
    } catch {
      throw .reading(error)
    }
    do {
      return RenderedFormula(markup: try FormulaBuilder().build(tree, of: formula).markup)
    } catch {
      throw .drawing(error)
    }
  }

  private static func read(_ path: String) throws(MathematicsError) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw .system(errno, path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    // A folder can be opened and not read.
    guard ferror(file) == 0 else { throw .system(errno, path: path) }
    return bytes
  }
}
