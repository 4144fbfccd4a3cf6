import Evaluation
package import Notebook

/// Runs a single notebook and hands back its results, without making a page.
package struct NotebookRunner: Sendable {
  /// What a notebook came to.
  package struct Outcome: Sendable {
    /// What is wrong.
    package var diagnostics: [Diagnostic]
    /// The files that diagnostics are about, by path.
    package var sources: [String: SourceFile]
    /// What `results.json` would hold.
    package var json: JSON
    /// The results for people.
    package var text: String

    /// Whether something is wrong.
    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  }

  /// The parameters do not fit the notebook, so that nothing was run.
  package struct Refusal: Error, Sendable {
    /// What is wrong, the parameters last.
    package var diagnostics: [Diagnostic]
    /// The files that diagnostics are about, by path.
    package var sources: [String: SourceFile]
  }

  private let folder: Folder
  private let name: String
  private let displayPath: String
  private let source: RunSource
  private let jobs: Int
  /// Told how far the missing runs are.
  package var onProgress: @Sendable (BuildProgress) -> Void = { _ in }

  /// Creates a runner.
  ///
  /// - Parameters:
  ///   - folder: The notebook's folder, or the folder of all notebooks of its project.
  ///   - name: The notebook's path in it.
  ///   - displayPath: The path that diagnostics show.
  ///   - store: Where runs are kept; nil keeps them in memory.
  ///   - jobs: The number of threads.
  package init(folder: Folder, name: String, displayPath: String, store: Store?, jobs: Int) {
    self.folder = folder
    self.name = name
    self.displayPath = displayPath
    self.jobs = jobs
    source = RunSource(store)
  }

  /// Runs the notebook.
  ///
  /// - Parameter parameters: Names and values from the command line.
  /// - Returns: The results, also when something is wrong with the notebook.
  /// - Throws: An error when the file cannot be read, or a ``Refusal``.
  package func run(parameters: [(name: String, value: String)]) async throws -> Outcome {
    let file = SourceFile(path: displayPath, bytes: try folder.read(name))
    var files = IncludedFiles(of: name, shownAs: displayPath, in: folder, or: [])
    var document = Document.parse(file, isSmart: PageMetadata.isSmart(file) ?? true) {
      files.read($0)
    }
    let sources = Dictionary(
      document.source.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var diagnostics: [Diagnostic] = []
    var metadata = PageMetadata(of: &document, reportingTo: &diagnostics)
    diagnostics = document.diagnostics + diagnostics
    // What is evaluated does not change any more.
    let notebook = document
    let mistakes = metadata.set(parameters).map { sentence in
      Diagnostic(rule: "invalid-parameter", path: displayPath, range: nil, summary: sentence)
    }
    guard mistakes.isEmpty else {
      throw Refusal(diagnostics: diagnostics + mistakes, sources: sources)
    }
    let bindings = metadata.bindings
    var evaluated = evaluate(notebook, parameters: bindings, source: source)
    var runs = RunLoop(source: source, jobs: jobs, path: displayPath)
    runs.onProgress = onProgress
    try await runs.complete {
      evaluated = evaluate(notebook, parameters: bindings, source: source)
      return evaluated.demands
    }
    diagnostics = SiteAssembler.sorted(
      diagnostics + evaluated.diagnostics, in: document.source)
    let page = Page(
      notebook: name, metadata: metadata, evaluated: evaluated,
      configuration: ProjectConfiguration())
    // Other notes are not read here, so that links to them are not judged.
    let links = LinkResolver(pages: [page], notebooks: folder).links(of: page)
    return Outcome(
      diagnostics: runs.findings + diagnostics, sources: sources,
      json: PageResults(page: page, links: links).json, text: ResultsText(page: page).text)
  }
}
