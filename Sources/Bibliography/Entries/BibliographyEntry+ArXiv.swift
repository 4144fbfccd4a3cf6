extension BibliographyEntry {
  /// Finds the identifier on arXiv wherever authors put it, and removes what only repeats it.
  ///
  /// An entry that is published nowhere else becomes a preprint.
  ///
  /// - Parameter stated: The identifier in the field that is there for it.
  mutating func adoptArXiv(_ stated: String?) {
    let name = container.plainText
    // DBLP calls arXiv by its old name, and puts the identifier into the volume.
    let isArXivJournal = name.lowercased().hasPrefix("arxiv") || name == "CoRR"
    let places = [
      WorkIdentifier.arXivNamed(in: name),
      isArXivJournal ? volume.flatMap(WorkIdentifier.arXiv) : nil,
      isArXivJournal ? pages.flatMap(WorkIdentifier.arXiv) : nil,
      number.flatMap(WorkIdentifier.arXivNamed),
      doi.flatMap(WorkIdentifier.arXiv),
      url.flatMap(WorkIdentifier.arXiv),
      WorkIdentifier.arXivNamed(in: note.plainText),
      publisher.flatMap(WorkIdentifier.arXivNamed),
    ]
    guard let found = stated ?? places.lazy.compactMap(\.self).first else { return }
    arXiv = found
    if isArXivJournal {
      container = []
      if volume.flatMap(WorkIdentifier.arXiv) != nil { volume = nil }
      if pages.flatMap(WorkIdentifier.arXiv) != nil { pages = nil }
    }
    if number.flatMap(WorkIdentifier.arXiv) == found { number = nil }
    if doi.flatMap(WorkIdentifier.arXiv) == found { doi = nil }
    if url.flatMap(WorkIdentifier.arXiv) == found { url = nil }
    if WorkIdentifier.arXiv(in: note.plainText) == found { note = [] }
    if publisher?.lowercased().hasPrefix("arxiv") == true { publisher = nil }
    guard container.isEmpty, publisher == nil, doi == nil else { return }
    switch kind {
    case .article, .document, .webpage, .manuscript: kind = .preprint
    default: break
    }
  }
}
