import Mathematics
import TestSupport
import Testing

@Suite struct GoldenTests {
  @Test(arguments: FormulaGallery.all.map(\.name))
  func formulasAreDrawnAsRecorded(name: String) throws {
    let gallery = try #require(FormulaGallery.all.first { $0.name == name })
    let results = try FormulaRenderer().render(gallery.formulas)
    var text = ""
    for (formula, result) in zip(gallery.formulas, results) {
      text += "\(formula.tex)\n\(try result.get().markup)\n\n"
    }
    try expectGolden(text, named: "\(name).txt")
  }
}
