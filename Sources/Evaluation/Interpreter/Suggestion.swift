import Notebook

/// A suggestion of the name that was probably meant, or `nil` when none is close.
func suggestion(for name: String, among names: [String]) -> String? {
  NearestName.find(name, in: names).map { "did you mean `\($0)`?" }
}
