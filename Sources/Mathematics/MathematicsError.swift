import Glibc

/// Why formulas cannot be read at all: something is amiss with the installation.
package struct MathematicsError: Error, Hashable, CustomStringConvertible {
  private enum Reason: Hashable {
    case system(Int32), unusable, noMemory
  }

  private let reason: Reason
  /// The path of KaTeX's program.
  package let path: String

  /// The operating system refused to read the program, with its error number.
  static func system(_ number: Int32, path: String) -> MathematicsError {
    MathematicsError(reason: .system(number), path: path)
  }

  /// The program is not KaTeX, or not one that can be used.
  static func unusable(path: String) -> MathematicsError {
    MathematicsError(reason: .unusable, path: path)
  }

  /// There is not enough memory for the engine.
  static func noMemory(path: String) -> MathematicsError {
    MathematicsError(reason: .noMemory, path: path)
  }

  /// What is wrong, and which package helps.
  package var description: String {
    let advice = "; formulas need Debian's package libjs-katex (apt-get install libjs-katex)"
    switch reason {
    case .system(let number):
      return "\(path): \(strerror(number).map { String(cString: $0) } ?? "unreadable")\(advice)"
    case .unusable: return "\(path): this is not KaTeX, or not a version that works\(advice)"
    case .noMemory: return "\(path): there is not enough memory to read formulas"
    }
  }
}
