import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an XML reader finds in a figure.
public struct SVGFacts: Sendable {
  /// Whether the text is well-formed XML.
  public let isWellFormed: Bool
  /// Every id, in the order of the text.
  public let ids: [String]
  /// Every id that something refers to.
  public let references: [String]

  /// Reads a figure.
  ///
  /// - Parameter svg: The text of one `svg` element.
  public init(_ svg: String) {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    isWellFormed = parser.parse()
    ids = reader.ids
    references = reader.references
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var ids: [String] = []
    var references: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      if let id = attributes["id"] { ids.append(id) }
      references += (attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
      if let clip = attributes["clip-path"] {
        references.append(
          clip.replacingOccurrences(of: "url(#", with: "").replacingOccurrences(of: ")", with: ""))
      }
    }
  }
}
