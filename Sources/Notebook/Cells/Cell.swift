/// A fence of directives that is run.
package struct Cell: Sendable {
  /// The index of the cell in its document.
  package var index: Int

  /// The language of the fence, always `swift`.
  package var language: String

  /// The code behind the options, with its last line break.
  package var code: String

  /// The options at the top.
  package var options: CellOptions

  /// The label, from the options or from the fence.
  package var label: String?

  /// The place of the whole fence.
  package var range: SourceRange

  /// The place of the code behind the options.
  package var codeRange: SourceRange

  /// The statements of the code.
  package var statements: [Statement]

  /// The captions and other texts among the options, in the order of the file.
  package var captions: [CellCaption]

  /// The text of a caption option.
  ///
  /// - Parameter key: The name of the option, such as `fig-cap`.
  /// - Returns: The text, or `nil` when the cell does not have that option.
  package func caption(_ key: String) -> [Inline]? {
    captions.first { $0.key == key }?.content
  }

  /// The texts of an option that is a list of captions.
  ///
  /// - Parameter key: The name of the option, such as `fig-subcap`.
  /// - Returns: The texts in order, one for an option that is no list, none without the option.
  package func captions(_ key: String) -> [[Inline]] {
    captions.filter { $0.key == key }.map(\.content)
  }
}

/// A text among the options of a cell, such as a caption; a list has one for each of its items.
package struct CellCaption: Sendable {
  /// The name of the option, such as `fig-cap`.
  package var key: String

  /// The text.
  package var content: [Inline]
}
