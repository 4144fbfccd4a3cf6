import Evaluation
import Notebook

/// The pages of a site in the order of its navigation.
struct SiteMap {
  /// All pages, the index first if a notebook was written for it.
  let pages: [Page]
  /// The pages that lead on from where notes were found before.
  let redirects: Redirects
  private let configuration: ProjectConfiguration
  private var collisions: [(first: Page, second: Page)] = []

  /// The pages without the index.
  let notes: [Page]
  /// The places of the notes among them, by notebook.
  private let positions: [String: Int]

  /// The most notes that are all in the navigation; of more, the index is the list.
  private static let mostEntries = 12

  init(pages: [Page], configuration: ProjectConfiguration) {
    self.configuration = configuration
    var chosen = pages.filter { $0.folder.isEmpty }
    var names = Set(chosen.map(\.notebook))
    for link in configuration.navigation {
      if let page = pages.first(where: { $0.notebook == link.target }),
        names.insert(page.notebook).inserted
      {
        chosen.append(page)
      }
    }
    chosen += pages.filter { !names.contains($0.notebook) }
    var kept: [Page] = []
    var folders: [String: Int] = [:]
    for page in chosen {
      if let other = folders[page.folder] {
        collisions.append((kept[other], page))
      } else {
        folders[page.folder] = kept.count
        kept.append(page)
      }
    }
    self.pages = kept
    redirects = Redirects(pages: kept, configuration: configuration)
    notes = kept.filter { !$0.folder.isEmpty }
    positions = Dictionary(
      notes.enumerated().map { ($1.notebook, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: - Frames

  /// The frame of a note's page.
  func frame(of page: Page, content: HTML, hasLedger: Bool) -> Theme.Frame {
    let root = String(
      repeating: "../", count: page.folder.split(separator: "/").count)
    let authors = page.metadata.authors.map(\.name)
    var frame = Theme.Frame(
      title: page.folder.isEmpty ? page.title : "\(page.title) – \(configuration.title)",
      site: configuration.title,
      language: page.metadata.language ?? configuration.language,
      description: page.description ?? configuration.description,
      author: authors.isEmpty ? configuration.author : authors.joined(separator: ", "), root: root,
      entries: entries(from: page.folder, current: page.path, hasLedger: hasLedger),
      repository: configuration.repository, content: content)
    frame.hasFigures = !page.evaluated.figures.isEmpty
    frame.keywords = page.metadata.keywords
    frame.hasFormulas = page.hasFormulas || page.folder.isEmpty && listsFormulas
    frame.canonical = configuration.address.map { address in
      page.folder.isEmpty ? "\(address)/" : "\(address)/\(page.folder)/"
    }
    if let index = positions[page.notebook] {
      if index > 0 { frame.previous = entry(notes[index - 1], from: page.folder) }
      if index + 1 < notes.count { frame.next = entry(notes[index + 1], from: page.folder) }
    }
    return frame
  }

  /// The frame of an index page that no notebook was written for.
  func frame(ofIndex content: HTML, hasLedger: Bool) -> Theme.Frame {
    sharedFrame(configuration.title, "index.html", content, hasLedger: hasLedger)
  }

  /// The frame of the page of claims.
  func frame(ofLedger content: HTML) -> Theme.Frame {
    sharedFrame(
      "\(LedgerPage.title) – \(configuration.title)", LedgerPage.path, content, hasLedger: true)
  }

  private func sharedFrame(
    _ title: String, _ path: String, _ content: HTML, hasLedger: Bool
  ) -> Theme.Frame {
    var frame = Theme.Frame(
      title: title, site: configuration.title, language: configuration.language,
      description: configuration.description, author: configuration.author, root: "",
      entries: entries(from: "", current: path, hasLedger: hasLedger),
      repository: configuration.repository, content: content)
    frame.hasFormulas = listsFormulas
    return frame
  }

  private func entries(
    from folder: String, current: String, hasLedger: Bool
  ) -> [Theme.Frame.Entry] {
    var entries = listed.map { page in
      var entry = entry(page, from: folder)
      entry.isCurrent = page.path == current
      return entry
    }
    for link in configuration.navigation where link.target.contains("://") {
      entries.append(.init(text: link.text ?? link.target, address: link.target))
    }
    if hasLedger {
      let address = SitePath.relative(LedgerPage.path, from: folder)
      entries.append(
        .init(
          text: LedgerPage.title, address: address, isCurrent: current == LedgerPage.path))
    }
    return entries
  }

  /// The notes in the navigation: all of a few, or else those that the project names.
  private var listed: [Page] {
    guard notes.count > Self.mostEntries else { return notes }
    let targets = Set(configuration.navigation.map(\.target))
    return notes.prefix(targets.count).filter { targets.contains($0.notebook) }
  }

  /// Whether a list of the pages shows mathematics.
  private var listsFormulas: Bool { pages.contains(where: \.hasFormulas) }

  private func entry(_ page: Page, from folder: String) -> Theme.Frame.Entry {
    let chosen = configuration.navigation.first { $0.target == page.notebook }?.text
    return .init(
      text: chosen ?? page.title, address: SitePath.relative(page.path, from: folder))
  }

  // MARK: - Diagnostics

  /// What is wrong with the pages taken together.
  func diagnostics(in project: Project) -> [Diagnostic] {
    var diagnostics = collisions.map { first, second in
      Diagnostic(
        rule: "duplicate-page", path: second.document.source.path, range: nil,
        summary: "`\(first.notebook)` and `\(second.notebook)` have the same page.",
        suggestion: "rename one of them")
    }
    let known = pages.map(\.notebook) + collisions.map(\.second.notebook)
    let hidden = Set(project.discover()).subtracting(known)
    for link in configuration.navigation
    where !link.target.contains("://") && !known.contains(link.target)
      && !hidden.contains(link.target)
    {
      diagnostics.append(
        Diagnostic(
          rule: "dead-link", path: ProjectConfiguration.fileName, range: link.range,
          summary: "There is no notebook `\(link.target)`.",
          suggestion: NearestName.find(link.target, in: known).map { "did you mean `\($0)`?" }))
    }
    return diagnostics + redirects.diagnostics
  }
}
