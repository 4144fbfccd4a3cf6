import Foundation
import TestSupport
import Testing

/// A build that is killed at any moment leaves a site that can be read and a store that can be
/// used, and the next build completes both.
@Suite struct KillTests {
  /// The moments at which builds are killed; a fixed sequence, spread over a build's duration.
  private struct Moments {
    private var state: UInt64 = 0x9e37_79b9_7f4a_7c15

    mutating func next(upTo duration: Double) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return duration * Double(state >> 11) / Double(1 << 53)
    }
  }

  @Test func fiftyKilledBuildsAreCompletedByTheNext() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      let start = ContinuousClock.now
      _ = try Tool.run(["build"], in: project)
      let elapsed = (ContinuousClock.now - start) / .seconds(1)
      var moments = Moments()
      var killed = 0
      for round in 1...50 {
        try Self.edit(project, round)
        let process = try Tool.start(["build"], in: project)
        try await Task.sleep(for: .seconds(moments.next(upTo: elapsed)))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        if process.terminationReason == .uncaughtSignal { killed += 1 }
        try Self.expectReadable(project + "/site")

        let completed = try Tool.run(["build"], in: project)
        #expect(completed.status == 0, "\(completed.errors)")
        #expect(!completed.errors.contains("damaged"), "round \(round): \(completed.errors)")
        try await Self.expectEqualToCleanBuild(project, round)
      }
      // The test says nothing if builds were always done before they were killed.
      #expect(killed >= 10, "only \(killed) builds were still running when they were killed")
    }
  }

  /// Changes the run, the prose, and in some rounds which pages there are.
  private static func edit(_ project: String, _ round: Int) throws {
    let path = project + "/notebooks/first.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let edited = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      // The seed is the last word of its line.
      guard let mark = line.range(of: "seed: ") else { return String(line) }
      return line[..<mark.upperBound] + "\(round)"
    }
    try edited.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let extra = project + "/notebooks/extra.md"
    if round % 3 == 0 {
      try "# Round \(round)\n".write(toFile: extra, atomically: true, encoding: .utf8)
    } else {
      try? FileManager.default.removeItem(atPath: extra)
    }
  }

  private static func expectReadable(_ site: String) throws {
    let files = try Tool.contents(of: site)
    #expect(files["index.html"] != nil)
    for (name, bytes) in files where name.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.hasPrefix("<!DOCTYPE html>") && text.hasSuffix("</html>\n"), "\(name)")
    }
  }

  private static func expectEqualToCleanBuild(_ project: String, _ round: Int) async throws {
    try await withTemporaryFolder { folder in
      for part in ["palimpsest.yml", "notebooks"] {
        try FileManager.default.copyItem(
          atPath: "\(project)/\(part)", toPath: "\(folder)/\(part)")
      }
      let clean = try Tool.run(["build"], in: folder)
      #expect(clean.status == 0, "\(clean.errors)")
      let expected = try Tool.contents(of: folder + "/site")
      let found = try Tool.contents(of: project + "/site")
      #expect(found == expected, "round \(round): \(found.keys.sorted())")
    }
  }
}
