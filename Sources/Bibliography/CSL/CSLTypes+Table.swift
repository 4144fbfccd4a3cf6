/// The types of items in CSL-JSON.
enum CSLTypes {
  /// What a type stands for, or `nil` when there is no such type.
  static func kind(of name: String) -> BibliographyEntry.Kind? {
    table.first { $0.name == name }?.kind
  }

  /// All names in a fixed order.
  static let names: [String] = table.map(\.name)

  /// The types of version 1.0.2; those that have no kind of their own are documents.
  private static let table: [(name: String, kind: BibliographyEntry.Kind)] = [
    ("article", .preprint), ("article-journal", .article), ("article-magazine", .article),
    ("article-newspaper", .article), ("bill", .document), ("book", .book),
    ("broadcast", .document), ("chapter", .chapter), ("classic", .book),
    ("collection", .proceedings),
    ("dataset", .dataset), ("document", .document), ("entry", .chapter),
    ("entry-dictionary", .chapter), ("entry-encyclopedia", .chapter), ("event", .document),
    ("figure", .document), ("graphic", .document), ("hearing", .document),
    ("interview", .document), ("legal_case", .document), ("legislation", .document),
    ("manuscript", .manuscript), ("map", .document), ("motion_picture", .document),
    ("musical_score", .document), ("pamphlet", .book), ("paper-conference", .conferencePaper),
    ("patent", .patent), ("performance", .document), ("periodical", .book),
    ("personal_communication", .document), ("post", .webpage), ("post-weblog", .webpage),
    ("regulation", .document), ("report", .report), ("review", .article),
    ("review-book", .article), ("software", .software), ("song", .document),
    ("speech", .document), ("standard", .report), ("thesis", .thesis), ("treaty", .document),
    ("webpage", .webpage),
  ]
}
