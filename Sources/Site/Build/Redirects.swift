import Notebook

/// Pages that lead on from the paths under which notes were found before.
struct Redirects {
  /// The pages.
  private(set) var files: [SiteWriter.File] = []
  /// Paths that cannot be used.
  private(set) var diagnostics: [Diagnostic] = []

  init(pages: [Page], configuration: ProjectConfiguration) {
    var owners = Dictionary(
      pages.map { ($0.path, "the page of `\($0.notebook)`") }, uniquingKeysWith: { $1 })
    for name in ["index.html", LedgerPage.path] where owners[name] == nil {
      owners[name] = "a page of the site"
    }
    for page in pages {
      for alias in page.metadata.aliases {
        func report(_ summary: String) {
          diagnostics.append(
            Diagnostic(
              rule: "invalid-alias", path: page.document.source.path, range: alias.range,
              summary: summary))
        }
        guard let path = Self.path(of: alias.path, on: page) else {
          report("`\(alias.path)` is no path inside the site.")
          continue
        }
        if let owner = owners[path] {
          report("`\(alias.path)` leads to `\(path)`, which is \(owner).")
          continue
        }
        owners[path] = "an alias of `\(page.notebook)`"
        files.append(
          SiteWriter.File(
            path: path, text: Self.text(from: path, to: page, configuration: configuration)))
      }
    }
  }

  /// The file of an alias: from the site's folder if it begins with a slash, or else from the
  /// folder of the note.
  private static func path(of alias: String, on page: Page) -> String? {
    guard !alias.contains("#"), !alias.contains("?"), !alias.contains("://"),
      let path = SitePath.resolve(alias, in: SitePath.folder(of: page.notebook))
    else { return nil }
    let isPage = path.hasSuffix(".html") || path.hasSuffix(".htm")
    let file = isPage ? path : path.isEmpty ? "index.html" : "\(path)/index.html"
    return SiteManifest.isInside(file) ? file : nil
  }

  private static func text(
    from path: String, to page: Page, configuration: ProjectConfiguration
  ) -> String {
    let address = SitePath.relative(page.path, from: SitePath.folder(of: path))
    let whole = configuration.address.map { base in
      page.folder.isEmpty ? "\(base)/" : "\(base)/\(page.folder)/"
    }
    let html = tag("html", ["lang": page.metadata.language ?? configuration.language]) {
      "\n"
      line(
        tag("head") {
          "\n"
          line(tag("meta", ["charset": "utf-8"]))
          line(tag("title") { page.title })
          line(tag("link", ["rel": "canonical", "href": whole ?? address]))
          line(tag("meta", ["http-equiv": "refresh", "content": "0; url=\(address)"]))
          line(tag("meta", ["name": "robots", "content": "noindex"]))
        })
      line(
        tag("body") {
          tag("p") {
            "This page has moved to "
            tag("a", ["href": address]) { page.title }
            "."
          }
        })
    }
    return "<!DOCTYPE html>\n" + html.rendered + "\n"
  }
}
