package import Notebook
import Yams

extension PageMetadata {
  /// Keys of related tools that mean nothing here and do no harm.
  private static let ignored = [
    "aliases", "bibliography", "crossref", "csl", "date-modified", "doi", "downloads", "editor",
    "engine", "exports", "format", "github", "jupyter", "kernelspec", "keywords", "license",
    "number-sections", "numbering", "page-layout", "thumbnail", "toc-depth",
  ]

  /// Reads the front matter of a notebook.
  ///
  /// - Parameters:
  ///   - document: The notebook.
  ///   - diagnostics: Receives the mistakes; what is sound is taken all the same.
  package init(of document: Document, reportingTo diagnostics: inout [Diagnostic]) {
    self.init()
    guard let frontMatter = document.frontMatter else { return }
    let yaml = YAMLText(
      source: document.source, start: frontMatter.range.lower, text: frontMatter.text)
    guard var keys = yaml.mapping(reportingTo: &diagnostics) else { return }
    title = keys.string("title")?.content
    subtitle = keys.string("subtitle")?.content
    readAuthors(&keys)
    readDate(&keys)
    description = keys.string("description")?.content
    abstract = keys.string("abstract")?.content
    categories = keys.strings("categories").map(\.content)
    isDraft = keys.boolean("draft")?.content ?? false
    image = keys.string("image")?.content
    language = keys.string("lang")?.content
    includesContents = keys.boolean("toc")?.content
    foldsCode = keys.boolean("code-fold")?.content
    echoesCode = keys.boolean("echo")?.content
    // Taken before the text was read, which depends on it.
    _ = keys.boolean("smart")
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
  /// - Returns: False when the front matter says `smart: false`.
  package static func isSmart(_ source: SourceFile) -> Bool {
    guard let frontMatter = Document.frontMatter(of: source), frontMatter.text.contains("smart")
    else { return true }
    let yaml = YAMLText(source: source, start: frontMatter.range.lower, text: frontMatter.text)
    // Mistakes are reported when the metadata is read.
    var ignored: [Diagnostic] = []
    var keys = yaml.mapping(reportingTo: &ignored)
    return keys?.boolean("smart")?.content ?? true
  }

  /// Authors are texts, or mappings with a name.
  private mutating func readAuthors(_ keys: inout YAMLMapping) {
    for key in ["author", "authors"] {
      guard let value = keys.node(key) else { continue }
      let nodes = value.content.sequence.map(Array.init) ?? [value.content]
      for node in nodes {
        if let name = node.scalar?.string ?? node.mapping?["name"]?.scalar?.string {
          authors.append(name)
        } else {
          keys.report(
            "wrong-type", at: keys.yaml.range(of: node),
            "`\(key)` takes a name, or a list of names.")
        }
      }
    }
  }

  private mutating func readDate(_ keys: inout YAMLMapping) {
    guard let value = keys.string("date") else { return }
    guard Self.isDay(value.content) else {
      keys.report(
        "invalid-date", at: value.range, "`date` takes a day of the form 2026-11-22.",
        suggestion: ["today", "now", "last-modified"].contains(value.content)
          ? "write the day itself: a page is the same whenever it is built" : nil)
      return
    }
    date = value.content
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

  // MARK: - Parameters

  private mutating func readParameters(_ keys: inout YAMLMapping) {
    guard var declared = keys.mapping("params")?.content else { return }
    for key in declared.keys {
      guard Self.isName(key.content) else {
        declared.report(
          "invalid-name", at: key.range,
          "`\(key.content)` is not a name: letters, digits and `_`, not beginning with a digit.")
        continue
      }
      guard let node = declared.node(key.content) else { continue }
      switch node.content {
      case .scalar(let scalar):
        parameters.append(Parameter(name: key.content, value: Self.value(of: scalar)))
      case .mapping(let mapping):
        var inner = YAMLMapping(mapping, in: declared.yaml)
        readParameter(named: key, &inner)
        declared.adopt(inner)
      default:
        declared.report(
          "wrong-type", at: node.range, "A parameter takes a number, a text, or true or false.")
      }
    }
    keys.adopt(declared)
  }

  private mutating func readParameter(
    named key: YAMLMapping.Value<String>, _ keys: inout YAMLMapping
  ) {
    let value = keys.node("value")
    let unit = keys.string("unit")?.content
    let description = keys.string("description")?.content
    let bounds = keys.strings("range")
    _ = keys.string("type")
    keys.reportUnknownKeys()
    guard let value, let scalar = value.content.scalar else {
      keys.report("missing-value", at: key.range, "The parameter `\(key.content)` needs a `value`.")
      return
    }
    var parameter = Parameter(name: key.content, value: Self.value(of: scalar))
    parameter.unit = unit
    parameter.description = description
    let limits = bounds.compactMap { Double($0.content) }
    if limits.count == 2, bounds.count == 2, limits[0] <= limits[1] {
      parameter.range = limits[0]...limits[1]
    } else if let first = bounds.first {
      keys.report(
        "wrong-type", at: first.range, "`range` takes the least and the greatest value.",
        suggestion: "write it as `range: [0, 1]`")
    }
    if let reason = parameter.reasonAgainst(parameter.value) {
      keys.report("out-of-range", at: value.range, reason)
    }
    parameters.append(parameter)
  }

  private static func value(of scalar: Node.Scalar) -> Parameter.Value {
    guard scalar.style == .plain else { return .string(scalar.string) }
    return Parameter.Value(scalar.string)
  }

  private static func isName(_ text: String) -> Bool {
    let isLetter = { (byte: UInt8) in byte == 95 || (65...90).contains(byte & ~32) }
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) }
  }
}

extension PageMetadata.Parameter.Value {
  /// Reads a value as it is written in YAML or on the command line.
  package init(_ text: String) {
    let digits = text.filter { $0 != "_" }
    if text == "true" || text == "false" {
      self = .boolean(text == "true")
    } else if let integer = Int(digits) {
      self = .integer(integer)
    } else if let number = Double(digits), number.isFinite, !digits.contains("x") {
      self = .number(number)
    } else {
      self = .string(text)
    }
  }
}

extension PageMetadata.Parameter {
  /// Why a value cannot be taken, nil when it can.
  package func reasonAgainst(_ value: Value) -> String? {
    let number: Double
    switch (self.value, value) {
    case (.integer, .integer(let integer)): number = Double(integer)
    case (.number, .integer(let integer)): number = Double(integer)
    case (.number, .number(let double)): number = double
    case (.boolean, .boolean), (.string, .string): return nil
    case (.integer, _): return "The parameter `\(name)` takes a whole number."
    case (.number, _): return "The parameter `\(name)` takes a number."
    case (.boolean, _): return "The parameter `\(name)` takes true or false."
    case (.string, _): return "The parameter `\(name)` takes a text."
    }
    guard let range, !range.contains(number) else { return nil }
    return "The parameter `\(name)` is between \(range.lowerBound) and \(range.upperBound)."
  }
}
