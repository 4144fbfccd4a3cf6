/// What the environment refused: a file that cannot be read or written, a folder that is not ours.
package struct SiteError: Error, Hashable, CustomStringConvertible {
  /// The kind of failure.
  package struct Code: Hashable, Sendable {
    private enum Kind: Hashable {
      case system(Int32), notAFile, outside, notOurs, noProject, invalidConfiguration
    }
    private let kind: Kind

    /// The operating system refused, with its error number.
    package static func system(_ number: Int32) -> Code { Code(kind: .system(number)) }
    /// What was to be read is a pipe, a socket or a device.
    package static let notAFile = Code(kind: .notAFile)
    /// A link leads to a file outside the project.
    package static let outside = Code(kind: .outside)
    /// The output folder holds files that no build of ours has written.
    package static let notOurs = Code(kind: .notOurs)
    /// There is no `palimpsest.yml` in the folder or above it.
    package static let noProject = Code(kind: .noProject)
    /// The project's configuration has errors, which were reported.
    package static let invalidConfiguration = Code(kind: .invalidConfiguration)

    fileprivate var sentence: String {
      switch kind {
      case .system(let number): systemMessage(number)
      case .notAFile: "it is not a regular file"
      case .outside: "the link leads out of the project"
      case .notOurs:
        "is not empty and was not made by palimpsest; choose another output folder or remove it"
      case .noProject: "no palimpsest.yml here or in a folder above; `palimpsest new` makes one"
      case .invalidConfiguration: "the configuration has errors"
      }
    }
  }

  /// The kind of failure.
  package var code: Code
  /// The file or folder it is about.
  package var path: String

  /// Creates an error.
  package init(_ code: Code, path: String) {
    self.code = code
    self.path = path
  }

  /// The failure without the path.
  package var reason: String { code.sentence }

  package var description: String { "\(path): \(code.sentence)" }
}
