import Foundation
import Notebook
import Site
import TestSupport

/// A small project in one file, with marks around the places where diagnostics are expected.
///
/// A line `==== notebooks/a.md` begins a file of the project. `⟦` and `⟧` enclose a place; they are
/// taken out before the project is built. `⟪text×100⟫` stands for a text that is repeated, `⟪FF⟫`
/// for a byte. `⟦⟧` behind the path of a file stands for a diagnostic about the whole of it.
struct MarkedProject {
  private var files: [(path: String, bytes: [UInt8])] = []
  /// The marked places, as `notebooks/a.md 12-15`, by path and place.
  private(set) var places: [String] = []

  init(_ marked: String) {
    for part in marked.components(separatedBy: "==== ").dropFirst() {
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let path = String(lines[0]).replacing("⟦⟧", with: "")
      if path.count < lines[0].count { places.append(Self.place(path, nil)) }
      let (bytes, ranges) = Self.read(lines.count > 1 ? String(lines[1]) : "")
      files.append((path, bytes))
      places += ranges.map { Self.place(path, $0) }
    }
    places.sort()
  }

  private static func read(_ marked: String) -> (bytes: [UInt8], ranges: [SourceRange]) {
    var bytes: [UInt8] = []
    // A byte that is no text stands for a character of three bytes where it is reported.
    var replaced = 0
    var open: [Int] = []
    var ranges: [SourceRange] = []
    for (index, part) in marked.split(separator: "⟪", omittingEmptySubsequences: false).enumerated()
    {
      var text = part
      if index > 0, let end = part.firstIndex(of: "⟫") {
        let stretch = expanded(part[..<end])
        bytes += stretch
        if stretch.count == 1, !(1..<128).contains(stretch[0]) { replaced += 2 }
        text = part[part.index(after: end)...]
      }
      for scalar in text.unicodeScalars {
        switch scalar {
        case "⟦": open.append(bytes.count + replaced)
        case "⟧":
          let lower = open.popLast() ?? 0
          ranges.append(SourceRange(lower: lower, upper: bytes.count + replaced))
        default: bytes += Array(String(scalar).utf8)
        }
      }
    }
    return (bytes, ranges)
  }

  /// The bytes that `text×100` or `FF` stand for.
  private static func expanded(_ word: Substring) -> [UInt8] {
    guard let times = word.lastIndex(of: "×"), let count = Int(word[word.index(after: times)...])
    else { return UInt8(word, radix: 16).map { [$0] } ?? [] }
    return Array(String(repeating: String(word[..<times]), count: count).utf8)
  }

  /// A place of a file as one word, such that places sort as they stand.
  private static func place(_ path: String, _ range: SourceRange?) -> String {
    func padded(_ number: Int) -> String {
      String(repeating: "0", count: max(0, 6 - "\(number)".count)) + "\(number)"
    }
    return range.map { "\(path) \(padded($0.lower))-\(padded($0.upper))" } ?? "\(path) -"
  }

  /// Builds the project in a folder of its own; what is wrong with its configuration comes first.
  func build() async throws -> BuiltSite {
    try await withTemporaryFolder { path in
      let root = Folder(path)
      for file in files { try root.write(file.bytes, to: file.path) }
      let project = try Project(in: root)
      var site = try await SiteBuilder(project: project, store: nil, jobs: 1).build()
      site.diagnostics = project.diagnostics + site.diagnostics
      return site
    }
  }

  /// The places of diagnostics in the form of ``places``.
  static func places(of site: BuiltSite) -> [String] {
    site.diagnostics.map { place($0.path, $0.range) }.sorted()
  }
}
