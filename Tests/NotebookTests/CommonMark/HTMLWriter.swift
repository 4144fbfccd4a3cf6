import Notebook

/// Writes a document as libcmark does with raw HTML on, to see that its tree keeps everything.
struct HTMLWriter {
  private let document: Document
  private(set) var html = ""

  init(_ document: Document) {
    self.document = document
    document.blocks.forEach { block($0, isTight: false) }
  }

  private mutating func startLine() {
    if !html.isEmpty, html.utf8.last != UInt8(ascii: "\n") { html += "\n" }
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func address(_ text: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF")
    var result = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isKept =
        byte < 0x80
        && (scalar.properties.isAlphabetic
          || "0123456789-_.+!*'(),%#@?=;:/,+$~&".contains(
            Character(scalar)))
      if !isKept {
        result += "%\(hexadecimal[Int(byte >> 4)])\(hexadecimal[Int(byte & 15)])"
      } else if scalar == "&" {
        result += "&amp;"
      } else if scalar == "'" {
        result += "&#x27;"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  // MARK: - Blocks

  private mutating func block(_ block: Block, isTight: Bool) {
    switch block {
    case .heading(let heading):
      startLine()
      html += "<h\(heading.level)>"
      heading.content.forEach { inline($0) }
      html += "</h\(heading.level)>\n"
    case .paragraph(let content, _):
      if isTight { return content.forEach { inline($0) } }
      startLine()
      html += "<p>"
      content.forEach { inline($0) }
      html += "</p>\n"
    case .blockQuote(let blocks, _):
      startLine()
      html += "<blockquote>\n"
      blocks.forEach { self.block($0, isTight: false) }
      startLine()
      html += "</blockquote>\n"
    case .list(let list):
      startLine()
      let name = list.start == nil ? "ul" : "ol"
      let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
      html += "<\(name)\(start)>\n"
      for item in list.items {
        startLine()
        html += "<li>"
        item.blocks.forEach { self.block($0, isTight: list.isTight) }
        html += "</li>\n"
      }
      html += "</\(name)>\n"
    case .code(let code):
      startLine()
      let word = code.info.prefix { !" \t\n\r".contains($0) }
      html +=
        word.isEmpty ? "<pre><code>" : "<pre><code class=\"language-\(escaped(String(word)))\">"
      html += escaped(code.text) + "</code></pre>\n"
    case .cell(let index):
      html += "<!-- cell \(index) -->"
    case .thematicBreak:
      startLine()
      html += "<hr />\n"
    case .html(let text, _):
      startLine()
      html += text
      startLine()
    case .definitions, .equation, .table, .figure, .callout, .division:
      html += "<!-- not CommonMark -->"
    }
  }

  // MARK: - Inlines

  private mutating func inline(_ inline: Inline) {
    switch inline {
    case .text(let text): html += escaped(text)
    case .softBreak: html += "\n"
    case .lineBreak: html += "<br />\n"
    case .code(let code): html += "<code>\(escaped(code))</code>"
    case .html(let text): html += text
    case .emphasis(let content): wrap(content, in: "em")
    case .strong(let content): wrap(content, in: "strong")
    case .link(let link):
      html += "<a href=\"\(address(link.destination))\""
      html += link.title.isEmpty ? ">" : " title=\"\(escaped(link.title))\">"
      link.content.forEach { self.inline($0) }
      html += "</a>"
    case .image(let image):
      html += "<img src=\"\(address(image.source))\" alt=\"\(escaped(plain(image.alternative)))\""
      html += image.title.isEmpty ? " />" : " title=\"\(escaped(image.title))\" />"
    case .expression(let index): html += "<!-- expression \(index) -->"
    case .reference(let reference): html += "<!-- reference \(reference.label) -->"
    case .strikethrough, .superscript, .subscript, .span, .formula, .citation, .footnote,
      .variable:
      html += "<!-- not CommonMark -->"
    }
  }

  private mutating func wrap(_ content: [Inline], in name: String) {
    html += "<\(name)>"
    content.forEach { inline($0) }
    html += "</\(name)>"
  }

  private func plain(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text), .html(let text): text
      case .softBreak, .lineBreak: " "
      default: plain(inline.content)
      }
    }.joined()
  }
}
