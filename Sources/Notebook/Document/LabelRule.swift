/// What a label may look like, and what may carry it.
enum LabelRule {
  /// A prefix of labels that are numbered.
  struct Prefix: Equatable {
    /// The prefix with its hyphen, such as `fig-`.
    var text: String
    /// What has such labels, in the plural.
    var things: String
    /// What it may be written at.
    var carriers: [Finding.LabelCarrier]
  }

  /// The prefixes of labels that are numbered.
  static let prefixes: [Prefix] =
    [
      Prefix(text: "fig-", things: "figures", carriers: [.cell, .figure]),
      Prefix(text: "tbl-", things: "tables", carriers: [.cell, .table]),
      Prefix(text: "eq-", things: "equations", carriers: [.equation]),
      Prefix(text: "sec-", things: "headings", carriers: [.heading]),
      Prefix(text: "lst-", things: "listings", carriers: [.cell, .listing]),
      Prefix(text: "clm-", things: "claims", carriers: [.cell, .division]),
      Prefix(text: "exp-", things: "experiments", carriers: [.cell, .division]),
      Prefix(text: "run-", things: "runs", carriers: [.cell, .division]),
      Prefix(text: "sim-", things: "simulations", carriers: [.cell, .division]),
      Prefix(text: "mod-", things: "models", carriers: [.cell, .division]),
    ] + environments.map { Prefix(text: $0, things: $1, carriers: [.division]) }
    + callouts.map { Prefix(text: $0, things: $1, carriers: [.callout($2)]) }

  private static let environments = [
    ("thm-", "theorems"), ("lem-", "lemmas"), ("cor-", "corollaries"), ("prp-", "propositions"),
    ("cnj-", "conjectures"), ("def-", "definitions"), ("exm-", "examples"), ("exr-", "exercises"),
    ("sol-", "solutions"), ("rem-", "remarks"), ("alg-", "algorithms"),
  ]

  private static let callouts: [(String, String, Block.Callout.Kind)] = [
    ("nte-", "notes", .note), ("tip-", "tips", .tip), ("wrn-", "warnings", .warning),
    ("imp-", "important remarks", .important), ("cau-", "cautions", .caution),
  ]

  /// The prefix that a label starts with, in small or capital letters, if it is one.
  static func prefix(of label: String) -> Prefix? {
    let lowercased = label.lowercased()
    return prefixes.first { lowercased.hasPrefix($0.text) }
  }

  /// The label that a written one means: `fig:x`, as MyST has it, is `fig-x`.
  static func canonical(_ label: String) -> String {
    guard let colon = label.firstIndex(of: ":") else { return label }
    var result = label
    result.replaceSubrange(colon...colon, with: "-")
    guard let prefix = prefix(of: result) else { return label }
    return label[..<colon].utf8.count + 1 == prefix.text.utf8.count ? result : label
  }

  /// What is wrong with a label, or `nil`.
  static func check(_ label: String, carrier: Finding.LabelCarrier) -> Finding? {
    guard let first = label.utf8.first, first.isASCIILetter, label.utf8.allSatisfy(\.isLabelByte)
    else { return .malformedLabel(label) }
    guard let prefix = prefix(of: label) else { return nil }
    if label.utf8.count == prefix.text.utf8.count {
      return .labelWithoutName(prefix: prefix.text)
    }
    if !label.hasPrefix(prefix.text) {
      let repaired = prefix.text + label.dropFirst(prefix.text.count)
      return .labelPrefixCase(label: label, lowercased: repaired)
    }
    guard prefix.carriers.contains(carrier) else {
      return .labelPlace(label: label, prefix: prefix.text, carrier: carrier)
    }
    return nil
  }
}
