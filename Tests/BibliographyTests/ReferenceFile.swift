import Foundation

/// A file of reference values, made by the script beside it.
enum ReferenceFile {
  static func read<Case: Decodable>(_ name: String, as type: Case.Type) throws -> [Case] {
    try JSONDecoder().decode([Case].self, from: Data(contentsOf: url(name)))
  }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: url(name), encoding: .utf8)
  }

  private static func url(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Reference").appendingPathComponent(name)
  }
}
