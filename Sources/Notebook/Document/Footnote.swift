/// A footnote with its text.
package struct Footnote: Sendable {
  /// The name between the brackets, such as `1` in `[^1]`; empty for a note within the line.
  package var name: String
  /// The blocks of the note.
  package var blocks: [Block]
  /// The place of the name where the note is defined.
  package var range: SourceRange
}
