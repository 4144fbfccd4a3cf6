public import Testing
import Foundation

/// Compares text with a golden file beside the test, byte for byte.
///
/// With `RECORD_GOLDEN` set in the environment, or when the file is missing, the text is written
/// and the test fails, so that a recording can never pass for a check.
///
/// - Parameters:
///   - actual: The text that the code under test produced.
///   - name: The golden file's name inside the `Golden` folder beside the test file.
///   - file: The test's own file; leave the default.
///   - sourceLocation: Where a failure is reported; leave the default.
/// - Throws: An error of the file system.
public func expectGolden(
  _ actual: String, named name: String,
  file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(
    "Golden")
  let golden = folder.appendingPathComponent(name)
  let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil
  guard !isRecording, let expected = try? String(contentsOf: golden, encoding: .utf8) else {
    try FileManager.default.createDirectory(
      at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.write(to: golden, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name); look at it, then run again", sourceLocation: sourceLocation)
    return
  }
  guard actual != expected else { return }
  let rejected = golden.deletingLastPathComponent().appendingPathComponent(
    "rejected-\(golden.lastPathComponent)")
  try actual.write(to: rejected, atomically: true, encoding: .utf8)
  Issue.record("\(name) differs from its golden file", sourceLocation: sourceLocation)
}
