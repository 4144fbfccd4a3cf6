import Glibc
package import Notebook

/// Finds out where the links and references of a page go, and reports those that go nowhere.
package struct LinkResolver: Sendable {
  /// Where the links and references of one page go.
  package struct Links: Sendable {
    /// Addresses by the place of the link.
    package var destinations: [SourceRange: String] = [:]
    /// What references read and where they go, by their place.
    package var references: [SourceRange: ResolvedReference] = [:]
    /// The words of links that have none, by their place.
    package var emptyLinks: [SourceRange: String] = [:]
    /// Files that the page needs, relative to the notebooks' folder.
    package var resources: [String] = []
    /// What goes nowhere.
    package var diagnostics: [Diagnostic] = []

    /// Creates what there is for a page without links.
    package init() {}
  }

  private let pages: [Page]
  private let notebooks: Folder
  /// The places of pages by their notebooks.
  private let places: [String: Int]
  /// The places of the pages that have a label, in order.
  private let carriers: [String: [Int]]

  /// Creates a resolver for all pages of a site.
  ///
  /// - Parameters:
  ///   - pages: The pages.
  ///   - notebooks: The folder of the notebooks.
  package init(pages: [Page], notebooks: Folder) {
    self.pages = pages
    self.notebooks = notebooks
    places = Dictionary(
      pages.enumerated().map { ($0.element.notebook, $0.offset) }, uniquingKeysWith: { $1 })
    var carriers: [String: [Int]] = [:]
    for (index, page) in pages.enumerated() {
      for label in page.numbering.targets.keys { carriers[label, default: []].append(index) }
    }
    self.carriers = carriers
  }

  /// Resolves the links and references of a page.
  package func links(of page: Page) -> Links {
    var links = Links()
    links.diagnostics = page.claimDiagnostics
    let inlines = page.compactMapInlines { inline in
      switch inline {
      case .link, .image, .reference, .variable: inline
      default: nil
      }
    }
    for inline in inlines {
      switch inline {
      case .link(let link):
        resolve(
          link.destination, isImage: false, isEmpty: link.content.isEmpty, at: link.range, of: page,
          &links)
      case .image(let image):
        resolve(image.source, isImage: true, isEmpty: false, at: image.range, of: page, &links)
      case .reference(let reference): resolve(reference, of: page, &links)
      case .variable(let variable): check(variable, of: page, &links)
      default: break
      }
    }
    return links
  }

  // MARK: - References

  private func resolve(_ reference: Reference, of page: Page, _ links: inout Links) {
    let label = reference.label
    if let target = page.numbering[label] {
      links.references[reference.range] = resolved(
        target, reference, address: "#", page: nil, of: page, &links)
      return
    }
    let found = (carriers[label] ?? []).filter { pages[$0].notebook != page.notebook }
    if found.count == 1, let target = pages[found[0]].numbering[label] {
      let other = pages[found[0]]
      links.references[reference.range] = resolved(
        target, reference, address: SitePath.relative(other.path, from: page.folder) + "#",
        page: other.title, of: page, &links)
      return
    }
    guard found.isEmpty else {
      let names = found.map { "`\(pages[$0].notebook)`" }.joined(separator: " and ")
      links.diagnostics.append(
        Diagnostic(
          rule: "ambiguous-reference", path: page.document.source.path, range: reference.range,
          summary: "`@\(label)` is a label of several notes: \(names).",
          suggestion: "link to the one you mean, as in `[text](note.md#\(label))`"))
      return
    }
    reportMissing(reference, of: page, &links)
  }

  private func reportMissing(_ reference: Reference, of page: Page, _ links: inout Links) {
    let label = reference.label
    let hidden = page.document.cells.first { $0.label == label && !$0.showsOutput }
    let others = pages.filter { $0.notebook != page.notebook }
    let known = page.numbering.labels + others.flatMap(\.numbering.labels)
    let reason = hidden.map { $0.isShown ? "output: false" : "include: false" }
    links.diagnostics.append(
      Diagnostic(
        rule: "unresolved-reference", path: page.document.source.path, range: reference.range,
        summary: reason.map {
          "What the cell `\(label)` shows is not on the page, because of its option `\($0)`."
        } ?? "Nothing has the label `\(label)`.",
        suggestion: reason == nil
          ? NearestName.find(label, in: known).map { "did you mean `@\($0)`?" } : nil))
  }

  /// The target of a reference, with the parts of it that are meant.
  private func resolved(
    _ target: Numbering.Target, _ reference: Reference, address: String, page: String?,
    of referring: Page, _ links: inout Links
  ) -> ResolvedReference {
    let result = ResolvedReference(
      target: target, number: ResolvedReference.number(of: target, parts: reference.parts),
      address: address + target.anchor, page: page)
    guard let parts = reference.parts else { return result }
    let letters = parts.lowercased().split { !$0.isLetter }.map(String.init)
    let known = (0..<target.partCount).map(Numbering.letter)
    let hasParts = ["Figure", "Table"].contains(target.noun)
    if !hasParts || (!known.isEmpty && !letters.allSatisfy(known.contains)) {
      let name = "\(target.noun) \(target.number)"
      links.diagnostics.append(
        Diagnostic(
          rule: "unresolved-reference", path: referring.document.source.path,
          range: reference.range,
          summary: !hasParts
            ? "\(name) has no parts."
            : "\(name) has the parts \(known[0]) to \(known[known.count - 1]), not `\(parts)`."))
    }
    return result
  }

  // MARK: - Variables

  private func check(_ variable: Inline.Variable, of page: Page, _ links: inout Links) {
    guard page.variables[variable] == nil else { return }
    let known = page.variables.texts(of: variable.source).keys.sorted()
    let place = variable.source == .page ? "The front matter" : "`variables` in the project file"
    links.diagnostics.append(
      Diagnostic(
        rule: "unknown-variable", path: page.document.source.path, range: variable.range,
        summary: "\(place) has no `\(variable.key)`.",
        suggestion: NearestName.find(variable.key, in: known).map { "did you mean `\($0)`?" }))
  }

  // MARK: - Links

  private func resolve(
    _ address: String, isImage: Bool, isEmpty: Bool, at range: SourceRange, of page: Page,
    _ links: inout Links
  ) {
    func report(_ rule: String, _ summary: String, suggestion: String? = nil) {
      links.diagnostics.append(
        Diagnostic(
          rule: rule, path: page.document.source.path, range: range, summary: summary,
          suggestion: suggestion))
    }
    if Self.hasScheme(address) {
      if isImage, !address.lowercased().hasPrefix("data:") {
        report(
          "remote-image", "The page would load a picture from another server.",
          suggestion:
            "put the picture beside the notebook, so that the site works without a network")
      }
      return
    }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first.map(String.init) ?? ""
    let anchor = parts.count > 1 ? SitePath.decoded(String(parts[1])) : nil
    if path.isEmpty {
      guard let anchor, !anchor.isEmpty else { return }
      if isEmpty { links.emptyLinks[range] = Self.words(for: anchor, on: page) }
      if let problem = deadAnchor(anchor, on: page) {
        report("dead-link", problem.0, suggestion: problem.1)
      }
      return
    }
    let folder = SitePath.folder(of: page.notebook)
    let file = String(path.prefix { $0 != "?" })
    guard let decoded = SitePath.decoded(file), let target = SitePath.resolve(decoded, in: folder)
    else {
      report("dead-link", "`\(path)` leads out of the notebooks' folder.")
      return
    }
    if let other = places[target].map({ pages[$0] }) {
      let fragment = anchor.map { "#\($0)" } ?? ""
      links.destinations[range] =
        SitePath.relative(other.path, from: page.folder) + fragment
      if isEmpty {
        let words = anchor.flatMap { Self.words(for: $0, on: other) }
        links.emptyLinks[range] = words.map { "\($0) of “\(other.title)”" } ?? other.title
      }
      if let anchor, let problem = deadAnchor(anchor, on: other) {
        report("dead-link", problem.0, suggestion: problem.1)
      }
      return
    }
    guard isFileInside(target) else {
      let known = pages.map { SitePath.relative($0.notebook, from: folder) }
      report(
        "dead-link", "There is no file `\(path)`.",
        suggestion: NearestName.find(path, in: known).map { "did you mean `\($0)`?" })
      return
    }
    links.resources.append(target)
    links.destinations[range] = SitePath.relative(target, from: page.folder)
  }

  /// What a link to an anchor reads when the author gave it no words.
  private static func words(for anchor: String, on page: Page) -> String? {
    page.numbering[anchor]?.name
      ?? page.numbering.sections.first { $0.heading.id == anchor }
      .map { page.words.plainText($0.heading.content) }
  }

  private func deadAnchor(_ anchor: String, on page: Page) -> (String, String?)? {
    guard !page.numbering.anchors.contains(anchor) else { return nil }
    let nearest = NearestName.find(anchor, in: page.numbering.anchors.sorted())
    return (
      "There is no `#\(anchor)` in `\(page.notebook)`.", nearest.map { "did you mean `#\($0)`?" }
    )
  }

  private static func hasScheme(_ address: String) -> Bool {
    if address.hasPrefix("//") { return true }
    let scheme = address.prefix { $0 != ":" }
    guard scheme.count < address.count, let first = scheme.first, first.isASCII, first.isLetter
    else { return false }
    return scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
  }

  /// Whether a path is a regular file that really lies in the notebooks' folder, also when links
  /// of the file system are followed.
  func isFileInside(_ path: String) -> Bool {
    guard SiteManifest.isInside(path), let status = FileStatus(of: notebooks.path(of: path)),
      !status.isFolder, let file = realpath(notebooks.path(of: path), nil)
    else { return false }
    defer { free(file) }
    guard let top = realpath(notebooks.path, nil) else { return false }
    defer { free(top) }
    return String(cString: file).hasPrefix(String(cString: top) + "/")
  }
}
