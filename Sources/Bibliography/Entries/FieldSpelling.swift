import Notebook

/// Remembers which field a misspelt one was probably meant to be.
struct FieldSpelling {
  private var known: [String: String?] = [:]

  /// The nearest name of a field, or `nil` when none is near or too many were looked for.
  mutating func nearest(to name: String) -> String? {
    if let nearest = known[name] { return nearest }
    guard known.count < BibliographyLimits.suggestions else { return nil }
    let nearest = NearestName.find(name, in: FieldNames.known)
    known[name] = nearest
    return nearest
  }
}
