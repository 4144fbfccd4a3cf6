import Synchronization

/// Columns of blocks that were handed over, for later blocks to write over.
///
/// Fresh memory is zeroed by the system page by page, which takes a tenth of the time of the
/// fastest runs. A column that its receiver still holds is copied on the first write, as arrays
/// are, so that nothing can go wrong but time.
final class SpareColumns: Sendable {
  /// What is kept at most; a column has up to some megabytes.
  private static let most = 8

  private let columns = Mutex<[[Double]]>([])

  /// A column of a size with any content.
  func take(_ size: Int) -> [Double] {
    let spare = columns.withLock { columns in
      columns.lastIndex { $0.count == size }.map { columns.remove(at: $0) }
    }
    return spare ?? [Double](repeating: 0, count: size)
  }

  /// Takes columns that are no longer needed.
  func keep(_ unneeded: [[Double]]) {
    columns.withLock { columns in
      columns = Array((columns + unneeded).suffix(Self.most))
    }
  }
}
