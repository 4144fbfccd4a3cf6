package import Notebook
import Yams

/// How much each rule matters to a project: `ignore`, `warn` or `error`.
///
/// Only what is a matter of taste can be set: the checks of ``LintRule`` and whatever is a warning
/// by itself. A dead link or a false claim is an error in every project.
package struct RuleSettings: Sendable, Hashable {
  /// What becomes of the findings of a rule; the words are MyST's.
  package enum Severity: String, CaseIterable, Sendable {
    /// They are passed over.
    case ignore
    /// They are reported.
    case warn
    /// They fail the build.
    case error
  }

  /// One line of the settings.
  private struct Setting: Hashable {
    /// The name of a rule, in which `*` stands for anything.
    var rule: String
    var severity: Severity
    /// The notebooks that it is about, in which `*` stands for anything; empty for all.
    var files: [String]
  }

  private var settings: [Setting] = []

  /// Creates the settings of a project that says nothing.
  package init() {}

  /// Reads `rules` in both of its forms: names with severities, or MyST's `error_rules`.
  ///
  /// - Parameter keys: The keys of the configuration.
  init(_ keys: inout YAMLMapping) {
    for key in ["rules", "error_rules"] {
      guard let value = keys.node(key) else { continue }
      switch value.content {
      case .mapping(let mapping):
        var entries = YAMLMapping(mapping, in: keys.yaml)
        for entry in entries.keys { read(entry, &entries) }
        keys.adopt(entries)
      case .sequence(let sequence):
        for node in sequence { read(node, &keys) }
      default:
        keys.report(
          "wrong-type", at: value.range, "`\(key)` takes lines of the form `rule: severity`.",
          suggestion: "write for example `missing-alt: error`")
      }
    }
  }

  /// Reads `missing-alt: error`.
  private mutating func read(_ entry: YAMLMapping.Value<String>, _ keys: inout YAMLMapping) {
    guard let word = keys.string(entry.content) else { return }
    guard let severity = Self.severity(word, &keys) else { return }
    settings.append(Setting(rule: entry.content, severity: severity, files: []))
  }

  /// Reads `{rule: missing-alt, severity: error, keys: [drafts/*]}`.
  private mutating func read(_ node: Node, _ keys: inout YAMLMapping) {
    guard let mapping = node.mapping else {
      keys.report(
        "wrong-type", at: keys.yaml.range(of: node), "An entry has a `rule` and a `severity`.")
      return
    }
    var entry = YAMLMapping(mapping, in: keys.yaml)
    let rule = entry.string("rule")
    let word = entry.string("severity")
    let files = entry.strings("keys").map(\.content)
    entry.reportUnknownKeys()
    if let rule, let word {
      if let severity = Self.severity(word, &entry) {
        settings.append(Setting(rule: rule.content, severity: severity, files: files))
      }
    } else {
      entry.report(
        "missing-value", at: keys.yaml.range(of: node), "An entry has a `rule` and a `severity`.")
    }
    keys.adopt(entry)
  }

  private static func severity(
    _ word: YAMLMapping.Value<String>, _ keys: inout YAMLMapping
  ) -> Severity? {
    if let severity = Severity(rawValue: word.content) { return severity }
    let words = Severity.allCases.map(\.rawValue)
    keys.report(
      "wrong-type", at: word.range, "A rule is `ignore`, `warn` or `error`.",
      suggestion: NearestName.find(word.content, in: words).map { "did you mean `\($0)`?" })
    return nil
  }

  // MARK: - Use

  /// What a project makes of its diagnostics.
  ///
  /// - Parameter diagnostics: What was found.
  /// - Returns: The same without what the project ignores, with the severities it chose.
  package func apply(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.compactMap { diagnostic in
      let lint = LintRule(rawValue: diagnostic.rule)
      guard lint != nil || diagnostic.severity != .error else { return diagnostic }
      let chosen = settings.last { setting in
        Self.matches(setting.rule, diagnostic.rule)
          && (setting.files.isEmpty
            || setting.files.contains { Self.matches($0, diagnostic.path) })
      }
      guard let severity = chosen?.severity ?? lint?.severity else { return diagnostic }
      var result = diagnostic
      switch severity {
      case .ignore: return nil
      case .warn: result.severity = .warning
      case .error: result.severity = .error
      }
      return result
    }
  }

  /// Whether a text fits a pattern in which `*` stands for any characters; for a path, its end.
  private static func matches(_ pattern: String, _ text: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return text == pattern || text.hasSuffix("/\(pattern)") }
    var rest = text[...]
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1 { return rest.hasSuffix(part) }
      if index == 0 {
        guard rest.hasPrefix(part) else { return false }
        rest = rest.dropFirst(part.count)
      } else {
        guard let found = rest.firstRange(of: part) else { return false }
        rest = rest[found.upperBound...]
      }
    }
    return true
  }
}

extension Substring {
  /// The first occurrence of a text.
  fileprivate func firstRange(of wanted: Substring) -> Range<Index>? {
    guard !wanted.isEmpty else { return startIndex..<startIndex }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) {
        return start..<index(start, offsetBy: wanted.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
