import Foundation
import Testing

/// Every sentence about Markdown, mathematics, citations, links and lints that the sources can say
/// is said in a golden file, at its place.
struct SentenceCoverageTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Sentences for which no small document stands here.
  ///
  /// These limits take too large a document; they have tests beside the code that has them. The
  /// others are said of the machine, or of what cannot happen while the code keeps its word.
  private static let exempt: Set<String> = [
    "The bibliography has more than … entries; the rest is not read.",
    "The bibliography has more than … mistakes; the rest is not listed.",
    "The notebook has more than … formulas, citations and other marks.",
    "The notebook has more than … errors; the rest is not listed.",
    "The table has more than … cells; the rows from here on are left out.",
    "More than … files would be included; this one and the rest are left out.",
    "After … turns there are still runs to compute.", "Runs cannot be stored: ….",
    "No formula can be drawn: ….", "The notebook cannot be read: ….", "This cannot be read.",
    "This formula holds something that cannot be drawn (`…`).",
  ]

  @Test func everySentenceIsRecorded() throws {
    let said = try Self.goldenSentences()
    #expect(said.count > 250)
    var unsaid: [String] = []
    for source in try Self.files(under: "Sources", ending: ".swift") {
      for pattern in SentencePatterns(in: source).patterns
      where !said.contains(where: pattern.matches) {
        unsaid.append(pattern.description)
      }
    }
    #expect(Set(unsaid) == Self.exempt)
  }

  /// The sentences of diagnostics in the golden files, `a.md:1:2: error: Sentence. [rule]`.
  private static func goldenSentences() throws -> Set<Substring> {
    var sentences: Set<Substring> = []
    for text in try files(under: "Tests", ending: ".txt") + files(under: "Tests", ending: ".html") {
      for line in text.split(separator: "\n") where line.hasSuffix("]") {
        for severity in [": error: ", ": warning: ", ": note: "] {
          guard let start = line.firstRange(of: severity)?.upperBound,
            let end = line.range(of: " [", options: .backwards)?.lowerBound, start < end
          else { continue }
          sentences.insert(line[start..<end])
        }
      }
    }
    return sentences
  }

  /// The texts of the files that the sentences of these parts are in.
  private static func files(under folder: String, ending suffix: String) throws -> [String] {
    let parts = ["Notebook", "Mathematics", "Bibliography", "Site"]
    return try parts.flatMap { part -> [String] in
      let folder = root.appendingPathComponent(
        "\(folder)/\(part)\(folder == "Tests" ? "Tests" : "")")
      let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      return try (names ?? []).filter { $0.hasSuffix(suffix) && !$0.contains("rejected-") }.sorted()
        .map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
    }
  }
}
