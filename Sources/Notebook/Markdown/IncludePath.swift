/// A path from the folder of the notebook, or with a slash in front from the top of all notebooks.
struct IncludePath {
  private var isRooted: Bool
  private var steps: [Substring]

  /// Reads a path without another that it starts at.
  init(_ path: String) { self.init(path, in: IncludePath(isRooted: false, steps: [])) }

  /// Reads a path that starts at a folder.
  init(_ path: String, in folder: IncludePath) {
    self = path.hasPrefix("/") ? IncludePath(isRooted: true, steps: []) : folder
    for step in path.split(separator: "/") where step != "." {
      if step == "..", let last = steps.last, last != ".." {
        steps.removeLast()
      } else {
        steps.append(step)
      }
    }
  }

  private init(isRooted: Bool, steps: [Substring]) {
    self.isRooted = isRooted
    self.steps = steps
  }

  /// The path with `..` only where it leaves its start.
  var text: String { (isRooted ? "/" : "") + steps.joined(separator: "/") }

  /// The folder of a file.
  var folder: IncludePath { IncludePath(isRooted: isRooted, steps: steps.dropLast()) }
}
