import Notebook

extension Diagnostic {
  /// The diagnostic for people.
  func rendered(in source: SourceFile) -> String {
    guard let range else { return "\(path): \(severity.rawValue): \(summary) [\(rule)]" }
    let (line, column) = source.position(of: range.lower)
    var text = "\(path):\(line):\(column): \(severity.rawValue): \(summary) [\(rule)]\n"
    text += "\(source.line(line))\n" + String(repeating: " ", count: max(0, column - 1)) + "^"
    for note in notes { text += "\n  note: \(note)" }
    if let suggestion { text += "\n  \(suggestion)" }
    return text
  }
}
