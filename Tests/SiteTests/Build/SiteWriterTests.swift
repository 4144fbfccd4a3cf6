import Site
import TestSupport
import Testing

@Suite struct SiteWriterTests {
  private let first = [
    SiteWriter.File(path: "index.html", text: "one"),
    SiteWriter.File(path: "note/index.html", text: "two"),
  ]

  @Test func writesOnlyWhatChanged() async throws {
    try await withTemporaryFolder { path in
      let writer = SiteWriter(Folder(path + "/site"))
      let changes = try writer.write(first)
      #expect(changes.written == ["index.html", "note/index.html"])
      let nothing = try writer.write(first)
      #expect(nothing == .none)
      let second = [first[0], SiteWriter.File(path: "note/index.html", text: "three")]
      let third = try writer.write(second)
      #expect(third.written == ["note/index.html"])
    }
  }

  @Test func removesItsOwnStaleFilesAndNoOthers() async throws {
    try await withTemporaryFolder { path in
      let folder = Folder(path + "/site")
      let writer = SiteWriter(folder)
      try writer.write(first)
      try folder.write("mine".utf8, to: "CNAME")
      let changes = try writer.write([first[0]])
      #expect(changes.removed == ["note/index.html"])
      #expect(folder.files() == [".palimpsest-manifest", "CNAME", "index.html"])
      #expect(folder.names().contains("note") == false)
      #expect(try writer.clean() == ["CNAME"])
      #expect(folder.files() == [".palimpsest-manifest", "CNAME"])
      // What is left is known, so that a build may follow.
      try writer.write(first)
      #expect(try writer.clean() == ["CNAME"])
    }
  }

  @Test func foreignFolderIsLeftAlone() async throws {
    try await withTemporaryFolder { path in
      try Folder(path).write("thesis".utf8, to: "thesis.tex")
      let writer = SiteWriter(Folder(path))
      #expect(throws: SiteError(.notOurs, path: path)) { try writer.write(first) }
      #expect(throws: SiteError(.notOurs, path: path)) { try writer.clean() }
      #expect(Folder(path).files() == ["thesis.tex"])
    }
  }

  @Test func manifestCannotReachOutside() async throws {
    try await withTemporaryFolder { path in
      let folder = Folder(path + "/site")
      try Folder(path).write("keep".utf8, to: "precious")
      let line = "\(Digest(of: "keep"))  ../precious\n"
      try folder.write(line.utf8, to: SiteManifest.name)
      try SiteWriter(folder).write(first)
      try SiteWriter(folder).clean()
      #expect(Folder(path).files() == ["precious"])
    }
  }

  @Test func buildWithErrorsKeepsEarlierPages() async throws {
    try await withTemporaryFolder { path in
      let folder = Folder(path)
      let writer = SiteWriter(folder.folder("site"))
      try writer.write(first)
      try writer.write([first[0]], keepsOthers: true)
      #expect(folder.folder("site").text("note/index.html") == "two")
      // The page is still known, so that the next sound build can remove it.
      try writer.write([first[0]])
      #expect(folder.folder("site").text("note/index.html") == nil)
    }
  }

  @Test func manifestIsThatOfSha256sum() async throws {
    try await withTemporaryFolder { path in
      try SiteWriter(Folder(path)).write([first[0]])
      #expect(Folder(path).text(SiteManifest.name) == "\(Digest(of: "one"))  index.html\n")
    }
  }
}
