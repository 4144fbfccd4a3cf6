import Evaluation
import Notebook
import Simulation
import Site

/// Notes that become pages without a project and without a store.
enum PageFixture {
  /// The page of a note that asks for no runs.
  ///
  /// - Parameters:
  ///   - markdown: The note.
  ///   - configuration: What the project says.
  /// - Returns: The page.
  static func page(
    _ markdown: String, configuration: ProjectConfiguration = ProjectConfiguration()
  ) -> Page {
    var document = Document.parse(SourceFile(path: "note.md", text: markdown))
    var diagnostics: [Diagnostic] = []
    let metadata = PageMetadata(of: &document, reportingTo: &diagnostics)
    let evaluated = evaluate(document, source: NoRuns())
    return Page(
      notebook: "note.md", metadata: metadata, evaluated: evaluated, configuration: configuration)
  }

  /// The HTML of a note's blocks, as they stand on its page.
  static func html(_ markdown: String) -> String {
    let page = page(markdown)
    let renderer = PageRenderer(
      page: page, links: LinkResolver.Links(), configuration: ProjectConfiguration())
    return renderer.prose.html(page.document.blocks).rendered
  }
}

/// Answers no question about runs, for notebooks that ask none.
private struct NoRuns: EnsembleSource {
  func ensemble(of experiment: Experiment, measure: Measure) -> Ensemble? { nil }
}
