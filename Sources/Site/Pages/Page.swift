package import Evaluation
package import Notebook

/// A notebook on its way to becoming a page.
package struct Page: Sendable {
  /// The notebook's path relative to the notebooks' folder, such as `a/note.md`.
  package var notebook: String
  /// What its front matter says.
  package var metadata: PageMetadata
  /// The notebook as read and evaluated.
  package var evaluated: EvaluatedNotebook
  /// The numbers and anchors of what can be referred to.
  package var numbering: Numbering

  /// The notebook as read.
  package var document: Document { evaluated.document }

  /// Creates a page from an evaluated notebook.
  package init(notebook: String, metadata: PageMetadata, evaluated: EvaluatedNotebook) {
    self.notebook = notebook
    self.metadata = metadata
    self.evaluated = evaluated
    numbering = Numbering(of: evaluated)
  }

  /// The page's folder relative to the site's, empty for the index.
  package var folder: String { Self.folder(of: notebook) }
  /// The page's file relative to the site's folder.
  package var path: String { folder.isEmpty ? "index.html" : "\(folder)/index.html" }

  /// The folder of a notebook's page: `a/note.md` has `a/note`, and `a/index.md` has `a`.
  package static func folder(of notebook: String) -> String {
    var path = notebook.hasSuffix(".md") ? String(notebook.dropLast(3)) : notebook
    if path == "index" { return "" }
    if path.hasSuffix("/index") { path.removeLast(6) }
    return path
  }

  /// The title: the front matter's, the first heading, or the file's name.
  package var title: String {
    if let title = metadata.title { return title }
    if let heading = leadingHeading { return ProseWriter(prose).plainText(heading.content) }
    return notebook.split(separator: "/").last.map { String($0.dropLast(3)) } ?? notebook
  }

  /// The heading that serves as the title, when the front matter has none.
  var leadingHeading: Block.Heading? {
    guard metadata.title == nil, case .heading(let heading) = document.blocks.first,
      heading.level == 1
    else { return nil }
    return heading
  }

  /// The blocks below the title.
  var body: [Block] {
    leadingHeading == nil ? document.blocks : Array(document.blocks.dropFirst())
  }

  /// The context in which titles are written: values, and nothing that links.
  private var prose: ProseWriter.Context {
    var context = ProseWriter.Context()
    let values = evaluated.inlineValues
    context.expression = { index in .text(values[index]?.text ?? "?") }
    return context
  }
}
