import Bibliography
import Evaluation
import Notebook
import Plotting

/// Makes the files of a site from notebooks that are read and evaluated.
struct SiteAssembler {
  private let project: Project
  private let notes: [SiteBuilder.Note]
  private let store: Store?
  private let jobs: Int
  private var site = BuiltSite()
  private var shelf: BibliographyShelf
  /// The entries of bibliographies that a page cites, or that those inherit from.
  private var neededEntries: Set<BibliographyDatabase.Place> = []
  /// Whether a page shows mathematics, which needs styles and a font.
  private var hasFormulas = false

  init(project: Project, notes: [SiteBuilder.Note], store: Store?, jobs: Int) {
    self.project = project
    self.notes = notes
    self.store = store
    self.jobs = jobs
    shelf = BibliographyShelf(project)
  }

  /// The site with everything that was found on the way.
  ///
  /// - Parameter findings: What was found before.
  /// - Returns: The site.
  consuming func assemble(findings: [Diagnostic]) async -> BuiltSite {
    site.diagnostics = findings
    addConfiguration()
    let theme = theme()
    var found: [String: [Diagnostic]] = [:]
    let pages = await pages(&found)
    let map = SiteMap(pages: pages, configuration: project.configuration)
    let ledger = LedgerPage(pages: map.pages)
    for made in await make(map, theme, hasLedger: !ledger.isEmpty) {
      site.files += made.files
      site.pages.append(
        .init(notebook: made.source, path: made.path, remarks: made.remarks))
      addResources(made.resources)
      found[made.notebook, default: []] += made.diagnostics
    }
    site.files += map.redirects.files
    addSharedPages(map, ledger, theme)
    for note in notes {
      site.diagnostics += Self.sorted(
        note.document.diagnostics + note.diagnostics + (note.evaluated?.diagnostics ?? [])
          + (found[note.name] ?? []), in: note.document.source)
    }
    site.diagnostics += shelf.diagnostics
    site.diagnostics += shelf.unusedEntries(besides: neededEntries) + map.diagnostics(in: project)
    site.diagnostics = project.configuration.rules.apply(to: site.diagnostics)
    site.files = Self.unique(site.files)
    return site
  }

  // MARK: - Pages

  /// The pages with their citations, and what is wrong with those.
  private mutating func pages(_ found: inout [String: [Diagnostic]]) async -> [Page] {
    let drafts = await drafts()
    for draft in drafts {
      found[draft.page.notebook, default: []] += draft.citations.diagnostics
      if let database = draft.database {
        neededEntries.formUnion(database.places(neededFor: draft.citations.keys))
      }
    }
    let press = FormulaPress(
      drafts.flatMap { $0.formulas.map(\.drawn) }
        + drafts.flatMap { $0.citations.references.flatMap(\.content.formulas) },
      store: store)
    hasFormulas = drafts.contains { !$0.formulas.isEmpty }
    var pages: [Page] = []
    for draft in drafts {
      var page = draft.page
      page.hasFormulas = !draft.formulas.isEmpty
      page.complete(press, draft.citations, project.configuration)
      found[page.notebook, default: []] += press.diagnostics(
        draft.formulas, in: page.document.source)
      pages.append(page)
    }
    for (path, source) in shelf.sources.sorted(by: { $0.key < $1.key }) {
      site.sources[path] = source
      site.inputs.append(.init(path: path, digest: Digest(of: source.bytes)))
    }
    return pages
  }

  /// A page whose formulas are not drawn yet.
  private struct Draft: Sendable {
    var page: Page
    var citations: PageCitations
    var database: BibliographyDatabase?
    var formulas: [Page.ShownFormula]
  }

  /// The pages of the notes that were evaluated, several at once.
  private mutating func drafts() async -> [Draft] {
    var open: [(note: SiteBuilder.Note, database: BibliographyDatabase?)] = []
    for note in notes {
      for file in note.document.source.files { site.sources[file.path] = file }
      for input in note.inputs {
        site.inputs.append(
          .init(path: "\(project.configuration.notebooks)/\(input.name)", digest: input.digest))
      }
      guard note.evaluated != nil else { continue }
      let database = shelf.database(
        for: note.metadata, of: note.document.source, in: SitePath.folder(of: note.name))
      open.append((note, database))
    }
    let configuration = project.configuration
    return await open.concurrentMap(jobs: jobs) { note, database in
      note.evaluated.map { evaluated in
        let page = Page(
          notebook: note.name, metadata: note.metadata, evaluated: evaluated,
          configuration: configuration)
        let style = note.metadata.citationStyle ?? configuration.citationStyle
        return Draft(
          page: page, citations: PageCitations(of: page, from: database, style: style),
          database: database, formulas: page.formulas(configuration))
      }
    }.compactMap { $0 }
  }

  /// What rendering a page gives.
  private struct Made: Sendable {
    var notebook: String
    var source: String
    var path: String
    var remarks: [String]
    var files: [SiteWriter.File]
    var resources: [String]
    var diagnostics: [Diagnostic]
  }

  /// Renders the pages, several at once.
  private func make(_ map: SiteMap, _ theme: Theme, hasLedger: Bool) async -> [Made] {
    let resolver = LinkResolver(pages: map.pages, notebooks: project.notebooks)
    let configuration = project.configuration
    let uses = await LabelUses(in: map.pages, jobs: jobs)
    return await map.pages.concurrentMap(jobs: jobs) { page in
      Self.make(page, map, resolver, theme, configuration, uses, hasLedger: hasLedger)
    }
  }

  private static func make(
    _ page: Page, _ map: SiteMap, _ resolver: LinkResolver, _ theme: Theme,
    _ configuration: ProjectConfiguration, _ uses: LabelUses, hasLedger: Bool
  ) -> Made {
    let links = resolver.links(of: page)
    var renderer = PageRenderer(page: page, links: links, configuration: configuration)
    if page.folder.isEmpty {
      renderer.appendix = IndexPage(configuration: configuration, notes: map.notes).list
    }
    let content = renderer.content
    let frame = map.frame(of: page, content: content, hasLedger: hasLedger)
    return Made(
      notebook: page.notebook, source: page.document.source.path, path: page.path,
      remarks: Self.remarks(on: page),
      files: [SiteWriter.File(path: page.path, text: theme.render(frame))]
        + PageResults(page: page, links: links).files(),
      resources: links.resources + image(of: page),
      diagnostics: links.diagnostics + PageLinter.diagnostics(of: page, uses: uses)
        + FigureLinter.diagnostics(of: page) + FigureLinter.duplicates(in: content, of: page))
  }

  /// How many frames the figures with sliders have, and how much they weigh.
  private static func remarks(on page: Page) -> [String] {
    page.shownItems.compactMap { item in
      guard case .figure(let figure) = item.content, let frames = figure.drawing.figure.frames
      else { return nil }
      let bytes = [ChartLayout.wide, .narrow].map { layout in
        figure.drawing.svg(id: item.target.anchor, layout: layout).utf8.count
      }
      let sizes = bytes.map { "\(($0 + 500) / 1_000)" }.joined(separator: " and ")
      return "\(item.target.anchor): \(frames.count) frames, \(sizes) kB wide and narrow"
    }
  }

  // MARK: - Other files

  private mutating func addSharedPages(
    _ map: SiteMap, _ ledger: LedgerPage, _ theme: Theme
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
    if hasFormulas {
      site.files.append(
        SiteWriter.File(path: "mathematics.css", text: Theme.mathematicsStyleSheet))
    }
    if let style = theme.style {
      site.files.append(SiteWriter.File(path: "style.css", text: style))
    }
  }

  private mutating func addConfiguration() {
    guard let source = project.configurationSource else { return }
    site.sources[source.path] = source
    if let bytes = try? project.root.read(source.path) {
      site.inputs.append(.init(path: source.path, digest: Digest(of: bytes)))
    }
  }

  private mutating func addResources(_ names: [String]) {
    for name in names {
      guard let bytes = try? project.notebooks.read(name) else { continue }
      site.files.append(SiteWriter.File(path: name, bytes: bytes))
      site.inputs.append(
        .init(path: "\(project.configuration.notebooks)/\(name)", digest: Digest(of: bytes)))
    }
  }

  private static func image(of page: Page) -> [String] {
    guard let image = page.metadata.image else { return [] }
    return SitePath.resolve(image.path, in: SitePath.folder(of: page.notebook)).map { [$0] } ?? []
  }

  private mutating func theme() -> Theme {
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
  ///
  /// - Parameters:
  ///   - diagnostics: What was found.
  ///   - source: The notebook; what is about a file that it includes comes behind.
  /// - Returns: The diagnostics, each of them once and with the path of its own file.
  static func sorted(_ diagnostics: [Diagnostic], in source: SourceFile) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let files = source.files.map(\.path)
    let places = diagnostics.map(source.localized).filter { seen.insert($0).inserted }
      .enumerated().map { offset, diagnostic in
        (
          files.firstIndex(of: diagnostic.path) ?? 0, diagnostic.range?.lower ?? -1, offset,
          diagnostic
        )
      }
    return places.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }

  /// Files by path; a page comes before a copied file of the same name.
  private static func unique(_ files: [SiteWriter.File]) -> [SiteWriter.File] {
    var seen: Set<String> = []
    return files.filter { seen.insert($0.path).inserted }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
