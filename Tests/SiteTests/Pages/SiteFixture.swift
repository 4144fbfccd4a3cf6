import Foundation
import Notebook
import Site
import TestSupport

/// Small sites that are built in a folder of their own, for tests of pages.
enum SiteFixture {
  /// Builds a site.
  ///
  /// - Parameters:
  ///   - files: The files of the notebooks' folder by name.
  ///   - configuration: Lines of the project file.
  /// - Returns: The site.
  /// - Throws: An error of the file system.
  static func build(
    _ files: [String: String], configuration: String = "title: Site"
  ) async throws -> BuiltSite {
    try await withTemporaryFolder { path in
      let root = Folder(path)
      try root.write((configuration + "\n").utf8, to: "palimpsest.yml")
      for (name, text) in files { try root.write(text.utf8, to: "notebooks/\(name)") }
      return try await SiteBuilder(project: Project(in: root), store: nil, jobs: 1).build()
    }
  }

  /// What stands in the body of a note's page, without its title.
  static func body(of notebook: String) async throws -> String {
    let site = try await build(["note.md": notebook])
    return site.body(of: "note")
  }
}

extension BuiltSite {
  /// The text of a file.
  func text(of path: String) -> String? {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// What stands between the title of a page and its foot.
  func body(of folder: String) -> String {
    let page = text(of: "\(folder)/index.html") ?? ""
    let start = page.range(of: "</header>\n", options: .backwards)?.upperBound ?? page.startIndex
    let end = page.range(of: "</article>")?.lowerBound ?? page.endIndex
    return String(page[start..<end])
  }

  /// The diagnostics as `note.md:3:5 rule`.
  var places: [String] {
    diagnostics.map { diagnostic in
      guard let source = sources[diagnostic.path], let range = diagnostic.range else {
        return "\(diagnostic.path) \(diagnostic.rule)"
      }
      let place = source.position(of: range.lower)
      let name = diagnostic.path.split(separator: "/").last ?? ""
      return "\(name):\(place.line):\(place.column) \(diagnostic.rule)"
    }
  }
}
