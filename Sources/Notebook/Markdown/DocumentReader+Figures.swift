extension DocumentReader {
  // MARK: - Pictures

  /// A paragraph, or the figures that pictures alone in it are.
  ///
  /// A picture is a figure when it has a label, or both a text and attributes; without them it is
  /// what CommonMark says, a picture in a paragraph.
  mutating func paragraph(_ content: [Inline], range: SourceRange) -> [Block] {
    let paragraph = Block.paragraph(content, range: range)
    let images = pictures(paragraph)
    if images.contains(where: { $0.attributes.label != nil }) {
      return images.map { .figure(figure(of: $0, range: images.count == 1 ? range : $0.range)) }
    }
    if images.count == 1, !images[0].alternative.isEmpty, !images[0].attributes.isEmpty {
      return [.figure(figure(of: images[0], range: range))]
    }
    reportLabels(of: content)
    return [paragraph]
  }

  /// Reports the labels of pictures among other text, which nothing can refer to.
  private mutating func reportLabels(of content: [Inline]) {
    for inline in content {
      if case .image(let image) = inline, let label = image.attributes.label,
        LabelRule.prefix(of: LabelRule.canonical(label.text)) != nil
      {
        findings.append((.labelInText(label.text), label.range))
      }
      reportLabels(of: inline.content)
    }
  }

  private mutating func figure(of image: Inline.Image, range: SourceRange) -> Block.Figure {
    var image = image
    define(&image.attributes.label, target: .figure, carrier: .figure)
    return Block.Figure(
      content: [], image: .image(image), caption: image.alternative,
      label: image.attributes.label?.text, attributes: image.attributes, range: range)
  }

  /// The pictures of a paragraph that holds nothing else.
  private func pictures(_ block: Block) -> [Inline.Image] {
    guard case .paragraph(let content, _) = block else { return [] }
    var result: [Inline.Image] = []
    for inline in content {
      switch inline {
      case .image(let image): result.append(image)
      case .softBreak, .lineBreak: continue
      case .text(let text) where text.allSatisfy(\.isWhitespace): continue
      default: return []
      }
    }
    return result
  }

  // MARK: - Divisions with a caption

  /// A division whose last paragraph is a caption.
  private struct Captioned {
    var content: [Block]
    var caption: [Inline] = []

    init(_ blocks: [Block], isCaption: (Block) -> Bool) {
      content = blocks
      guard case .paragraph(let inlines, _)? = blocks.last, blocks.count > 1,
        blocks.last.map(isCaption) == true
      else { return }
      caption = inlines
      content.removeLast()
    }
  }

  /// The figure that a division with a label is; the pictures in it are its parts.
  mutating func figure(
    _ division: Block.Division, target: LabelDefinition.Target, carrier: Finding.LabelCarrier
  ) -> Block {
    var attributes = division.attributes
    define(&attributes.label, target: target, carrier: carrier)
    let parts = Captioned(division.blocks) { pictures($0).isEmpty }
    let isText = parts.content.allSatisfy { block in
      guard case .paragraph = block else { return false }
      return pictures(block).isEmpty
    }
    if isText, let label = attributes.label {
      findings.append((.emptyFigure, label.range))
    }
    var figure = Block.Figure(
      content: [], image: nil, caption: parts.caption, label: attributes.label?.text,
      attributes: attributes, range: division.range)
    for block in parts.content {
      let images = pictures(block)
      figure.content +=
        images.isEmpty ? [block] : images.map { .figure(self.figure(of: $0, range: $0.range)) }
    }
    // One picture without a label is the figure itself.
    if figure.content.count == 1, case .figure(let part)? = figure.content.first,
      part.label == nil, part.image != nil
    {
      figure.image = part.image
      figure.content = []
      if figure.caption.isEmpty { figure.caption = part.caption }
    }
    return .figure(figure)
  }

  /// The table in a division with a label, with the last paragraph as its caption.
  mutating func table(_ division: Block.Division) -> Block {
    let parts = Captioned(division.blocks) { _ in true }
    guard parts.content.count == 1, case .table(var table)? = parts.content.first,
      table.label == nil
    else { return figure(division, target: .table, carrier: .table) }
    var attributes = division.attributes
    define(&attributes.label, target: .table, carrier: .table)
    attributes.classes += table.attributes.classes
    attributes.pairs += table.attributes.pairs
    table.attributes = attributes
    table.label = attributes.label?.text
    if !parts.caption.isEmpty { table.caption = parts.caption }
    table.range = division.range
    return .table(table)
  }

  /// The code in a division with a label, with the last paragraph as its caption.
  mutating func listing(_ division: Block.Division) -> Block {
    let parts = Captioned(division.blocks) { _ in true }
    guard parts.content.count == 1, case .code(var code)? = parts.content.first,
      code.attributes.label == nil
    else { return figure(division, target: .listing, carrier: .listing) }
    var attributes = division.attributes
    define(&attributes.label, target: .listing, carrier: .listing)
    attributes.classes += code.attributes.classes
    attributes.pairs += code.attributes.pairs
    code.attributes = attributes
    if let caption = attributes["lst-cap"] { code.caption = inlines(ofAttribute: caption) }
    if !parts.caption.isEmpty { code.caption = parts.caption }
    code.range = division.range
    return .code(code)
  }
}
