import ArgumentParser
import Site

/// The command line tool.
struct Palimpsest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "palimpsest",
    abstract: "Executable research notes with a deterministic simulation engine.",
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, RunCommand.self, CheckCommand.self, VerifyCommand.self, NewCommand.self,
      CleanCommand.self,
    ])
}

/// A command that works on a project.
protocol ProjectCommand: AsyncParsableCommand {
  /// What all of them have in common.
  var options: ProjectOptions { get }
}

/// Runs the tool on arguments without the program's name, and tells how it ended.
package func runPalimpsest(_ arguments: [String]) async -> ExitStatus {
  exitCleanlyWhenInterrupted()
  var options: ProjectOptions?
  do {
    let command = try Palimpsest.parseAsRoot(arguments)
    options = (command as? any ProjectCommand)?.options
    if var asynchronous = command as? any AsyncParsableCommand {
      try await asynchronous.run()
    } else {
      var command = command
      try command.run()
    }
    return .done
  } catch let status as ExitStatus {
    return status
  } catch let error as SiteError {
    if let options { options.report(error) } else { writeError("error: \(error)\n") }
    return .usage
  } catch {
    // Asking for help or the version is an error to the parser, with an exit code of zero.
    let text = Palimpsest.fullMessage(for: error)
    guard Palimpsest.exitCode(for: error) != .success else {
      writeOutput(text.hasSuffix("\n") ? text : text + "\n")
      return .done
    }
    writeError(text.hasSuffix("\n") ? text : text + "\n")
    return .usage
  }
}
