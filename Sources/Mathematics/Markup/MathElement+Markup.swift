extension MathElement {
  /// The element as HTML writes it, in as few bytes as possible.
  var markup: String {
    var text = ""
    write(to: &text, at: .inner)
    return text
  }

  private func write(to output: inout String, at position: OperatorDictionary.Position) {
    output += "<\(name.rawValue)"
    for attribute in Attribute.allCases {
      guard let value = attributes[attribute] else { continue }
      output += " \(attribute.rawValue)=\"\(Self.escape(value))\""
    }
    if name == .mo { writeSpaces(to: &output, at: position) }
    if children.isEmpty, !name.isToken {
      output += "/>"
      return
    }
    output += ">\(Self.escape(text))"
    for (index, child) in children.enumerated() {
      child.write(to: &output, at: self.position(ofChild: index, at: position))
    }
    output += "</\(name.rawValue)>"
  }

  private func writeSpaces(to output: inout String, at position: OperatorDictionary.Position) {
    guard position != .detached else { return }
    let usual = OperatorDictionary.spaces(of: text, at: position)
    if spaces.leading != usual?.leading {
      output += " lspace=\"\(MathLength.ems(Double(spaces.leading) / 18))\""
    }
    if spaces.trailing != usual?.trailing {
      output += " rspace=\"\(MathLength.ems(Double(spaces.trailing) / 18))\""
    }
  }

  private func position(
    ofChild index: Int, at position: OperatorDictionary.Position
  ) -> OperatorDictionary.Position {
    if name.hasBase, index == 0 { return position == .detached ? .detached : .base }
    guard name.isRow else { return .detached }
    switch index {
    case _ where children.count == 1: return .inner
    case 0: return .first
    // A space before an operator hides that it is the first.
    case 1 where children[0].name == .mspace: return .base
    case children.count - 1: return .last
    default: return .inner
    }
  }

  /// Replaces what has a meaning in HTML; a NUL may not stand in it at all.
  private static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\0"..<" " where scalar != "\n" && scalar != "\t": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
