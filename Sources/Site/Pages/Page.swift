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
  package private(set) var numbering: Numbering
  /// What variables stand for.
  package var variables: Variables
  /// Whether there is mathematics on the page.
  package var hasFormulas: Bool = false
  /// Writes mathematics.
  package var formula: @Sendable (Formula) -> HTML = { .text($0.tex) }
  /// Writes references to the bibliography.
  package var citation: @Sendable (Citation) -> HTML = { _ in .empty }
  /// The bibliography.
  package var bibliography: HTML = .empty

  /// The notebook as read.
  package var document: Document { evaluated.document }

  /// Creates a page from an evaluated notebook.
  ///
  /// - Parameters:
  ///   - notebook: The notebook's path relative to the notebooks' folder.
  ///   - metadata: What its front matter says.
  ///   - evaluated: The notebook as read and evaluated.
  ///   - configuration: The project's configuration, for what the notebook leaves open.
  package init(
    notebook: String, metadata: PageMetadata, evaluated: EvaluatedNotebook,
    configuration: ProjectConfiguration
  ) {
    self.notebook = notebook
    self.metadata = metadata
    self.evaluated = evaluated
    variables = Variables(page: metadata.variables, project: configuration.variables)
    numbering = Numbering()
    let words = words
    numbering =
      NumberingWalk(
        of: evaluated, title: leadingHeading,
        numbersSections: metadata.numbersSections ?? configuration.numbersSections
      ) { words.plainText($0) }.numbering
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

  // MARK: - Words

  /// The title: the front matter's, the first heading, or the file's name.
  package var title: String {
    if let title = metadata.title ?? leadingHeading?.content { return words.plainText(title) }
    return notebook.split(separator: "/").last.map { String($0.dropLast(3)) } ?? notebook
  }

  /// The title with its emphasis and mathematics, without links.
  var titleWords: HTML {
    (metadata.title ?? leadingHeading?.content).map { words.html($0) } ?? .text(title)
  }

  /// One sentence about the page.
  package var description: String? { metadata.description.map { words.plainText($0) } }

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

  /// The writer for words away from the page, such as its title in a list: values and
  /// mathematics, and nothing that links.
  var words: ProseWriter {
    var context = ProseWriter.Context()
    let (values, variables, formula) = (evaluated.inlineValues, variables, formula)
    context.expression = { index in .text(values[index]?.text ?? "?") }
    context.variable = { .text(variables[$0] ?? "?") }
    context.formula = formula
    context.isLinked = false
    return ProseWriter(context)
  }
}

/// What the variables of a page stand for, by key; the keys of nested mappings are joined by dots.
package struct Variables: Sendable, Hashable {
  /// What the front matter says.
  package var page: [String: String]
  /// What the project file says.
  package var project: [String: String]

  /// The text of a variable, nil where it is not defined.
  package subscript(variable: Inline.Variable) -> String? {
    texts(of: variable.source)[variable.key]
  }

  /// Everything that the front matter or the project file defines.
  func texts(of source: Inline.Variable.Source) -> [String: String] {
    source == .page ? page : project
  }
}
