import Statistics

/// An XML element; escaping is part of writing it, so text can never become markup.
struct Element {
  /// What an element holds.
  enum Content {
    case element(Element)
    case text(String)
  }

  let name: String
  private(set) var attributes: [(name: String, value: String)] = []
  private(set) var content: [Content] = []

  init(_ name: String) { self.name = name }

  /// The element with an attribute; nil leaves it out.
  func attribute(_ name: String, _ value: String?) -> Element {
    guard let value else { return self }
    var copy = self
    copy.attributes.append((name, value))
    return copy
  }

  /// The element with an attribute in px.
  func attribute(_ name: String, _ value: Double) -> Element {
    attribute(name, NumberFormat.coordinate(value))
  }

  mutating func append(_ child: Element) { content.append(.element(child)) }

  /// The element with text in it.
  func text(_ text: String) -> Element {
    var copy = self
    copy.content.append(.text(text))
    return copy
  }

  /// The element with children in it.
  func children(_ children: [Element]) -> Element {
    var copy = self
    copy.content += children.map { .element($0) }
    return copy
  }

  /// The markup; elements that hold elements put each on a line of its own.
  var markup: String {
    var result = ""
    write(into: &result)
    return result
  }

  private func write(into result: inout String) {
    result += "<" + name
    for (name, value) in attributes {
      result += " " + name + "=\"" + Element.escaped(value) + "\""
    }
    guard !content.isEmpty else {
      result += "/>"
      return
    }
    result += ">"
    var isBlock = false
    for item in content {
      switch item {
      case .text(let text): result += Element.escaped(text)
      case .element(let element):
        isBlock = true
        result += "\n"
        element.write(into: &result)
      }
    }
    result += (isBlock ? "\n" : "") + "</" + name + ">"
  }

  /// Text without markup characters, and without those that XML 1.0 forbids.
  static func escaped(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
        && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"")
    }
    if isPlain { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      default:
        let isForbidden = scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        result.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }
}
