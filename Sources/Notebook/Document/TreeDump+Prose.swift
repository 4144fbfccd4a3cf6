extension TreeDump {
  mutating func block(_ block: Block) {
    switch block {
    case .heading(let heading):
      let label = heading.label.map { " label \($0)" } ?? ""
      group("heading \(heading.level) #\(heading.id)\(label)", heading.range) { dump in
        heading.content.forEach { dump.inline($0) }
      }
    case .paragraph(let content, let range):
      group("paragraph", range) { dump in content.forEach { dump.inline($0) } }
    case .blockQuote(let blocks, let range):
      group("block quote", range) { dump in blocks.forEach { dump.block($0) } }
    case .list(let list):
      let kind = list.start.map { "from \($0)" } ?? "with bullets"
      group("list \(kind)\(list.isTight ? " tight" : "")", list.range) { dump in
        for item in list.items {
          let box = item.isChecked.map { $0 ? " ticked" : " unticked" } ?? ""
          dump.group("item\(box)") { dump in item.blocks.forEach { dump.block($0) } }
        }
      }
    case .definitions(let list):
      group("definitions\(list.isTight ? " tight" : "")", list.range) { dump in
        for item in list.items {
          dump.group("term") { dump in item.term.forEach { dump.inline($0) } }
          for definition in item.definitions {
            dump.group("definition") { dump in definition.forEach { dump.block($0) } }
          }
        }
      }
    case .code(let code):
      group("code \(quoted(code.info)) \(quoted(code.text))", code.range) { dump in
        dump.attributes(code.attributes)
        dump.inlines("caption", code.caption)
      }
    case .equation(let equation):
      let label = equation.label.map { " label \($0.text)" } ?? ""
      line("equation \(quoted(equation.formula.tex))\(label)", equation.range)
    case .table(let table):
      self.table(table)
    case .figure(let figure):
      group("figure\(figure.label.map { " label \($0)" } ?? "")", figure.range) { dump in
        dump.attributes(figure.attributes)
        dump.inlines("image", figure.image.map { [$0] } ?? [])
        figure.content.forEach { dump.block($0) }
        dump.inlines("caption", figure.caption)
      }
    case .callout(let callout):
      let label = callout.label.map { " label \($0)" } ?? ""
      let fold = callout.isFolded.map { $0 ? " folded" : " unfolded" } ?? ""
      group("callout \(callout.kind)\(fold)\(label)", callout.range) { dump in
        dump.attributes(callout.attributes)
        dump.inlines("title", callout.title)
        callout.blocks.forEach { dump.block($0) }
      }
    case .division(let division):
      group("division", division.range) { dump in
        dump.attributes(division.attributes)
        division.blocks.forEach { dump.block($0) }
      }
    case .cell(let index):
      line("cell \(index)")
    case .thematicBreak(let range):
      line("thematic break", range)
    case .html(let html, let range):
      line("html \(quoted(html))", range)
    }
  }

  mutating func inline(_ inline: Inline) {
    switch inline {
    case .text(let text): line("text \(quoted(text))")
    case .softBreak: line("soft break")
    case .lineBreak: line("line break")
    case .code(let code): line("code \(quoted(code))")
    case .emphasis(let content):
      group("emphasis") { dump in content.forEach { dump.inline($0) } }
    case .strong(let content):
      group("strong") { dump in content.forEach { dump.inline($0) } }
    case .strikethrough(let content): inlines("strikethrough", content)
    case .superscript(let content): inlines("superscript", content)
    case .subscript(let content): inlines("subscript", content)
    case .span(let content, let attributes):
      group("span") { dump in
        dump.attributes(attributes)
        content.forEach { dump.inline($0) }
      }
    case .link(let link):
      group("link \(quoted(link.destination)) \(quoted(link.title))", link.range) { dump in
        dump.attributes(link.attributes)
        link.content.forEach { dump.inline($0) }
      }
    case .image(let image):
      group("image \(quoted(image.source)) \(quoted(image.title))", image.range) { dump in
        dump.attributes(image.attributes)
        image.alternative.forEach { dump.inline($0) }
      }
    case .html(let html): line("html \(quoted(html))")
    case .expression(let index): line("expression \(index)")
    case .reference(let reference):
      let parts = reference.parts.map { " parts \($0)" } ?? ""
      group("reference \(reference.label) \(reference.style)\(parts)", reference.range) { dump in
        reference.words.forEach { dump.inline($0) }
      }
    case .formula(let formula):
      line("formula\(formula.isDisplay ? " display" : "") \(quoted(formula.tex))", formula.range)
    case .citation(let citation):
      group("citation \(citation.style)", citation.range) { dump in
        for item in citation.items {
          let mode = item.suppressesAuthor ? " without author" : ""
          dump.line("key \(item.key)\(mode)", item.range)
          dump.inlines("prefix", item.prefix)
          dump.inlines("suffix", item.suffix)
        }
      }
    case .footnote(let index): line("footnote \(index)")
    case .variable(let variable):
      line("variable \(variable.source.rawValue) \(variable.key)", variable.range)
    }
  }

  private mutating func inlines(_ name: String, _ content: [Inline]) {
    guard !content.isEmpty else { return }
    group(name) { dump in content.forEach { dump.inline($0) } }
  }

  private mutating func attributes(_ attributes: Attributes) {
    guard !attributes.isEmpty else { return }
    let words =
      (attributes.label.map { ["#\($0.text)"] } ?? [])
      + attributes.classes.map { ".\($0.text)" }
      + attributes.pairs.map { "\($0.key.text)=\(quoted($0.value.text))" }
    line("attributes \(words.joined(separator: " "))", attributes.range)
  }

  private mutating func table(_ table: Block.Table) {
    let columns = table.alignments.map { "\($0)" }.joined(separator: " ")
    let label = table.label.map { " label \($0)" } ?? ""
    group("table \(columns)\(label)", table.range) { dump in
      dump.attributes(table.attributes)
      dump.inlines("caption", table.caption)
      for (name, row) in [("head", table.header)] + table.rows.map({ ("row", $0) })
      where !row.isEmpty {
        dump.group(name) { dump in
          for cell in row {
            dump.group("cell") { dump in cell.forEach { dump.inline($0) } }
          }
        }
      }
    }
  }
}
