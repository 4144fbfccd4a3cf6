import Notebook

extension ProseWriter {
  /// Code that is shown, with its caption above it if it has one.
  func html(_ code: Block.CodeBlock) -> HTML {
    let target = context.target(code.range)
    let listing = Self.listing(
      code.text, language: code.info.split { " \t\n".contains($0) }.first.map(String.init),
      className: Self.classes(code.attributes))
    let file = code.attributes["filename"]?.text
    guard target != nil || !code.caption.isEmpty || file != nil else { return line(listing) }
    return line(
      tag("figure", ["class": "listing", "id": target?.anchor ?? code.attributes.label?.text]) {
        "\n"
        if target != nil || !code.caption.isEmpty {
          line(tag("figcaption") { caption(target, code.caption) })
        }
        if let file { line(tag("p", ["class": "file-name"]) { tag("code") { file } }) }
        line(listing)
      })
  }

  /// Code in its element, coloured if it is Swift.
  static func listing(_ text: String, language: String?, className: String? = nil) -> HTML {
    tag("pre", ["class": className]) {
      tag("code", ["class": language.map { "language-\($0)" }]) {
        CodePainter.html(text, language: language)
      }
    }
  }
}

/// Colours Swift code by classes.
enum CodePainter {
  /// Code with the classes of its words; other languages than Swift stay plain.
  static func html(_ text: String, language: String?) -> HTML {
    switch language {
    case "swift": swift(text)
    case "markdown", "md", "qmd": markdown(text)
    default: .text(text)
    }
  }

  private static func swift(_ text: String) -> HTML {
    .fragment(
      SyntaxSpan.spans(of: text).map { span in
        guard let kind = span.kind else { return .text(span.text) }
        return tag("span", ["class": "syntax-\(kind.rawValue)"]) { span.text }
      })
  }

  /// Markdown in which the fences of Swift are coloured.
  private static func markdown(_ text: String) -> HTML {
    var pieces: [HTML] = []
    var pending = ""
    var fence: Fence?
    func flush() {
      guard !pending.isEmpty else { return }
      pieces.append(fence?.isSwift == true ? swift(pending) : .text(pending))
      pending = ""
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map({ $0 + "\n" }) {
      if let open = fence {
        if open.isClosed(by: line) {
          flush()
          fence = nil
        }
        pending += line
      } else {
        pending += line
        if let opened = Fence(line) {
          flush()
          fence = opened
        }
      }
    }
    pending.removeLast()
    flush()
    return .fragment(pieces)
  }

  /// The line that opens a fence.
  private struct Fence {
    private let mark: Substring
    /// Whether what follows is Swift.
    let isSwift: Bool

    init?(_ line: Substring) {
      guard let first = line.first, first == "`" || first == "~" else { return nil }
      mark = line.prefix { $0 == first }
      guard mark.count >= 3 else { return nil }
      let info = line.dropFirst(mark.count)
      isSwift = info.hasPrefix("swift") || info.hasPrefix("{swift") || info.hasPrefix("{{swift")
    }

    func isClosed(by line: Substring) -> Bool {
      line.hasPrefix(mark)
        && line.allSatisfy { $0 == mark.first || $0 == " " || $0 == "\n" }
    }
  }
}
