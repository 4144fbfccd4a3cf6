/// A piece of HTML, escaped by construction: markup comes from elements, never from strings.
package indirect enum HTML: Sendable, Hashable {
  /// Characters, escaped when written.
  case text(String)
  /// An element with its attributes and content.
  case element(HTMLElement)
  /// Several pieces in a row.
  case fragment([HTML])
  /// Markup that one of our own writers made: a chart's SVG, a formula's MathML.
  case markup(TrustedMarkup)
  /// A line break unless one was just written, so that the source of a page reads well.
  case freshLine

  /// Nothing at all.
  package static let empty = HTML.fragment([])

  /// Whether nothing is written.
  package var isEmpty: Bool {
    if case .fragment(let pieces) = self { return pieces.allSatisfy(\.isEmpty) }
    return self == .text("")
  }
}

/// An HTML element.
package struct HTMLElement: Sendable, Hashable {
  /// The tag's name.
  package var name: String
  /// The attributes, in the order in which they are written.
  package var attributes: [HTMLAttribute]
  /// The content; void elements have none.
  package var content: [HTML]
}

/// An attribute of an element.
package struct HTMLAttribute: Sendable, Hashable {
  /// The attribute's name.
  package var name: String
  /// The unescaped value; nil for an attribute that is only there or not.
  package var value: String?
  /// Whether the value is an address, whose characters are percent-encoded where they must be.
  package var isAddress: Bool = false
}

/// Markup that a writer of this project made and that is written as it is.
package struct TrustedMarkup: Sendable, Hashable {
  /// The markup.
  package let text: String

  /// Takes the SVG text of a chart.
  package init(svg text: String) { self.text = text }

  /// Takes the MathML text of a formula.
  package init(mathML text: String) { self.text = text }

  /// Makes a comment of words of ours.
  init(comment: StaticString) { text = "<!-- \(comment) -->" }
}

// MARK: - Building

/// Makes one piece of HTML from the expressions in a closure.
@resultBuilder
package enum HTMLBuilder {
  package static func buildExpression(_ text: String) -> HTML { .text(text) }
  package static func buildExpression(_ html: HTML) -> HTML { html }
  package static func buildExpression(_ html: [HTML]) -> HTML { .fragment(html) }
  package static func buildBlock(_ pieces: HTML...) -> HTML { .fragment(pieces) }
  package static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .empty }
  package static func buildEither(first: HTML) -> HTML { first }
  package static func buildEither(second: HTML) -> HTML { second }
  package static func buildArray(_ pieces: [HTML]) -> HTML { .fragment(pieces) }
}

/// An element with attributes and content; attributes with a nil value are left out.
package func tag(
  _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
  adding others: [HTMLAttribute] = [], @HTMLBuilder content: () -> HTML = { .empty }
) -> HTML {
  let kept = attributes.compactMap { name, value in
    value.map {
      HTMLAttribute(name: name, value: $0, isAddress: name == "href" || name == "src")
    }
  }
  return .element(HTMLElement(name: name, attributes: kept + others, content: [content()]))
}

/// An element on lines of its own.
func line(_ html: HTML) -> HTML { .fragment([.freshLine, html, .text("\n")]) }
