import Notebook

extension ProseWriter {
  /// Blocks between lines of colons, by what their classes say they are.
  func html(_ division: Block.Division) -> HTML {
    let attributes = division.attributes
    if attributes.hasClass("panel-tabset") { return tabs(division) }
    if let theorem = TheoremDivision(division) { return html(theorem, of: division) }
    let isNote = attributes.hasClass("column-margin") || attributes.hasClass("aside")
    return line(
      tag(
        isNote ? "aside" : "div",
        ["id": attributes.label?.text, "class": Self.classes(attributes)],
        adding: Self.names(attributes)
      ) {
        "\n"
        layout(division.blocks, attributes)
        HTML.freshLine
      })
  }

  // MARK: - Theorems

  /// A theorem and the like; its number and name run into its first paragraph.
  private func html(_ theorem: TheoremDivision, of division: Block.Division) -> HTML {
    let target = context.target(division.range)
    let name = theorem.name.isEmpty ? theorem.title.map { .text($0) } : html(theorem.name)
    let title = tag("span", ["class": "theorem-title"]) {
      tag("strong") { target?.name ?? theorem.noun }
      if let name {
        " ("
        name
        ")"
      }
      "."
    }
    let body: HTML
    if case .paragraph(let content, _)? = theorem.blocks.first {
      body = .fragment([
        line(
          tag("p") {
            title
            " "
            html(content)
          }), html(Array(theorem.blocks.dropFirst())),
      ])
    } else {
      body = .fragment([line(tag("p") { title }), html(theorem.blocks)])
    }
    return line(
      tag(
        "div",
        [
          "class": Self.classes(
            division.attributes, after: theorem.classes),
          "id": target?.anchor ?? division.attributes.label?.text,
        ]
      ) {
        "\n"
        body
        HTML.freshLine
      })
  }

  // MARK: - Tabs

  /// Tabs that need no script: radio buttons, of which the style sheet shows the chosen panel.
  ///
  /// The panels follow their buttons, so that without styles, and on paper, all of them are there
  /// in their order.
  private func tabs(_ division: Block.Division) -> HTML {
    let set = TabSet(division.blocks)
    guard let first = set.tabs.first else { return html(division.blocks) }
    let active = set.tabs.firstIndex { $0.heading.attributes.hasClass("active") } ?? 0
    let names = set.tabs.map { plainText($0.heading.content) }.joined(separator: ", ")
    return .fragment([
      html(set.before),
      line(
        tag(
          "div",
          [
            "class": Self.classes(division.attributes), "id": division.attributes.label?.text,
            "role": "group", "aria-label": "Tabs: \(names)",
          ],
          adding: Self.names(division.attributes)
        ) {
          "\n"
          for (index, tab) in set.tabs.enumerated() {
            let id = "tab:\(tab.heading.id)"
            line(
              tag(
                "input",
                [
                  "type": "radio", "name": "tabs:\(first.heading.id)", "id": id,
                  "checked": index == active ? "" : nil,
                ]))
            line(
              tag("label", ["for": id, "id": context.anchorsHeadings ? tab.heading.id : nil]) {
                html(tab.heading.content)
              })
            line(
              tag("div", ["class": "tab-panel"]) {
                "\n"
                html(tab.blocks)
                HTML.freshLine
              })
          }
        }),
    ])
  }
}

/// A theorem, lemma, definition, proof or the like.
struct TheoremDivision {
  /// What it is called, such as "Theorem".
  let noun: String
  /// Its own name, from a heading.
  var name: [Inline] = []
  /// Its own name, from an attribute.
  let title: String?
  /// What it says.
  var blocks: [Block]

  /// The classes of its element; statements are set in italics, as in print.
  var classes: [String] {
    let statements = ["Theorem", "Lemma", "Corollary", "Proposition", "Conjecture"]
    return ["theorem"] + (noun == "Theorem" ? [] : [noun.lowercased()])
      + (statements.contains(noun) ? ["statement"] : [])
  }

  /// Kinds without a number, by their class, as in Quarto.
  private static let unnumbered = ["proof": "Proof", "remark": "Remark", "solution": "Solution"]

  /// Reads a division; nil when it is something else.
  init?(_ division: Block.Division) {
    let attributes = division.attributes
    if let label = attributes.label, let kind = LabelKind(of: label.text), kind.isStatement {
      noun = kind.noun
    } else if let noun = attributes.classes.compactMap({ Self.unnumbered[$0.text] }).first {
      self.noun = noun
    } else {
      return nil
    }
    title = attributes["name"]?.text
    blocks = division.blocks
    if case .heading(let heading)? = blocks.first {
      name = heading.content
      blocks.removeFirst()
    }
  }
}

/// A division whose headings are tabs.
struct TabSet {
  /// A heading with what belongs to it.
  struct Tab {
    var heading: Block.Heading
    var blocks: [Block]
  }

  /// What stands before the first heading.
  private(set) var before: [Block] = []
  /// The tabs in order.
  private(set) var tabs: [Tab] = []

  init(_ blocks: [Block]) {
    for block in blocks {
      if case .heading(let heading) = block,
        tabs.first.map({ $0.heading.level >= heading.level }) ?? true
      {
        tabs.append(Tab(heading: heading, blocks: []))
      } else if tabs.isEmpty {
        before.append(block)
      } else {
        tabs[tabs.count - 1].blocks.append(block)
      }
    }
  }
}
