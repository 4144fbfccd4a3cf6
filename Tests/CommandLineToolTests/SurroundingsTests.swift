import Foundation
import TestSupport
import Testing

/// What lies around the notebooks: folders, pipes, stores, and other people's files.
@Suite struct SurroundingsTests {
  @Test(arguments: [
    ("s/^notebooks:.*/notebooks: nope/", "missing-folder"),
    ("s/^output:.*/output: notebooks/", "overlapping-folders"),
    ("s/^output:.*/output: notebooks\\/out/", "overlapping-folders"),
    ("s/^notebooks:.*/notebooks: site\\/notes/", "overlapping-folders"),
  ])
  func folderMistakesTouchNothing(edit: String, rule: String) async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      #expect(try Tool.run(["build"], in: project).status == 0)
      try BuildTests.shell(
        "mkdir site/notes; grep -q ^notebooks: palimpsest.yml || "
          + "echo 'notebooks: notebooks' >> palimpsest.yml; sed -i '\(edit)' palimpsest.yml",
        in: project)
      let before = try Tool.contents(of: project)
      for command in ["check", "build", "verify"] {
        let result = try Tool.run([command], in: project)
        #expect(result.status == 2)
        #expect(result.errors.contains("[\(rule)]"), "\(result.errors)")
        #expect(result.errors.hasPrefix("palimpsest.yml:"), "\(result.errors)")
      }
      #expect(try Tool.contents(of: project) == before)
    }
  }

  @Test func cleanLeavesStrayFilesAndBuildGoesOn() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      #expect(try Tool.run(["build"], in: project).status == 0)
      try BuildTests.shell("echo mine > site/stray.txt", in: project)
      let cleaned = try Tool.run(["clean"], in: project)
      #expect(cleaned.status == 0 && cleaned.errors.contains("stray.txt"))
      #expect(try Tool.run(["clean"], in: project).status == 0)
      let verified = try Tool.run(["verify"], in: project)
      #expect(verified.status == 3 && verified.output.isEmpty)
      #expect(verified.errors == "error: there is no site in site; build it first\n")
      #expect(try Tool.run(["build"], in: project).status == 0)
      #expect(try Tool.run(["clean", "--store"], in: project).status == 0)
      #expect(!FileManager.default.fileExists(atPath: project + "/.palimpsest"))
      #expect(FileManager.default.fileExists(atPath: project + "/site/stray.txt"))
    }
  }

  @Test func storeIsRemovedBesideAForeignFolder() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      #expect(try Tool.run(["build", "-o", "other"], in: project).status == 0)
      try BuildTests.shell("mkdir site; echo thesis > site/thesis.tex", in: project)
      #expect(try Tool.run(["clean", "--store"], in: project).status == 0)
      #expect(!FileManager.default.fileExists(atPath: project + "/.palimpsest"))
      #expect(FileManager.default.fileExists(atPath: project + "/site/thesis.tex"))
    }
  }

  @Test(arguments: ["json", "sarif"])
  func reportsForMachinesAreOneDocument(format: String) async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      let commands = [
        ["check"], ["build"], ["build"], ["verify"], ["run", "notebooks/first.md"], ["clean"],
        ["verify"], ["check", "--project", "nowhere"],
      ]
      for key in ["", "descripton: x"] {
        try BuildTests.shell("echo '\(key)' >> palimpsest.yml", in: project)
        for command in commands {
          let result = try Tool.run(command + ["--diagnostics", format], in: project)
          let parsed = try? JSONSerialization.jsonObject(with: Data(result.errors.utf8))
          #expect(parsed != nil, "\(command): \(result.errors)")
        }
      }
    }
  }

  @Test func whatIsNoFileIsReported() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      try BuildTests.shell(
        "cd notebooks; mkfifo pipe.md; ln -s nowhere dangling.md; ln -s /etc/passwd outside.md; "
          + "ln -s second.md linked.md; head -c 3000 /dev/zero | tr '\\0' '\\377' > binary.md",
        in: project)
      let result = try Tool.run(["check"], in: project)
      #expect(result.status == 1)
      #expect(result.errors.contains("it is not a regular file"))
      #expect(result.errors.contains("the link leads out of the project"))
      #expect(result.errors.contains("It is the first of 3000 such bytes"))
      let rules = result.errors.components(separatedBy: "error: ").count - 1
      #expect(rules == 4, "\(result.errors)")
    }
  }

  @Test(arguments: [["-P", "n=abc"], ["-P", "unknown=1"], ["-P", "n=40", "-P", "n=41"]])
  func wrongParametersRunNothing(arguments: [String]) async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      let result = try Tool.run(["run", "notebooks/first.md"] + arguments, in: project)
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(result.errors.contains("[invalid-parameter]"))
    }
  }

  @Test func damageIsToldOnce() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      _ = try Tool.run(["build"], in: project)
      try BuildTests.shell(
        "rm .palimpsest/build; f=$(ls .palimpsest/store/*/* | head -1); chmod +w $f; "
          + "printf x >> $f", in: project)
      let result = try Tool.run(["build"], in: project)
      #expect(result.errors.components(separatedBy: "damaged entry").count == 2)
    }
  }

  /// A file in the place of the folder refuses writers, whoever they are.
  @Test func cacheThatCannotBeWrittenIsAWarning() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      try BuildTests.shell("touch .palimpsest", in: project)
      let result = try Tool.run(["build"], in: project)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors.components(separatedBy: "warning: ").count == 2)
      #expect(!result.errors.contains("error") && !result.errors.contains(".partial"))
    }
  }
}
