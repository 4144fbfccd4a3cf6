import Foundation
import TestSupport
import Testing

@Suite struct BuildTests {
  @Test func pagesAreTheGoldenOnes() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      let result = try Tool.run(["build"], in: project)
      #expect(result.status == 0, "\(result.errors)")
      let golden = Tool.package.appendingPathComponent("Tests/Fixtures/Small/site").path
      let made = try Tool.contents(of: project + "/site")
      let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil
      guard !isRecording, FileManager.default.fileExists(atPath: golden) else {
        try? FileManager.default.removeItem(atPath: golden)
        try FileManager.default.copyItem(atPath: project + "/site", toPath: golden)
        Issue.record("recorded the pages of the small fixture; look at them, then run again")
        return
      }
      let expected = try Tool.contents(of: golden)
      #expect(made.keys.sorted() == expected.keys.sorted())
      for (name, bytes) in expected { #expect(made[name] == bytes, "\(name) differs") }
    }
  }

  @Test func secondBuildHasNothingToDo() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      #expect(try Tool.run(["build"], in: project).errors.hasSuffix("Open site/index.html\n"))
      let second = try Tool.run(["build"], in: project)
      #expect(second.status == 0)
      #expect(second.errors == "Nothing to do: site/index.html is up to date.\n")
    }
  }

  @Test func warningsAreSaidAgainWhenNothingIsToDo() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      try Self.shell("echo 'descripton: x' >> palimpsest.yml", in: project)
      let first = try Tool.run(["build"], in: project)
      let second = try Tool.run(["build"], in: project)
      #expect(first.status == 0 && second.status == 0)
      let warnings = first.errors.components(separatedBy: "notebooks/")[0]
      #expect(warnings.hasPrefix("palimpsest.yml:8:1: warning: "))
      #expect(second.errors.hasPrefix(warnings) && second.errors.contains("Nothing to do"))
    }
  }

  /// Each change is one that a build must notice, also when sizes and times look the same.
  @Test(arguments: [
    "printf x >> notebooks/second.md", "sed -i s/10/11/ notebooks/first.md",
    "sed -i s/small/Small/ palimpsest.yml", "rm site/claims.html",
    "printf x > site/second/index.html", "cp notebooks/second.md notebooks/third.md",
    "rm notebooks/first.md; sed -i '/fig-var/d' notebooks/second.md",
    "printf a,b > notebooks/data/values.csv", "mkdir theme; printf 'p{}' > theme/style.css",
    "touch -r notebooks/second.md /tmp/t$$; sed -i s/one/two/ notebooks/second.md; "
      + "touch -r /tmp/t$$ notebooks/second.md; rm /tmp/t$$",
  ])
  func changesAreNoticed(change: String) async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      let first = try Tool.run(["build"], in: project)
      #expect(first.status == 0)
      try Self.shell(change, in: project)
      let second = try Tool.run(["build"], in: project)
      #expect(second.status == 0, "\(second.errors)")
      #expect(!second.errors.contains("Nothing to do"))
      let verified = try Tool.run(["verify"], in: project)
      #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    }
  }

  @Test func damagedStoreIsReportedAndRepaired() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      _ = try Tool.run(["build"], in: project)
      let before = try Tool.contents(of: project + "/site")
      try Self.shell(
        "for f in .palimpsest/store/*/*; do chmod +w $f; printf x >> $f; done; rm .palimpsest/build",
        in: project)
      let second = try Tool.run(["build"], in: project)
      #expect(second.status == 0)
      #expect(second.errors.contains("damaged entry"))
      #expect(try Tool.contents(of: project + "/site") == before)
      try FileManager.default.removeItem(atPath: project + "/.palimpsest/build")
      let third = try Tool.run(["build"], in: project)
      #expect(!third.errors.contains("damaged"))
    }
  }

  @Test func twoBuildsAtOnceAgree() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      let processes = try (0..<4).map { _ in try Tool.start(["build"], in: project) }
      for process in processes {
        let result = try Tool.finish(process)
        #expect(result.status == 0, "\(result.errors)")
      }
      #expect(try Tool.run(["verify"], in: project).status == 0)
    }
  }

  @Test func threadsAndProcessorsDoNotMatter() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      _ = try Tool.run(["build", "--jobs", "1"], in: project)
      #expect(try Tool.run(["verify", "--jobs", "2"], in: project).status == 0)
      #expect(try Tool.run(["verify", "--jobs", "7"], in: project).status == 0)
      let binary = Tool.binary.path
      try Self.shell(
        "GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA \(binary) verify --jobs 2", in: project)
    }
  }

  @Test func foreignFolderIsNotWrittenInto() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      try Self.shell("mkdir site; echo thesis > site/thesis.tex", in: project)
      let result = try Tool.run(["build"], in: project)
      #expect(result.status == 2)
      #expect(result.errors.contains("was not made by palimpsest"))
      #expect(try Tool.run(["clean"], in: project).status == 2)
      #expect(try Tool.contents(of: project + "/site").keys.sorted() == ["thesis.tex"])
    }
  }

  @Test func themeIsTheAuthors() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      try Self.shell(
        "mkdir theme; printf '<title>{{title}}</title>{{{content}}}' > theme/page.mustache; "
          + "printf 'body { color: red }' > theme/style.css", in: project)
      _ = try Tool.run(["build"], in: project)
      let files = try Tool.contents(of: project + "/site")
      let page = String(decoding: files["second/index.html"] ?? Data(), as: UTF8.self)
      #expect(page.hasPrefix("<title>The second note – A small site</title><article>"))
      #expect(files["style.css"] == Data("body { color: red }".utf8))
      try Self.shell("printf '{{#a}}' > theme/page.mustache", in: project)
      let broken = try Tool.run(["build"], in: project)
      #expect(broken.status == 1)
      #expect(broken.errors.contains("broken-template"))
    }
  }

  /// Runs a line of shell; one that fails is a failure of the test.
  static func shell(_ line: String, in folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(line)")
  }
}
