import Evaluation
import Notebook
import Plotting
import Statistics

/// The results of a notebook for machines: `results.json`, and the files of its figures.
package struct PageResults {
  private let page: Page
  private let renderer: PageRenderer

  /// Creates the results of a page.
  package init(page: Page, links: LinkResolver.Links = LinkResolver.Links()) {
    self.page = page
    renderer = PageRenderer(page: page, links: links, configuration: ProjectConfiguration())
  }

  // MARK: - JSON

  /// What `results.json` and `run --json` hold.
  package var json: JSON {
    .members([
      "title": .string(page.title),
      "values": .object(
        page.evaluated.values.map { value in
          JSON.Member(
            name: value.name,
            value: .members([
              "value": .number(value.value),
              "standardError": value.standardError.map { .number($0) },
            ]))
        }),
      "claims": .array(page.shownItems.compactMap(claim)),
      "figures": .array(page.shownItems.compactMap(figure)),
      "tables": .array(page.shownItems.compactMap(table)),
      "runs": .array(page.evaluated.runSummaries.map(Self.run)),
    ])
  }

  private func claim(_ item: ShownItem) -> JSON? {
    guard case .claim(let claim) = item.content else { return nil }
    let sides = claim.decisive?.sides
    return .members([
      "label": .string(item.target.anchor), "sentence": .string(claim.sentence),
      "verdict": .string(claim.verdict.rawValue),
      "left": .some(sides.map { .number($0.left) } ?? .null),
      "right": .some(sides.map { .number($0.right) } ?? .null),
      "relation": sides.map { .string($0.relation) },
      "leftStandardError": sides.map { .number($0.leftError) },
      "rightStandardError": sides.map { .number($0.rightError) },
      "standardError": sides.map { .number($0.error) },
      "tolerance": sides?.tolerance.map { .number($0) },
      "place": claim.decisive?.place.map { .string($0) },
      "comparisons": .integer(claim.comparisons),
    ])
  }

  private func figure(_ item: ShownItem) -> JSON? {
    guard case .figure(let figure) = item.content else { return nil }
    let drawing = figure.drawing
    let isOne = drawing.tables.count == 1
    return .members([
      "label": .string(item.target.anchor), "name": .string(item.target.name),
      "title": .string(drawing.figure.resolvedTitle),
      "caption": .string(renderer.prose.plainText(item.caption)),
      "description": .string(renderer.alternative(item) ?? drawing.description),
      "columns": isOne ? Self.columns(drawing.tables[0]) : nil,
      "panels": isOne ? nil : .array(drawing.tables.indices.map { Self.panel($0, of: drawing) }),
    ])
  }

  /// One chart of several.
  private static func panel(_ index: Int, of drawing: FigureDrawing) -> JSON {
    .members([
      "letter": drawing.figure.letter(index).map { .string($0) },
      "title": .string(drawing.figure.charts[index].resolvedTitle),
      "columns": columns(drawing.tables[index]),
    ])
  }

  private func table(_ item: ShownItem) -> JSON? {
    guard case .table(let table) = item.content else { return nil }
    return .members([
      "label": .string(item.target.anchor), "name": .string(item.target.name),
      "caption": .string(renderer.prose.plainText(item.caption)),
      "columns": .array(
        table.columns.map { column in
          .members([
            "name": .string(column.title),
            "values": .array(
              column.cells.indices.map { row in
                column.sparklines[row].map { .array($0.values.map { .number($0) }) }
                  ?? column.numbers[row].map { .number($0) } ?? .string(column.cells[row])
              }),
            "standardErrors": column.standardErrors.contains { $0 != nil }
              ? .array(column.standardErrors.map { $0.map { .number($0) } ?? .null }) : nil,
          ])
        }),
    ])
  }

  private static func columns(_ table: DataTable) -> JSON {
    .array(
      table.columns.map { column in
        .members([
          "name": .string(column.name),
          "values": .array(
            column.texts.map { $0.map { .string($0) } } ?? column.values.map { .number($0) }),
        ])
      })
  }

  private static func run(_ run: RunSummary) -> JSON {
    .members([
      "name": .string(run.name), "key": .string(run.key.description),
      "meaning": .string(run.meaning), "replicates": .integer(run.replicates),
      "measures": .array(run.measures.map { .string($0) }),
    ])
  }

  // MARK: - Files

  /// The files beside the page: its results, and the data of its figures and tables.
  package func files() -> [SiteWriter.File] {
    guard page.hasResults else { return [] }
    var files = [file("results.json", json.text)]
    for item in page.shownItems {
      let name = item.target.anchor
      switch item.content {
      case .figure(let figure):
        let drawing = figure.drawing
        for (suffix, table) in zip(figure.dataSuffixes, drawing.tables) {
          files.append(file("\(name)\(suffix).csv", table.csv()))
        }
        files.append(
          file(
            "\(name).svg",
            drawing.standaloneSVG(
              id: name, description: renderer.alternative(item),
              caption: renderer.prose.plainText(item.caption))))
        if let json = self.figure(item) { files.append(file("\(name).json", json.text)) }
      case .table(let table): files.append(file("\(name).csv", Self.csv(table)))
      case .claim, .text: break
      }
    }
    return files
  }

  private func file(_ name: String, _ text: String) -> SiteWriter.File {
    SiteWriter.File(path: page.folder.isEmpty ? name : "\(page.folder)/\(name)", text: text)
  }

  /// The table as comma-separated values after RFC 4180; estimates bring a column of their errors.
  private static func csv(_ table: TableOutput) -> String {
    var columns: [[String]] = []
    for column in table.columns {
      let cells = column.cells.indices.map { row in
        // A small line is one cell: its values with spaces between them.
        column.sparklines[row]?.values.map(NumberFormat.csv).joined(separator: " ")
          ?? column.numbers[row].map(NumberFormat.csv) ?? quoted(column.cells[row])
      }
      columns.append([quoted(column.title)] + cells)
      guard column.standardErrors.contains(where: { $0 != nil }) else { continue }
      let errors = column.standardErrors.map { $0.map(NumberFormat.csv) ?? "" }
      columns.append([quoted("\(column.title) (standard error)")] + errors)
    }
    let rows = columns.map(\.count).max() ?? 0
    return (0..<rows).map { row in
      columns.map { row < $0.count ? $0[row] : "" }.joined(separator: ",") + "\n"
    }.joined()
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension Page {
  /// Whether the note computes anything; prose alone has no `results.json`.
  var hasResults: Bool {
    !evaluated.values.isEmpty || !evaluated.uses.isEmpty
      || evaluated.cells.contains { !$0.items.isEmpty }
  }
}
