import Notebook

extension ProseWriter {
  /// A remark set apart from the text: a box, or one that folds without a script.
  func html(_ callout: Block.Callout) -> HTML {
    let target = context.target(callout.range)
    var attributes = callout.attributes
    attributes.classes.removeAll { $0.text.hasPrefix("callout-") }
    let className = Self.classes(attributes, after: ["callout", callout.kind.rawValue])
    let anchor = target?.anchor ?? callout.label
    guard let isFolded = callout.isFolded else {
      return line(
        tag(
          "div",
          [
            "class": className, "id": anchor, "role": "note",
            "aria-label": spokenTitle(of: callout, target),
          ]
        ) {
          "\n"
          line(tag("p", ["class": "callout-title"]) { title(of: callout, target) })
          html(callout.blocks)
          HTML.freshLine
        })
    }
    return line(
      tag("details", ["class": className, "id": anchor, "open": isFolded ? nil : ""]) {
        "\n"
        line(tag("summary", ["class": "callout-title"]) { title(of: callout, target) })
        html(callout.blocks)
        HTML.freshLine
      })
  }

  /// The author's title; the kind stands before it in words too, for a colour says nothing alone.
  private func title(of callout: Block.Callout, _ target: Numbering.Target?) -> HTML {
    if let target {
      return .fragment([
        .text(callout.title.isEmpty ? target.name : "\(target.name): "), html(callout.title),
      ])
    }
    guard !callout.title.isEmpty else { return .text(callout.kind.noun) }
    return .fragment([
      tag("span", ["class": "callout-kind"]) { "\(callout.kind.noun): " }, html(callout.title),
    ])
  }

  private func spokenTitle(of callout: Block.Callout, _ target: Numbering.Target?) -> String {
    let name = target?.name ?? callout.kind.noun
    return callout.title.isEmpty ? name : "\(name): \(plainText(callout.title))"
  }
}

extension Block.Callout.Kind {
  /// The kind in words.
  var noun: String {
    switch self {
    case .note: "Note"
    case .tip: "Tip"
    case .important: "Important"
    case .warning: "Warning"
    case .caution: "Caution"
    }
  }
}
