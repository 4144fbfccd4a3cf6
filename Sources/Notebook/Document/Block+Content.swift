extension Block {
  /// The blocks inside, in the order of the page; empty for what holds none.
  package var blocks: [Block] {
    switch self {
    case .blockQuote(let blocks, _): blocks
    case .list(let list): list.items.flatMap(\.blocks)
    case .definitions(let list): list.items.flatMap { $0.definitions.joined() }
    case .figure(let figure): figure.content
    case .callout(let callout): callout.blocks
    case .division(let division): division.blocks
    case .heading, .paragraph, .code, .cell, .equation, .table, .thematicBreak, .html: []
    }
  }

  /// The running text of the block itself, piece by piece, in the order of the page.
  package var texts: [[Inline]] {
    switch self {
    case .heading(let heading): [heading.content]
    case .paragraph(let content, _): [content]
    case .definitions(let list): list.items.map(\.term)
    case .code(let code): [code.caption]
    case .equation(let equation): [[.formula(equation.formula)]]
    case .table(let table): [table.caption] + table.header + table.rows.joined()
    case .figure(let figure): [figure.image.map { [$0] } ?? [], figure.caption]
    case .callout(let callout): [callout.title]
    case .blockQuote, .list, .division, .cell, .thematicBreak, .html: []
    }
  }

  /// The place of the block, `nil` for a cell, which has its own.
  package var range: SourceRange? {
    switch self {
    case .heading(let heading): heading.range
    case .paragraph(_, let range), .blockQuote(_, let range), .thematicBreak(let range),
      .html(_, let range):
      range
    case .list(let list): list.range
    case .definitions(let list): list.range
    case .code(let code): code.range
    case .equation(let equation): equation.range
    case .table(let table): table.range
    case .figure(let figure): figure.range
    case .callout(let callout): callout.range
    case .division(let division): division.range
    case .cell: nil
    }
  }
}
