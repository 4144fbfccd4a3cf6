import Evaluation
import Notebook
import Simulation
import Synchronization

/// Makes the pages of a project: reads all notebooks, runs what is missing, and renders.
package struct SiteBuilder: Sendable {
  private let project: Project
  private let source: RunSource
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
    source = RunSource(store)
  }

  /// Builds the site in memory, running what the store does not have.
  package func build() async throws -> BuiltSite {
    var notes = readNotes()
    var runs = RunLoop(source: source, jobs: jobs, path: project.configuration.notebooks)
    runs.onProgress = onProgress
    try await runs.complete { await evaluate(&notes) }
    return assemble(notes, findings: runs.findings)
  }

  /// Looks at everything that can be known without running anything.
  package func check() async -> BuiltSite {
    var notes = readNotes()
    _ = await evaluate(&notes)
    return assemble(notes, findings: [])
  }

  // MARK: - Reading

  /// A notebook that was read.
  struct Note: Sendable {
    var name: String
    var document: Document
    var metadata: PageMetadata
    var diagnostics: [Diagnostic]
    var evaluated: EvaluatedNotebook?
    var digest: Digest
  }

  private func readNotes() -> [Note] {
    project.discover().map { name in
      let (source, problems) = project.read(name)
      var diagnostics = problems
      var document = Document.parse(source)
      // That a file which cannot be read looks empty is nothing to report.
      if !problems.isEmpty { document.diagnostics = [] }
      let metadata = PageMetadata(of: document, reportingTo: &diagnostics)
      let bytes = try? project.notebooks.read(name)
      return Note(
        name: name, document: document, metadata: metadata, diagnostics: diagnostics,
        digest: Digest(of: bytes ?? []))
    }.filter { !$0.metadata.isDraft || $0.diagnostics.contains { $0.severity == .error } }
  }

  /// Evaluates the notebooks whose demands are not met yet, several at once.
  private func evaluate(_ notes: inout [Note]) async -> [Demand] {
    let open = notes.indices.filter { notes[$0].evaluated?.demands.isEmpty != true }
    let source = source
    await withTaskGroup(of: (Int, EvaluatedNotebook).self) { group in
      func start(_ index: Int) {
        let (document, bindings) = (notes[index].document, notes[index].metadata.bindings)
        group.addTask {
          (index, Evaluation.evaluate(document, parameters: bindings, source: source))
        }
      }
      var waiting = open[...]
      for index in waiting.prefix(jobs) { start(index) }
      waiting = waiting.dropFirst(jobs)
      for await (index, evaluated) in group {
        notes[index].evaluated = evaluated
        if let next = waiting.popFirst() { start(next) }
      }
    }
    return open.flatMap { notes[$0].evaluated?.demands ?? [] }
  }

  // MARK: - Assembling

  private func assemble(_ notes: [Note], findings: [Diagnostic]) -> BuiltSite {
    var site = BuiltSite()
    site.diagnostics = findings
    var pages: [Page] = []
    for note in notes {
      site.sources[note.document.source.path] = note.document.source
      site.inputs.append(
        .init(path: "\(project.configuration.notebooks)/\(note.name)", digest: note.digest))
      guard let evaluated = note.evaluated else { continue }
      pages.append(Page(notebook: note.name, metadata: note.metadata, evaluated: evaluated))
    }
    addConfiguration(to: &site)

    let map = SiteMap(pages: pages, configuration: project.configuration)
    let resolver = LinkResolver(pages: pages, notebooks: project.notebooks)
    let theme = theme(&site)
    let ledger = LedgerPage(pages: map.pages)
    var found: [String: [Diagnostic]] = [:]
    for page in map.pages {
      let links = resolver.links(of: page)
      found[page.notebook] = links.diagnostics + PageLinter.diagnostics(of: page)
      var renderer = PageRenderer(
        page: page, links: links, configuration: project.configuration)
      if page.folder.isEmpty {
        renderer.appendix =
          IndexPage(configuration: project.configuration, notes: map.notes).list
      }
      let content = renderer.content
      found[page.notebook]? +=
        FigureLinter.diagnostics(of: page) + FigureLinter.duplicates(in: content, of: page)
      let frame = map.frame(of: page, content: content, hasLedger: !ledger.isEmpty)
      site.files.append(SiteWriter.File(path: page.path, text: theme.render(frame)))
      site.files += PageResults(page: page, links: links).files()
      site.pages.append((page.document.source.path, page.path))
      addResources(links.resources + Self.image(of: page), to: &site)
    }
    addSharedPages(map, ledger, theme, to: &site)

    for note in notes {
      site.diagnostics += Self.sorted(
        note.document.diagnostics + note.diagnostics + (note.evaluated?.diagnostics ?? [])
          + (found[note.name] ?? []))
    }
    site.diagnostics += map.diagnostics(in: project)
    site.diagnostics = project.configuration.rules.apply(to: site.diagnostics)
    site.files = Self.unique(site.files)
    return site
  }

  private func addSharedPages(
    _ map: SiteMap, _ ledger: LedgerPage, _ theme: Theme, to site: inout BuiltSite
  ) {
    if !map.pages.contains(where: { $0.folder.isEmpty }) {
      let index = IndexPage(configuration: project.configuration, notes: map.notes)
      let frame = map.frame(ofIndex: index.content, hasLedger: !ledger.isEmpty)
      site.files.append(SiteWriter.File(path: "index.html", text: theme.render(frame)))
    }
    if !ledger.isEmpty {
      let frame = map.frame(ofLedger: ledger.content)
      site.files.append(SiteWriter.File(path: LedgerPage.path, text: theme.render(frame)))
    }
    site.files.append(SiteWriter.File(path: "palimpsest.css", text: Theme.sharedStyleSheet))
    if map.pages.contains(where: { !$0.evaluated.figures.isEmpty }) {
      site.files.append(SiteWriter.File(path: Theme.scriptName, text: Theme.script))
    }
    if let style = theme.style {
      site.files.append(SiteWriter.File(path: "style.css", text: style))
    }
  }

  private func addConfiguration(to site: inout BuiltSite) {
    guard let source = project.configurationSource else { return }
    site.sources[source.path] = source
    if let bytes = try? project.root.read(source.path) {
      site.inputs.append(.init(path: source.path, digest: Digest(of: bytes)))
    }
  }

  private func addResources(_ names: [String], to site: inout BuiltSite) {
    for name in names {
      guard let bytes = try? project.notebooks.read(name) else { continue }
      site.files.append(SiteWriter.File(path: name, bytes: bytes))
      site.inputs.append(
        .init(path: "\(project.configuration.notebooks)/\(name)", digest: Digest(of: bytes)))
    }
  }

  private static func image(of page: Page) -> [String] {
    guard let image = page.metadata.image else { return [] }
    return SitePath.resolve(image, in: SitePath.folder(of: page.notebook)).map { [$0] } ?? []
  }

  private func theme(_ site: inout BuiltSite) -> Theme {
    let folder = project.configuration.theme
    for name in [Theme.templateName, Theme.styleName] {
      if let bytes = try? project.theme.read(name) {
        site.inputs.append(.init(path: "\(folder)/\(name)", digest: Digest(of: bytes)))
      }
    }
    let style = project.theme.text(Theme.styleName)
    let path = "\(folder)/\(Theme.templateName)"
    guard let template = project.theme.text(Theme.templateName) else {
      return Theme.builtIn(style: style)
    }
    do {
      return try Theme(template: template, style: style)
    } catch {
      site.sources[path] = SourceFile(path: path, text: template)
      site.diagnostics.append(
        Diagnostic(
          rule: "broken-template", path: path, range: nil,
          summary: "The page template cannot be used: \(error)."))
      return Theme.builtIn(style: style)
    }
  }

  // MARK: - Order

  /// Diagnostics by place; those of the same place keep the order in which they were found.
  static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }.enumerated().sorted { left, right in
      let (first, second) = (left.element.range?.lower ?? -1, right.element.range?.lower ?? -1)
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  /// Files by path; a page comes before a copied file of the same name.
  private static func unique(_ files: [SiteWriter.File]) -> [SiteWriter.File] {
    var seen: Set<String> = []
    return files.filter { seen.insert($0.path).inserted }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
