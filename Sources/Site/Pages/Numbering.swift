package import Evaluation
import Notebook

/// The numbers of figures, tables and claims of a page, and what labels stand for.
package struct Numbering: Sendable {
  /// Something that can be referred to.
  package struct Target: Sendable, Hashable {
    /// What it is called, such as "Figure".
    package var noun: String
    /// Its number, or a title in quotation marks where it has none.
    package var number: String
    /// The identifier that links use.
    package var anchor: String

    /// "Figure 3".
    package var name: String { "\(noun) \(number)" }
  }

  /// A thing that a cell shows.
  private struct Place: Hashable {
    var cell: Int
    var item: Int
  }

  /// The names of things by the prefix of their labels.
  private static let nouns: [(prefix: String, noun: String)] = [
    ("fig", "Figure"), ("tbl", "Table"), ("clm", "Claim"), ("eq", "Equation"),
    ("sec", "Section"), ("lst", "Listing"), ("exp", "Experiment"),
  ]

  /// The labels in the order in which they appear.
  package private(set) var labels: [String] = []
  /// Every identifier that a link can go to.
  package private(set) var anchors: [String] = []
  private var targets: [String: Target] = [:]
  private var places: [Place: Target] = [:]

  /// Numbers everything that a notebook shows.
  package init(of notebook: EvaluatedNotebook) {
    var counts: [String: Int] = [:]
    func next(_ noun: String) -> String {
      counts[noun, default: 0] += 1
      return String(counts[noun, default: 0])
    }
    for (index, cell) in notebook.cells.enumerated() {
      for (item, content) in cell.items.enumerated() {
        guard let (noun, label) = Self.describe(content) else { continue }
        let number = next(noun)
        let anchor = label ?? "\(noun.lowercased())-\(number)"
        let target = Target(noun: noun, number: number, anchor: anchor)
        places[Place(cell: index, item: item)] = target
        anchors.append(anchor)
        if let label { add(label, target) }
      }
      // A listing, or a cell whose output an error has taken away.
      if let label = notebook.document.cells[index].label, targets[label] == nil {
        let noun = Self.noun(of: label)
        let number = next(noun)
        anchors.append(label)
        add(label, Target(noun: noun, number: number, anchor: label))
      }
    }
    let prose = ProseWriter()
    for block in notebook.document.blocks {
      guard case .heading(let heading) = block else { continue }
      anchors.append(heading.id)
      guard let label = heading.label else { continue }
      let title = "“\(prose.plainText(heading.content))”"
      add(label, Target(noun: "Section", number: title, anchor: heading.id))
    }
  }

  private mutating func add(_ label: String, _ target: Target) {
    guard targets[label] == nil else { return }
    labels.append(label)
    targets[label] = target
  }

  /// What a label stands for.
  package subscript(label: String) -> Target? { targets[label] }

  /// The number and anchor of a thing that a cell shows.
  package func target(cell: Int, item: Int) -> Target? { places[Place(cell: cell, item: item)] }

  private static func describe(_ item: CellOutput.Item) -> (noun: String, label: String?)? {
    switch item {
    case .figure(let figure): ("Figure", figure.label)
    case .table(let table): ("Table", table.label)
    case .claim(let claim): ("Claim", claim.label)
    case .text: nil
    }
  }

  private static func noun(of label: String) -> String {
    let prefix = label.prefix { $0 != "-" && $0 != ":" }
    return nouns.first { $0.prefix == prefix }?.noun ?? "Cell"
  }
}
