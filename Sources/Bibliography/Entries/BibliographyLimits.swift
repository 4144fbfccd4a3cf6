/// How much of a bibliography is read; what lies beyond is reported, never read on in silence.
enum BibliographyLimits {
  /// The bytes of a file.
  static let fileSize = 16 << 20
  /// The entries of a file.
  static let entries = 100_000
  /// The findings reported for a file.
  static let findings = 1_000
  /// The names among which a misspelt one is looked for.
  static let suggestions = 2_000
  /// Groups, commands and JSON values inside one another.
  static let nesting = 100
  /// The bytes of a value put together from strings.
  static let valueSize = 64 << 10
  /// The bytes that the strings of a file expand to altogether.
  static let expansion = 32 << 20
  /// Entries that inherit from one another in a chain.
  static let inheritance = 8
}
