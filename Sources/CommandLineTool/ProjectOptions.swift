import ArgumentParser
import Foundation
import Notebook
import Site

extension DiagnosticFormat: ExpressibleByArgument {}

/// The options of every command that works on a project.
struct ProjectOptions: ParsableArguments {
  @Option(help: "The project's folder; without it, the nearest one above with a palimpsest.yml.")
  var project: String?

  @Option(name: [.customShort("j"), .long], help: "The number of threads.")
  var jobs: Int = availableProcessors()

  @Option(help: "The form of diagnostics: text, json or sarif.")
  var diagnostics: DiagnosticFormat = .text

  @Flag(name: .shortAndLong, help: "Say nothing but diagnostics.")
  var quiet = false

  func validate() throws {
    guard (1...1_024).contains(jobs) else {
      throw ValidationError("--jobs takes a number from 1 to 1024.")
    }
  }

  /// Opens the project, and reports what is wrong with its configuration.
  func open(reportsWarnings: Bool = true) throws -> Project {
    try open(in: root(), reportsWarnings: reportsWarnings)
  }

  /// Opens the project in a folder.
  func open(in root: Folder, reportsWarnings: Bool = true) throws -> Project {
    let project = try Project(in: root)
    let source = project.configurationSource
    // A report for machines is one document, which is written at the end.
    let isNow = reportsWarnings && diagnostics == .text
    if let source, !project.diagnostics.isEmpty, isNow || !project.isSound {
      report(project.diagnostics, sources: [source.path: source])
    }
    guard project.isSound else { throw ExitStatus.usage }
    return project
  }

  /// The project's folder.
  func root() throws -> Folder {
    if let project { return Folder(absolutePath(project)) }
    let current = absolutePath(".")
    guard let root = Project.root(above: current) else {
      throw SiteError(.noProject, path: current)
    }
    return root
  }

  /// Writes diagnostics to standard error in the form that was asked for.
  func report(_ found: [Diagnostic], sources: [String: SourceFile]) {
    guard diagnostics != .text || !found.isEmpty else { return }
    writeError(diagnostics.render(found, sources: sources))
  }

  /// Writes what was found in a project; for machines together with its configuration's warnings.
  func report(
    _ found: [Diagnostic], sources: [String: SourceFile], in project: Project?
  ) {
    guard diagnostics != .text, let project else { return report(found, sources: sources) }
    var sources = sources
    if let source = project.configurationSource { sources[source.path] = source }
    report(project.diagnostics + found, sources: sources)
  }

  /// Ends a command because of its surroundings, in the form that was asked for.
  func report(_ error: SiteError) {
    guard diagnostics != .text else { return writeError("error: \(error)\n") }
    let found = Diagnostic(
      rule: "environment", path: error.path, range: nil, summary: "\(error.reason).")
    report([found], sources: [:])
  }

  /// Tells people something, on standard error.
  func tell(_ sentence: String) {
    if !quiet, diagnostics == .text { writeError(sentence + "\n") }
  }
}

/// A path from the root folder, with `.` and `..` resolved.
func absolutePath(_ path: String) -> String {
  var absolute = path
  if !path.hasPrefix("/") {
    guard let current = getcwd(nil, 0) else { return path }
    defer { free(current) }
    absolute = String(cString: current) + "/" + path
  }
  var parts: [Substring] = []
  for part in absolute.split(separator: "/") where part != "." {
    if part == ".." { _ = parts.popLast() } else { parts.append(part) }
  }
  return "/" + parts.joined(separator: "/")
}

/// The number of processors that this process may use.
func availableProcessors() -> Int {
  max(1, ProcessInfo.processInfo.activeProcessorCount)
}
