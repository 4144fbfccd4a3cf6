package import Notebook

extension PageMetadata {
  /// Keys of related tools that mean nothing here and do no harm.
  private static let ignored = [
    "anchor-sections", "citation", "code-copy", "code-line-numbers", "code-links", "code-overflow",
    "code-tools", "comments", "copyright", "crossref", "csl", "css", "dependencies", "downloads",
    "editor", "editor_options", "embed-resources", "engine", "exports", "fig-align",
    "fig-cap-location", "fig-height", "fig-width", "filters", "format", "funding", "github",
    "highlight-style", "html-math-method", "jupyter", "kernelspec", "lightbox", "link-citations",
    "listing", "numbering", "open_access", "order", "other-links", "output", "page-layout",
    "reference-location", "search", "short_title", "sidebar", "standalone", "subject", "tags",
    "tbl-cap-location", "theme", "thumbnail", "title-block-style", "toc-expand", "toc-location",
    "toc-title", "venue",
  ]

  /// Reads the front matter of a notebook.
  ///
  /// - Parameters:
  ///   - document: The notebook, which takes the texts with their values.
  ///   - diagnostics: Receives the mistakes; what is sound is taken all the same.
  package init(of document: inout Document, reportingTo diagnostics: inout [Diagnostic]) {
    self.init()
    guard let frontMatter = document.frontMatter else { return }
    let yaml = YAMLText(
      source: document.source, start: frontMatter.range.lower, text: frontMatter.text)
    guard var keys = yaml.mapping(reportingTo: &diagnostics) else { return }
    variables = keys.texts
    readTexts(&keys, of: &document)
    readAuthors(&keys)
    date = day("date", &keys)
    modified = day("date-modified", &keys)
    categories = keys.strings("categories").map(\.content)
    keywords = keys.strings("keywords").map(\.content)
    readPublication(&keys)
    bibliographies = keys.places("bibliography")
    citationStyle = keys.citationStyle()
    macros = keys.macros()
    isDraft = keys.boolean("draft")?.content ?? false
    image = keys.string("image").map { .init(path: $0.content, range: $0.range) }
    aliases = keys.places("aliases")
    language = keys.string("lang")?.content
    includesContents = keys.boolean("toc")?.content
    contentsDepth = keys.integer("toc-depth", in: 1...6)
    numbersSections = keys.boolean("number-sections")?.content
    isSmart = keys.boolean("smart")?.content
    foldsCode = keys.boolean("code-fold")?.content
    echoesCode = keys.boolean("echo")?.content
    if var execute = keys.mapping("execute")?.content {
      echoesCode = execute.boolean("echo")?.content ?? echoesCode
      execute.reportUnknownKeys(
        ignoring: ["cache", "enabled", "error", "eval", "freeze", "include", "output", "warning"])
      keys.adopt(execute)
    }
    readParameters(&keys)
    keys.reportUnknownKeys(ignoring: Self.ignored)
    diagnostics += keys.diagnostics
  }

  /// Whether quotes, dashes and ellipses of a notebook become typographic ones.
  ///
  /// - Parameter source: The notebook, which need not be read yet.
  /// - Returns: What the front matter says of `smart`, or `nil` when it says nothing.
  package static func isSmart(_ source: SourceFile) -> Bool? {
    guard let (frontMatter, _) = FrontMatter.read(source), frontMatter.text.contains("smart")
    else { return nil }
    let yaml = YAMLText(source: source, start: frontMatter.range.lower, text: frontMatter.text)
    // Mistakes are reported when the metadata is read.
    var ignored: [Diagnostic] = []
    var keys = yaml.mapping(reportingTo: &ignored)
    return keys?.boolean("smart")?.content
  }

  /// The texts that are Markdown, and may hold values.
  private mutating func readTexts(_ keys: inout YAMLMapping, of document: inout Document) {
    title = keys.excerpt("title").map { document.readFrontMatterText($0) }
    subtitle = keys.excerpt("subtitle").map { document.readFrontMatterText($0) }
    description = keys.excerpt("description").map { document.readFrontMatterText($0) }
    guard let text = keys.excerpt("abstract") else { return }
    abstract = Self.paragraphs(of: text).map { document.readFrontMatterText($0) }
  }

  /// The parts of a text between empty lines.
  private static func paragraphs(of text: Excerpt) -> [Excerpt] {
    let lineFeed = UInt8(ascii: "\n")
    var paragraphs: [Excerpt] = []
    var start = 0
    var index = 0
    func finish(at end: Int) {
      let part = start..<end
      if text.bytes[part].contains(where: { $0 != lineFeed && $0 != UInt8(ascii: " ") }) {
        paragraphs.append(text.part(part))
      }
    }
    while index < text.bytes.count {
      let isEnd = text.bytes[index...].prefix(2).elementsEqual([lineFeed, lineFeed])
      if isEnd {
        finish(at: index)
        start = index + 2
      }
      index += isEnd ? 2 : 1
    }
    finish(at: text.bytes.count)
    return paragraphs
  }

  private func day(_ key: String, _ keys: inout YAMLMapping) -> String? {
    guard let value = keys.string(key) else { return nil }
    guard Self.isDay(value.content) else {
      keys.report(
        "invalid-date", at: value.range, "`\(key)` takes a day of the form 2026-11-22.",
        suggestion: ["today", "now", "last-modified"].contains(value.content)
          ? "write the day itself: a page is the same whenever it is built" : nil)
      return nil
    }
    return value.content
  }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (48...57).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}
