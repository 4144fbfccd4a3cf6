/// The name of a person or of an organisation, in Unicode and without formatting.
package struct PersonName: Hashable, Sendable {
  /// The family name, or the whole name of an organisation.
  package var family: String

  /// The given names as they were written, or an empty text.
  package var given: String

  /// What stands before the family name and belongs to it, such as "van der", or an empty text.
  package var particle: String

  /// What follows the name, such as "Jr.", or an empty text.
  package var suffix: String

  /// Whether the name is one of an organisation and must never be turned round.
  package var isOrganisation: Bool

  /// Creates a name from its parts.
  package init(
    family: String, given: String = "", particle: String = "", suffix: String = "",
    isOrganisation: Bool = false
  ) {
    self.family = family
    self.given = given
    self.particle = particle
    self.suffix = suffix
    self.isOrganisation = isOrganisation
  }

  /// The family name with its particle, as a citation shows it.
  package var short: String {
    Self.join([particle, family])
  }

  /// The name in the order in which it is spoken.
  package var inOrder: String {
    Self.join([given, particle, family, suffix])
  }

  /// The name with the family name first, as an alphabetical list shows it.
  package var inverted: String {
    let parts = [short, given, suffix].filter { !$0.isEmpty }
    return parts.joined(separator: ", ")
  }

  /// Joins words with a blank, or without one behind an apostrophe as in "d'Alembert".
  private static func join(_ parts: [String]) -> String {
    var text = ""
    for part in parts where !part.isEmpty {
      if !text.isEmpty, text.last != "’" { text += " " }
      text += part
    }
    return text
  }
}

/// The authors or editors of a work.
package struct NameList: Hashable, Sendable {
  /// The names in the order of the source.
  package var names: [PersonName]

  /// Whether the source says that there are others.
  package var hasOthers: Bool

  /// Creates a list of names.
  package init(_ names: [PersonName] = [], hasOthers: Bool = false) {
    self.names = names
    self.hasOthers = hasOthers
  }

  /// Whether nobody is named.
  package var isEmpty: Bool { names.isEmpty }
}
