/// Why a formula is not drawn, before it is put into words.
enum Refusal: Error, Hashable {
  case mistake(Mistake)
  case reading(KaTeXReader.Failure)
  case drawing(FormulaProblem)
}

extension FormulaError {
  /// Puts a refusal into words and finds its place.
  init(_ refusal: Refusal, in formula: Formula, program: [UInt8]) {
    let locator = MistakeLocator(formula)
    var mistake: Mistake
    var range = locator.everything
    switch refusal {
    case .mistake(let known): mistake = known
    case .reading(.overrun): mistake = .overrun
    case .reading(.tooDeep), .drawing(.tooDeep): mistake = .tooDeep
    case .reading(.forbidden(let command)):
      mistake = .forbidden(command)
      range = locator.range(ofFirst: command) ?? range
    case .reading(.mistake(let message, let position)):
      let report = locator.report(message, position: position)
      mistake = Mistake(katex: report.words)
      range = report.range
      if report.macro == nil, let opener = locator.opener(lackedBy: report.words) {
        mistake = opener.mistake
        range = opener.range
      }
      if let macro = report.macro {
        mistake.message = "In the macro `\(macro)`: \(mistake.message)"
      }
    case .drawing(.unknownColour(let name)):
      mistake = .colour(name)
      range = locator.range(ofFirst: name) ?? range
    case .drawing(.unsupported(let kind)):
      mistake = Mistake("This formula holds something that cannot be drawn (`\(kind)`).")
    }
    self.init(
      message: mistake.message, suggestion: mistake.suggestion, range: range,
      unknownName: mistake.unknownName.map { UnknownName($0, formula: formula, program: program) })
  }
}

extension FormulaError.UnknownName {
  fileprivate init(_ name: Mistake.UnknownName, formula: Formula, program: [UInt8]) {
    switch name {
    case .command(let command):
      self.init(
        name: command, known: formula.macros.map(\.name) + KnownNames.commands(in: program))
    case .environment(let environment):
      self.init(name: environment, known: KnownNames.environments)
    }
  }
}
