/// Why a tree that KaTeX has read cannot be drawn.
enum FormulaProblem: Error, Hashable {
  /// No browser knows a colour of this name.
  case unknownColour(String)
  /// The kind of node is one that only HTML could show.
  case unsupported(String)
  /// Groups lie too deep in one another.
  case tooDeep
}
