import Notebook
import TestSupport
import Testing

struct TreeTests {
  @Test(arguments: ["note", "everything", "inlines", "blocks", "mistakes"])
  func treeIsTheRecordedOne(name: String) throws {
    let source = SourceFile(path: "\(name).md", bytes: try FuzzTests.fixture("\(name).md"))
    try expectGolden(TreeDump.describe(Document.parse(source)), named: "\(name).txt")
  }

  @Test(arguments: ["note", "everything", "inlines", "blocks"])
  func goodNotebooksHaveNoDiagnostics(name: String) throws {
    let source = SourceFile(path: "\(name).md", bytes: try FuzzTests.fixture("\(name).md"))
    #expect(Document.parse(source).diagnostics.map { $0.rendered(in: source) } == [])
  }
}
