import Glibc
package import Notebook

/// Finds out where the links and references of a page go, and reports those that go nowhere.
package struct LinkResolver: Sendable {
  /// Where the links and references of one page go.
  package struct Links: Sendable {
    /// Addresses by the place of the link.
    package var destinations: [SourceRange: String] = [:]
    /// What references read and where they go, by their place.
    package var references: [SourceRange: (text: String, address: String)] = [:]
    /// Files that the page needs, relative to the notebooks' folder.
    package var resources: [String] = []
    /// What goes nowhere.
    package var diagnostics: [Diagnostic] = []
  }

  private let pages: [Page]
  private let notebooks: Folder

  /// Creates a resolver for all pages of a site.
  ///
  /// - Parameters:
  ///   - pages: The pages.
  ///   - notebooks: The folder of the notebooks.
  package init(pages: [Page], notebooks: Folder) {
    self.pages = pages
    self.notebooks = notebooks
  }

  /// Resolves the links and references of a page.
  package func links(of page: Page) -> Links {
    var links = Links()
    page.document.forEachInline { inline in
      switch inline {
      case .link(let link):
        resolve(
          link.destination, isImage: false, isEmpty: link.content.isEmpty, at: link.range, of: page,
          &links)
      case .image(let image):
        resolve(image.source, isImage: true, isEmpty: false, at: image.range, of: page, &links)
      case .reference(let reference): resolve(reference, of: page, &links)
      default: break
      }
    }
    return links
  }

  // MARK: - References

  private func resolve(_ reference: Reference, of page: Page, _ links: inout Links) {
    if let target = page.numbering[reference.label] {
      links.references[reference.range] = (
        Self.words(target, reference.style), "#\(target.anchor)"
      )
      return
    }
    let others = pages.filter { $0.notebook != page.notebook }
    let found = others.compactMap { other in
      other.numbering[reference.label].map { (page: other, target: $0) }
    }
    if found.count == 1, let only = found.first {
      let words = Self.words(only.target, reference.style)
      let address = SitePath.relative(only.page.path, from: page.folder)
      links.references[reference.range] = (
        reference.style == .numberOnly ? words : "\(words) of “\(only.page.title)”",
        "\(address)#\(only.target.anchor)"
      )
      return
    }
    guard found.isEmpty else {
      let names = found.map { "`\($0.page.notebook)`" }.joined(separator: " and ")
      links.diagnostics.append(
        Diagnostic(
          rule: "ambiguous-reference", path: page.document.source.path, range: reference.range,
          summary: "`@\(reference.label)` is a label of several notes: \(names).",
          suggestion: "link to the one you mean, as in `[text](note.md#\(reference.label))`"))
      return
    }
    let known = page.numbering.labels + others.flatMap(\.numbering.labels)
    links.diagnostics.append(
      Diagnostic(
        rule: "unresolved-reference", path: page.document.source.path, range: reference.range,
        summary: "Nothing has the label `\(reference.label)`.",
        suggestion: NearestName.find(reference.label, in: known)
          .map { "did you mean `@\($0)`?" }))
  }

  private static func words(_ target: Numbering.Target, _ style: Reference.Style) -> String {
    switch style {
    case .full, .capitalized, .custom: target.name
    case .numberOnly: target.number
    }
  }

  // MARK: - Links

  private func resolve(
    _ address: String, isImage: Bool, isEmpty: Bool, at range: SourceRange, of page: Page,
    _ links: inout Links
  ) {
    func report(_ rule: String, _ summary: String, _ suggestion: String? = nil) {
      links.diagnostics.append(
        Diagnostic(
          rule: rule, path: page.document.source.path, range: range, summary: summary,
          suggestion: suggestion))
    }
    if Self.hasScheme(address) {
      if isImage, !address.lowercased().hasPrefix("data:") {
        report(
          "remote-image", "The page would load a picture from another server.",
          "put the picture beside the notebook, so that the site works without a network")
      }
      return
    }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first.map(String.init) ?? ""
    let anchor = parts.count > 1 ? SitePath.decoded(String(parts[1])) : nil
    if path.isEmpty {
      guard let anchor, !anchor.isEmpty else { return }
      if isEmpty, let target = page.numbering[anchor] {
        links.references[range] = (target.name, "#\(target.anchor)")
      }
      if let problem = deadAnchor(anchor, on: page) { report("dead-link", problem.0, problem.1) }
      return
    }
    let folder = SitePath.folder(of: page.notebook)
    let file = String(path.prefix { $0 != "?" })
    guard let decoded = SitePath.decoded(file), let target = SitePath.resolve(decoded, in: folder)
    else {
      report("dead-link", "`\(path)` leads out of the notebooks' folder.")
      return
    }
    if let other = pages.first(where: { $0.notebook == target }) {
      let fragment = anchor.map { "#\($0)" } ?? ""
      links.destinations[range] =
        SitePath.relative(other.path, from: page.folder) + fragment
      if let anchor, let problem = deadAnchor(anchor, on: other) {
        report("dead-link", problem.0, problem.1)
      }
      return
    }
    guard isFileInside(target) else {
      let known = pages.map { SitePath.relative($0.notebook, from: folder) }
      report(
        "dead-link", "There is no file `\(path)`.",
        NearestName.find(path, in: known).map { "did you mean `\($0)`?" })
      return
    }
    links.resources.append(target)
    links.destinations[range] = SitePath.relative(target, from: page.folder)
  }

  private func deadAnchor(_ anchor: String, on page: Page) -> (String, String?)? {
    guard !page.numbering.anchors.contains(anchor) else { return nil }
    let nearest = NearestName.find(anchor, in: page.numbering.anchors)
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
  private func isFileInside(_ path: String) -> Bool {
    guard SiteManifest.isInside(path), let status = FileStatus(of: notebooks.path(of: path)),
      !status.isFolder, let file = realpath(notebooks.path(of: path), nil)
    else { return false }
    defer { free(file) }
    guard let top = realpath(notebooks.path, nil) else { return false }
    defer { free(top) }
    return String(cString: file).hasPrefix(String(cString: top) + "/")
  }
}
