/// Something to tell the author of a notebook, at the place where it applies.
package struct Diagnostic: Hashable, Sendable {
  /// How much a diagnostic matters.
  package enum Severity: String, Hashable, Sendable {
    /// The notebook cannot be published like this.
    case error
    /// The notebook can be published, but probably says something else than was meant.
    case warning
    /// Something good to know.
    case note
  }

  /// How much it matters.
  package var severity: Severity

  /// The stable name of the rule in kebab case, such as `unknown-member`.
  package var rule: String

  /// The path of the notebook.
  package var path: String

  /// The place in the notebook, or `nil` when it concerns the whole file.
  package var range: SourceRange?

  /// One sentence that says what is wrong.
  package var summary: String

  /// Further sentences that explain it.
  package var notes: [String]

  /// What to do instead, as a clause without a capital and without a full stop.
  package var suggestion: String?

  /// Creates a diagnostic from its parts.
  ///
  /// - Parameters:
  ///   - severity: How much it matters.
  ///   - rule: The stable name of the rule in kebab case.
  ///   - path: The path of the notebook.
  ///   - range: The place in the notebook.
  ///   - summary: One sentence that says what is wrong.
  ///   - notes: Further sentences that explain it.
  ///   - suggestion: What to do instead.
  package init(
    severity: Severity = .error, rule: String, path: String, range: SourceRange?,
    summary: String, notes: [String] = [], suggestion: String? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.path = path
    self.range = range
    self.summary = summary
    self.notes = notes
    self.suggestion = suggestion
  }

  /// Creates the diagnostic that states a finding.
  init(_ finding: Finding, path: String, range: SourceRange?) {
    self.init(
      severity: finding.severity, rule: finding.rule, path: path, range: range,
      summary: finding.summary, notes: finding.notes, suggestion: finding.suggestion)
  }
}
