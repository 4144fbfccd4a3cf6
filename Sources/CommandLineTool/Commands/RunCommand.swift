import ArgumentParser
import Site

/// Runs one notebook and prints its results: `palimpsest run`.
struct RunCommand: ProjectCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run one notebook and print its results.")

  @Argument(help: "The notebook.")
  var file: String

  @Flag(help: "Print the results as JSON.")
  var json = false

  @Option(
    name: [.customShort("P"), .customLong("parameter")], parsing: .singleValue,
    help: "Set a parameter of the front matter, as name=value.")
  var parameters: [String] = []

  @OptionGroup var options: ProjectOptions

  func run() async throws {
    let given = try parameters.map(Self.parse)
    let path = absolutePath(file)
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    var folder = Folder(slash == path.startIndex ? "/" : String(path[..<slash]))
    let root = options.project.map { Folder(absolutePath($0)) } ?? Project.root(above: folder.path)
    let project = try root.map { root in try options.open(in: root) }
    // What a notebook of a project includes may lie in any folder of notebooks.
    if let notebooks = project?.notebooks, path.hasPrefix(notebooks.path + "/") {
      folder = notebooks
    }

    let display = options.progressDisplay
    let damage = DamageLog()
    let store = project.map { options.openStore($0.cache.folder("store"), display, damage) }
    var runner = NotebookRunner(
      folder: folder, name: String(path.dropFirst(folder.path.count).drop { $0 == "/" }),
      displayPath: file,
      store: store, jobs: options.jobs)
    runner.onProgress = { display.update($0) }
    let result: NotebookRunner.Outcome
    do {
      result = try await runner.run(parameters: given)
    } catch let refusal as NotebookRunner.Refusal {
      options.report(refusal.diagnostics, sources: refusal.sources, in: project)
      throw ExitStatus.usage
    }
    display.clear()

    let damages = options.diagnostics == .text ? [] : damage.diagnostics
    options.report(result.diagnostics + damages, sources: result.sources, in: project)
    writeOutput(json ? result.json.text : result.text)
    guard !result.hasErrors else { throw ExitStatus.documentErrors }
  }

  /// Reads `name=value`, or `name:value` as other tools write it.
  private static func parse(_ text: String) throws -> (name: String, value: String) {
    guard let separator = text.firstIndex(where: { $0 == "=" || $0 == ":" }),
      separator != text.startIndex
    else { throw ValidationError("-P takes name=value, not `\(text)`.") }
    return (String(text[..<separator]), String(text[text.index(after: separator)...]))
  }
}
