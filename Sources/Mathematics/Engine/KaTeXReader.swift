/// KaTeX in an engine, ready to read formulas.
struct KaTeXReader: ~Copyable {
  /// Why a formula was not read.
  enum Failure: Error, Hashable {
    /// KaTeX's own words, and the place in UTF-16 units where it has one.
    case mistake(message: String, position: Int?)
    /// A command that reaches outside the formula.
    case forbidden(command: String)
    /// Reading it takes more work or memory than a formula may.
    case overrun
    /// Groups lie too deep in one another.
    case tooDeep
  }

  /// The most bytes of memory that reading may take; KaTeX itself needs two and a half million.
  private static let memoryLimit = 64 << 20
  /// How deep KaTeX's tree may be; a pair of braces counts two or three.
  private static let maximumDepth = 400

  private let engine: ScriptEngine

  /// Loads KaTeX, or fails when the program is not a KaTeX that works.
  ///
  /// - Parameter program: The text of `katex.min.js`.
  init?(program: [UInt8]) {
    guard let engine = ScriptEngine(memoryLimit: Self.memoryLimit),
      engine.evaluate(KaTeXDriver.prelude.utf8), engine.evaluate(program),
      engine.evaluate(KaTeXDriver.reader.utf8)
    else { return nil }
    self.engine = engine
  }

  /// Whether the engine has to be replaced.
  var isExhausted: Bool { engine.isExhausted }

  /// Reads one formula.
  ///
  /// - Parameters:
  ///   - formula: The formula.
  ///   - workLimit: The most tokens that may be taken.
  /// - Returns: KaTeX's tree.
  /// - Throws: Why it cannot be read.
  func read(_ formula: Formula, workLimit: Int) throws(Failure) -> [ParseNode] {
    let arguments =
      [formula.tex, formula.isDisplay ? "display" : "text", String(workLimit)]
      + formula.macros.flatMap { [$0.name, $0.body] }
    guard let answer = engine.call("palimpsestRead", with: arguments), !engine.isExhausted else {
      throw .overrun
    }
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(parsing: answer, maximumDepth: Self.maximumDepth)
    } catch {
      throw error == .tooDeep ? .tooDeep : .mistake(message: "", position: nil)
    }
    guard let fields = ParseNode(value) else { throw .mistake(message: "", position: nil) }
    if fields.flag("overrun") { throw .overrun }
    if fields.flag("tooDeep") { throw .tooDeep }
    if let command = fields.string("forbidden") { throw .forbidden(command: command) }
    if let message = fields.string("message") {
      throw .mistake(
        message: message, position: fields.number("position").flatMap(Int.init(exactly:)))
    }
    return fields.nodes("tree")
  }
}
