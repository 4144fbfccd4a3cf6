import Notebook
import Yams

extension PageMetadata {
  // MARK: - Authors

  /// Authors are names, or mappings with a name.
  mutating func readAuthors(_ keys: inout YAMLMapping) {
    let known = Self.affiliations(&keys)
    for key in ["author", "authors"] {
      guard let value = keys.node(key) else { continue }
      let nodes = value.content.sequence.map(Array.init) ?? [value.content]
      for node in nodes {
        if let name = node.scalar?.string {
          authors.append(Author(name: name))
        } else if let mapping = node.mapping {
          var entry = YAMLMapping(mapping, in: keys.yaml)
          if let author = Self.author(&entry, known: known) {
            authors.append(author)
          } else {
            entry.report("missing-value", at: keys.yaml.range(of: node), "An author has a `name`.")
          }
          keys.adopt(entry)
        } else {
          keys.report(
            "wrong-type", at: keys.yaml.range(of: node),
            "`\(key)` takes a name, or a list of names.")
        }
      }
    }
  }

  /// Other tools' words about an author.
  private static let ignoredOfAuthors = [
    "attributes", "bluesky", "corresponding", "degrees", "department", "equal-contributor",
    "equal_contributor", "fax", "github", "id", "note", "number", "phone", "role", "roles",
    "twitter",
  ]

  private static func author(
    _ entry: inout YAMLMapping, known: [(id: String, name: String)]
  ) -> Author? {
    let name = entry.node("name").flatMap { value -> String? in
      if let text = value.content.scalar?.string { return text }
      guard let parts = value.content.mapping else { return nil }
      let words = ["given", "family"].compactMap { parts[$0]?.scalar?.string }
      return words.isEmpty ? parts["literal"]?.scalar?.string : words.joined(separator: " ")
    }
    var author = Author(name: name ?? "")
    author.orcid = orcid(&entry)
    author.email = entry.string("email")?.content
    author.address = entry.string("url")?.content
    for key in ["affiliation", "affiliations"] {
      guard let value = entry.node(key) else { continue }
      for node in value.content.sequence.map(Array.init) ?? [value.content] {
        author.affiliations += affiliation(node, known: known).map { [$0] } ?? []
      }
    }
    entry.reportUnknownKeys(ignoring: ignoredOfAuthors)
    return name == nil ? nil : author
  }

  /// The affiliations at the top level, which authors refer to.
  private static func affiliations(_ keys: inout YAMLMapping) -> [(id: String, name: String)] {
    guard let nodes = keys.node("affiliations")?.content.sequence else { return [] }
    return nodes.compactMap { node in
      guard let mapping = node.mapping, let id = mapping["id"]?.scalar?.string,
        let name = name(of: mapping)
      else { return nil }
      return (id, name)
    }
  }

  private static func affiliation(_ node: Node, known: [(id: String, name: String)]) -> String? {
    let reference = node.scalar?.string ?? node.mapping?["ref"]?.scalar?.string
    if let found = known.first(where: { $0.id == reference }) { return found.name }
    return node.scalar?.string ?? node.mapping.flatMap(name)
  }

  private static func name(of affiliation: Node.Mapping) -> String? {
    let words = ["department", "name", "institution", "city", "country"]
      .compactMap { affiliation[$0]?.scalar?.string }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private static func orcid(_ entry: inout YAMLMapping) -> String? {
    guard let value = entry.string("orcid") else { return nil }
    let text = value.content.split(separator: "/").last.map(String.init) ?? ""
    guard isORCID(text) else {
      entry.report(
        "invalid-orcid", at: value.range,
        "`\(value.content)` is no ORCID: four groups of four digits, such as 0000-0002-1825-0097, "
          + "of which the last one checks the others.")
      return nil
    }
    return text
  }

  /// Whether the last character is the check character of the others, after ISO 7064, MOD 11-2.
  private static func isORCID(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    guard groups.map(\.utf8.count) == [4, 4, 4, 4] else { return false }
    var total = 0
    let characters = Array(groups.joined().utf8)
    for byte in characters.dropLast() {
      guard (48...57).contains(byte) else { return false }
      total = (total + Int(byte) - 48) * 2
    }
    let check = (12 - total % 11) % 11
    return characters.last == (check == 10 ? UInt8(ascii: "X") : UInt8(48 + check))
  }

  // MARK: - License and identifier

  mutating func readPublication(_ keys: inout YAMLMapping) {
    if let value = keys.node("license") {
      if let name = value.content.scalar?.string {
        license = License(name: name, address: Self.address(ofLicense: name))
      } else if let mapping = value.content.mapping,
        let name = ["text", "content", "name", "type", "code"]
          .compactMap({ mapping[$0]?.scalar?.string }).first
      {
        let address = mapping["url"]?.scalar?.string
        license = License(name: name, address: address ?? Self.address(ofLicense: name))
      } else {
        keys.report(
          "wrong-type", at: value.range, "`license` takes a name, or a `text` and a `url`.")
      }
    }
    guard let value = keys.string("doi") else { return }
    var text = value.content
    for prefix in ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "doi:"]
    where text.lowercased().hasPrefix(prefix) {
      text.removeFirst(prefix.count)
    }
    guard text.hasPrefix("10."), text.contains("/"), !text.contains(where: \.isWhitespace) else {
      keys.report(
        "invalid-doi", at: value.range,
        "`\(value.content)` is no DOI, which looks like 10.5281/zenodo.1234.")
      return
    }
    doi = text
  }

  /// Where a Creative Commons license or a license of the SPDX list can be read.
  private static func address(ofLicense name: String) -> String? {
    var words = name.uppercased().split { " -".contains($0) }.map(String.init)
    if words.first == "CC0" { return "https://creativecommons.org/publicdomain/zero/1.0/" }
    if words.first == "CC", words.count > 1 {
      words.removeFirst()
      let version = words.last.flatMap { Double($0) == nil ? nil : $0 }
      if version != nil { words.removeLast() }
      let kind = words.joined(separator: "-").lowercased()
      let kinds = ["by", "by-sa", "by-nc", "by-nc-sa", "by-nd", "by-nc-nd"]
      guard kinds.contains(kind) else { return nil }
      return "https://creativecommons.org/licenses/\(kind)/\(version ?? "4.0")/"
    }
    let software = ["MIT", "Apache-2.0", "BSD-3-Clause", "BSD-2-Clause", "GPL-3.0", "MPL-2.0"]
    return software.first { $0.uppercased() == name.uppercased() }
      .map { "https://spdx.org/licenses/\($0).html" }
  }
}
