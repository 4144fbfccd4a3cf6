import Evaluation
import Notebook
import Simulation
import Synchronization

/// Makes the pages of a project: reads all notebooks, runs what is missing, and renders.
package struct SiteBuilder: Sendable {
  private let project: Project
  private let source: RunSource
  private let store: Store?
  private let jobs: Int
  /// Told how far the missing runs are.
  package var onProgress: @Sendable (BuildProgress) -> Void = { _ in }

  /// Creates a builder.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - store: Where runs are kept; nil keeps them in memory.
  ///   - jobs: The number of threads.
  package init(project: Project, store: Store?, jobs: Int) {
    self.project = project
    self.jobs = jobs
    self.store = store
    source = RunSource(store)
  }

  /// Builds the site in memory, running what the store does not have.
  package func build() async throws -> BuiltSite {
    var notes = await readNotes()
    var runs = RunLoop(source: source, jobs: jobs, path: project.configuration.notebooks)
    runs.onProgress = onProgress
    try await runs.complete { await evaluate(&notes) }
    return await assemble(notes, findings: runs.findings)
  }

  /// Looks at everything that can be known without running anything.
  package func check() async -> BuiltSite {
    var notes = await readNotes()
    _ = await evaluate(&notes)
    return await assemble(notes, findings: [])
  }

  private func assemble(_ notes: [Note], findings: [Diagnostic]) async -> BuiltSite {
    await SiteAssembler(project: project, notes: notes, store: store, jobs: jobs).assemble(
      findings: findings)
  }

  // MARK: - Reading

  /// A notebook that was read.
  struct Note: Sendable {
    var name: String
    var document: Document
    var metadata: PageMetadata
    var diagnostics: [Diagnostic]
    var evaluated: EvaluatedNotebook?
    /// The notebook and what it includes, by path in their folder.
    var inputs: [(name: String, digest: Digest)]
  }

  private func readNotes() async -> [Note] {
    let project = project
    let notes = await project.discover().concurrentMap(jobs: jobs) { name in
      let (source, problems) = project.read(name)
      var diagnostics = problems
      let isSmart = PageMetadata.isSmart(source) ?? project.configuration.isSmart
      var files = IncludedFiles(
        of: name, shownAs: source.path, in: project.notebooks, or: [project.root])
      var document = Document.parse(source, isSmart: isSmart) { files.read($0) }
      // That a file which cannot be read looks empty is nothing to report.
      if !problems.isEmpty { document.diagnostics = [] }
      let metadata = PageMetadata(of: &document, reportingTo: &diagnostics)
      let bytes = try? project.notebooks.read(name)
      return Note(
        name: name, document: document, metadata: metadata, diagnostics: diagnostics,
        inputs: [(name, Digest(of: bytes ?? []))] + files.inputs)
    }
    return notes.filter { note in
      !note.metadata.isDraft || note.diagnostics.contains { $0.severity == .error }
    }
  }

  /// Evaluates the notebooks whose demands are not met yet, several at once.
  private func evaluate(_ notes: inout [Note]) async -> [Demand] {
    let open = notes.indices.filter { notes[$0].evaluated?.demands.isEmpty != true }
    let (source, read) = (source, notes)
    let evaluated = await open.concurrentMap(jobs: jobs) { index in
      Evaluation.evaluate(
        read[index].document, parameters: read[index].metadata.bindings, source: source)
    }
    for (index, evaluated) in zip(open, evaluated) { notes[index].evaluated = evaluated }
    return open.flatMap { notes[$0].evaluated?.demands ?? [] }
  }
}
