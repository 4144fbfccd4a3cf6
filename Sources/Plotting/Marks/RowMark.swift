/// A mark that has one row of data for each thing it draws or connects.
///
/// Rows can be parted into series, which is what `series` and the `by:` modifiers do.
public protocol RowMark: Mark {
  /// The number of rows.
  var rowCount: Int { get }

  /// The mark with some of its rows.
  ///
  /// - Parameter rows: The indices, in order.
  /// - Returns: The smaller mark.
  func selecting(rows: [Int]) -> Self
}
