import Foundation
import Testing

/// The built binary, run as a user runs it.
struct Tool {
  /// How a run ended and what it said.
  struct Result: Sendable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The package's folder.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The binary that was built together with these tests.
  static var binary: URL {
    #if DEBUG
      package.appendingPathComponent(".build/debug/palimpsest")
    #else
      package.appendingPathComponent(".build/release/palimpsest")
    #endif
  }

  /// Copies a fixture project into a folder.
  static func copyFixture(_ name: String, to folder: String) throws -> String {
    let target = "\(folder)/\(name)"
    let source = package.appendingPathComponent("Tests/Fixtures/\(name)")
    try FileManager.default.copyItem(atPath: source.path, toPath: target)
    for leftover in ["site", ".palimpsest"] {
      try? FileManager.default.removeItem(atPath: "\(target)/\(leftover)")
    }
    return target
  }

  /// Starts a run.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - folder: The current folder.
  /// - Returns: The running process.
  /// - Throws: An error of the file system.
  static func start(_ arguments: [String], in folder: String) throws -> Process {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let name = UUID().uuidString
    for (suffix, key) in [("out", \Process.standardOutput), ("err", \Process.standardError)] {
      let path = "\(NSTemporaryDirectory())/palimpsest-\(name).\(suffix)"
      try Data().write(to: URL(fileURLWithPath: path))
      let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      process[keyPath: key] = handle
      unlink(path)
    }
    try process.run()
    return process
  }

  /// Waits for a run and hands back how it ended.
  static func finish(_ process: Process) throws -> Result {
    process.waitUntilExit()
    func text(_ stream: Any?) throws -> String {
      let handle = try #require(stream as? FileHandle)
      try handle.seek(toOffset: 0)
      return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
    }
    return Result(
      status: process.terminationStatus, output: try text(process.standardOutput),
      errors: try text(process.standardError))
  }

  /// Runs the tool to its end.
  static func run(_ arguments: [String], in folder: String) throws -> Result {
    try finish(start(arguments, in: folder))
  }

  /// The files below a folder with their bytes, by relative path; hidden folders are left out.
  static func contents(of folder: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      guard !name.hasPrefix(".palimpsest/"), name != ".palimpsest" else { continue }
      let path = "\(folder)/\(name)"
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      contents[name] = try Data(contentsOf: URL(fileURLWithPath: path))
    }
    return contents
  }
}
