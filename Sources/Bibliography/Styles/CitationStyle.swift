/// How citations and the list of references look.
package enum CitationStyle: String, CaseIterable, Hashable, Sendable {
  /// "(Gerstgrasser et al. 2024)", with a list in alphabetical order.
  case authorDate = "author-date"

  /// "[1]", with a list in the order of the first citations.
  case numeric

  /// Formats the citations of a page and the list of references that they need.
  ///
  /// - Parameters:
  ///   - citations: The citations in the order of the page.
  ///   - database: The works that can be cited.
  ///   - alsoListed: Keys of works that are listed without being cited.
  /// - Returns: The citations in the same order, and the list.
  package func format(
    _ citations: [CitationCluster], from database: BibliographyDatabase, alsoListed: [String] = []
  ) -> FormattedCitations {
    let works = CitedWorks(citations, from: database, alsoListed: alsoListed)
    return switch self {
    case .authorDate: AuthorDateFormatter(works).format(citations)
    case .numeric: NumericFormatter(works).format(citations)
    }
  }
}

/// The citations of a page and its list of references, ready to be shown.
package struct FormattedCitations: Hashable, Sendable {
  /// A work in the list of references.
  package struct Reference: Hashable, Sendable {
    /// The key of the work.
    package var key: String

    /// The number in brackets that the list shows before it, or `nil` in a list without numbers.
    package var label: String?

    /// The reference itself.
    package var content: [RichText]

    /// The indices of the citations that name the work, for links back to them.
    package var citations: [Int]
  }

  /// Each citation as it is shown.
  package var citations: [[RichText]]

  /// The list of references in its order.
  package var references: [Reference]
}
