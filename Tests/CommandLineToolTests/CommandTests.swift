import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  @Test func newProjectBuilds() async throws {
    try await withTemporaryFolder { folder in
      #expect(try Tool.run(["new", "notes"], in: folder).status == 0)
      let built = try Tool.run(["build"], in: folder + "/notes")
      #expect(built.status == 0, "\(built.errors)")
      #expect(try Tool.run(["verify"], in: folder + "/notes").status == 0)
      let again = try Tool.run(["new", "notes"], in: folder)
      #expect(again.status == 2)
    }
  }

  @Test func runPrintsWhatResultsHold() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      _ = try Tool.run(["build"], in: project)
      let result = try Tool.run(["run", "notebooks/first.md", "--json"], in: project)
      #expect(result.status == 0, "\(result.errors)")
      let page = try Tool.contents(of: project + "/site")["first/results.json"]
      #expect(Data(result.output.utf8) == page)
      let json = try #require(
        JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      let claims = try #require(json["claims"] as? [[String: Any]])
      #expect(claims.first?["verdict"] as? String == "holds")
      let values = try #require(json["values"] as? [String: [String: Double]])
      #expect(values["generations"]?["value"] == 10)
      #expect(values["final"]?["standardError"] != nil)
    }
  }

  @Test func runWorksWithoutAProject() async throws {
    try await withTemporaryFolder { folder in
      try "`{swift} 6 * 7`\n\n```{swift}\nlet x = 6 * 7\n```\n".write(
        toFile: folder + "/note.md", atomically: true, encoding: .utf8)
      let result = try Tool.run(["run", "note.md"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output == "x = 42\n")
      #expect(try Tool.contents(of: folder).keys.sorted() == ["note.md"])
    }
  }

  @Test(arguments: [
    ("n=40", 0, ""), ("n:40", 0, ""), ("n=fifty", 2, "takes a whole number"),
    ("n=1000", 2, "is between"), ("m=1", 2, "declares no parameter `m`"), ("n", 2, "-P takes"),
  ])
  func parametersAreChecked(argument: String, status: Int32, message: String) async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      let result = try Tool.run(["run", "notebooks/first.md", "-P", argument], in: project)
      #expect(result.status == status, "\(result.errors)")
      #expect(message.isEmpty || result.errors.contains(message))
    }
  }

  @Test func verifyNamesTheFilesThatDiffer() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      _ = try Tool.run(["build"], in: project)
      try BuildTests.shell(
        "printf x >> site/first/results.json; rm site/claims.html", in: project)
      let result = try Tool.run(["verify"], in: project)
      #expect(result.status == 3)
      #expect(result.output == "claims.html: missing\nfirst/results.json: differs\n")
    }
  }

  @Test func checkRunsAndWritesNothing() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      let before = try Tool.contents(of: project)
      let result = try Tool.run(["check"], in: project)
      #expect(result.status == 0, "\(result.errors)")
      #expect(try Tool.contents(of: project) == before)
      #expect(!FileManager.default.fileExists(atPath: project + "/.palimpsest"))
    }
  }

  @Test func cleanTakesBackWhatBuildWrote() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      let before = try Tool.contents(of: project)
      _ = try Tool.run(["build"], in: project)
      #expect(try Tool.run(["clean", "--store"], in: project).status == 0)
      #expect(try Tool.contents(of: project) == before)
      #expect(!FileManager.default.fileExists(atPath: project + "/.palimpsest"))
    }
  }

  @Test(arguments: [
    ["bulid"], ["build", "--jobs", "0"], ["build", "--jobs", "many"], ["build", "--nonsense"],
    ["run"], ["build", "--project", "nowhere"], ["run", "missing.md"],
  ])
  func misuseIsStatusTwo(arguments: [String]) async throws {
    try await withTemporaryFolder { folder in
      let result = try Tool.run(arguments, in: folder)
      #expect(result.status == 2)
      #expect(!result.errors.isEmpty)
    }
  }

  @Test func brokenConfigurationIsStatusTwo() async throws {
    try await withTemporaryFolder { folder in
      try "title: a: b\n".write(
        toFile: folder + "/palimpsest.yml", atomically: true, encoding: .utf8)
      let result = try Tool.run(["build"], in: folder)
      #expect(result.status == 2)
      #expect(result.errors.hasPrefix("palimpsest.yml:1:9: error: "))
    }
  }

  @Test func helpIsNoError() async throws {
    try await withTemporaryFolder { folder in
      let result = try Tool.run(["--help"], in: folder)
      #expect(result.status == 0)
      #expect(result.output.contains("verify") && result.errors.isEmpty)
    }
  }

  @Test func interruptionIsStatus130() async throws {
    try await withTemporaryFolder { folder in
      let project = try Tool.copyFixture("Small", to: folder)
      try BuildTests.shell(
        "sed -i 's/1_500/3_000_000/; s/= 10$/= 1_000/' notebooks/first.md", in: project)
      let process = try Tool.start(["build"], in: project)
      try await Task.sleep(for: .milliseconds(700))
      kill(process.processIdentifier, SIGINT)
      let result = try Tool.finish(process)
      #expect(result.status == 130, "\(result.errors)")
    }
  }
}
