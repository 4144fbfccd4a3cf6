import Foundation

/// Calls a function with the path of a fresh folder that is removed afterwards.
///
/// - Parameter body: Receives the folder's path.
/// - Returns: What the function returns.
/// - Throws: What the function throws, or an error of the file system.
@discardableResult
public func withTemporaryFolder<Result>(
  _ body: (String) async throws -> Result
) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("palimpsest-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder.path)
}
