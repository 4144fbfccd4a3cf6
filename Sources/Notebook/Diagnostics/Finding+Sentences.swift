extension Finding {
  var severity: Diagnostic.Severity { .error }
  var rule: String { "invalid-utf8" }
  var summary: String { "" }
  var notes: [String] { [] }
  var suggestion: String? { nil }
}
