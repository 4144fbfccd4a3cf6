import ArgumentParser
import Site

/// Makes a small project: `palimpsest new`.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a small project that builds.")

  @Argument(help: "The folder to make.")
  var directory: String

  func run() async throws {
    let folder = Folder(absolutePath(directory))
    guard folder.names().isEmpty else {
      writeError("error: \(directory) is not empty; choose a folder that does not exist yet\n")
      throw ExitStatus.usage
    }
    for file in StarterProject.files { try folder.write(file.bytes, to: file.path) }
    writeOutput(
      """
      Made \(directory). Next:
        cd \(directory)
        palimpsest build

      """)
  }
}
