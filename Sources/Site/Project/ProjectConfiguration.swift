package import Notebook
import Yams

/// What `palimpsest.yml` says.
package struct ProjectConfiguration: Sendable, Hashable {
  /// An entry of the navigation that the author chose.
  package struct Link: Sendable, Hashable {
    /// The words; nil takes the page's title.
    package var text: String?
    /// A notebook relative to the notebooks' folder, or an address.
    package var target: String
    /// Where it is written.
    package var range: SourceRange
  }

  /// A path with the place where it is written.
  package struct Place: Sendable, Hashable {
    /// The path.
    package var path: String
    /// Where it is written.
    package var range: SourceRange
  }

  /// The file's name.
  package static let fileName = "palimpsest.yml"

  /// The site's title.
  package var title: String = "Notes"
  /// One sentence about the site.
  package var description: String?
  /// Who wrote it.
  package var author: String?
  /// The language of the pages.
  package var language: String = "en"
  /// The folder of the notebooks, relative to the project.
  package var notebooks: String = "notebooks"
  /// The folder of the pages, relative to the project.
  package var output: String = "_site"
  /// The folder of the author's own templates and styles, relative to the project.
  package var theme: String = "theme"
  /// Where the sources can be read.
  package var repository: String?
  /// Where the folders of the notebooks and of the pages are written, if they are.
  package var places: [String: SourceRange] = [:]
  /// What comes first in the navigation, in this order.
  package var navigation: [Link] = []
  /// Where the site will be found, for the addresses that must be whole.
  package var address: String?
  /// Whether sections have numbers.
  package var numbersSections: Bool = false
  /// Whether code can be unfolded.
  package var foldsCode: Bool = true
  /// Whether code is on the pages at all.
  package var echoesCode: Bool = true

  /// How much each rule matters.
  package var rules = RuleSettings()
  /// What `{{< var key >}}` stands for, by key; the keys of nested mappings are joined by dots.
  package var variables: [String: String] = [:]
  /// Abbreviations in mathematics, in the order of the file.
  package var macros: [Macro] = []
  /// The bibliographies of all notes, relative to the notebooks' folder.
  package var bibliographies: [Place] = []
  /// How sources are cited.
  package var citationStyle: CitationStyleName = .authorDate
  /// Whether quotes, dashes and dots are set as a printer would.
  package var isSmart: Bool = true

  /// Creates the configuration of a project that says nothing.
  package init() {}

  /// Reads a configuration.
  ///
  /// - Parameters:
  ///   - source: The text of `palimpsest.yml`.
  ///   - diagnostics: Receives the mistakes; what is sound is taken all the same.
  package init(_ source: SourceFile, reportingTo diagnostics: inout [Diagnostic]) {
    diagnostics += source.decodingDiagnostics
    let yaml = YAMLText(source: source, start: 0, text: source.text)
    guard var keys = yaml.mapping(reportingTo: &diagnostics) else { return }
    title = keys.string("title")?.content ?? title
    description = keys.string("description")?.content
    author = keys.string("author")?.content
    language = keys.string("lang")?.content ?? language
    if let folder = keys.folder("notebooks") {
      notebooks = folder.content
      places["notebooks"] = folder.range
    }
    if let folder = keys.folder("output") {
      output = folder.content
      places["output"] = folder.range
    }
    theme = keys.folder("theme")?.content ?? theme
    repository = keys.string("repo-url")?.content
    readAddress(&keys)
    numbersSections = keys.boolean("number-sections")?.content ?? numbersSections
    foldsCode = keys.boolean("code-fold")?.content ?? foldsCode
    echoesCode = keys.boolean("echo")?.content ?? echoesCode
    readNavigation(&keys)
    rules = RuleSettings(&keys)
    variables = keys.variables("variables")
    macros = keys.macros()
    bibliographies = keys.places("bibliography")
    citationStyle = keys.citationStyle() ?? citationStyle
    isSmart = keys.boolean("smart")?.content ?? isSmart
    keys.reportUnknownKeys()
    diagnostics += keys.diagnostics
  }

  private mutating func readAddress(_ keys: inout YAMLMapping) {
    guard let value = keys.string("site-url") else { return }
    guard ["https://", "http://"].contains(where: value.content.hasPrefix) else {
      keys.report(
        "wrong-type", at: value.range, "`site-url` takes an address that begins with `https://`.")
      return
    }
    address = value.content.hasSuffix("/") ? String(value.content.dropLast()) : value.content
  }

  private mutating func readNavigation(_ keys: inout YAMLMapping) {
    guard let value = keys.node("navigation") else { return }
    guard let nodes = value.content.sequence else {
      keys.report("wrong-type", at: value.range, "`navigation` takes a list of notebooks.")
      return
    }
    for node in nodes {
      let range = keys.yaml.range(of: node)
      if let target = node.scalar?.string {
        navigation.append(Link(text: nil, target: target, range: range))
      } else if let entry = node.mapping {
        var entry = YAMLMapping(entry, in: keys.yaml)
        let text = entry.string("text")?.content
        let target = entry.string("href")
        entry.reportUnknownKeys()
        if let target {
          navigation.append(Link(text: text, target: target.content, range: target.range))
        } else {
          entry.report("missing-value", at: range, "An entry of `navigation` needs an `href`.")
        }
        keys.adopt(entry)
      } else {
        keys.report(
          "wrong-type", at: range, "An entry of `navigation` is a notebook, or `text` and `href`.")
      }
    }
  }
}

extension YAMLMapping {
  /// A folder inside the project.
  fileprivate mutating func folder(_ key: String) -> Value<String>? {
    guard let value = string(key) else { return nil }
    var path = value.content
    while path.hasSuffix("/") { path.removeLast() }
    if path.hasPrefix("./") { path.removeFirst(2) }
    guard SiteManifest.isInside(path), path != "." else {
      report("outside-project", at: value.range, "`\(key)` takes a folder inside the project.")
      return nil
    }
    return Value(content: path, range: value.range)
  }
}
