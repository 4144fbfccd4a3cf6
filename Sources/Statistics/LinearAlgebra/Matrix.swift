/// A dense matrix of doubles, stored row by row.
///
/// Meant for small systems. Every sum runs in index order, so that equal inputs give equal bits on every
/// processor, which a tuned BLAS does not promise.
public struct Matrix: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int

  /// The number of columns.
  public let columns: Int

  /// The elements, row after row.
  public internal(set) var storage: [Double]

  /// Makes a matrix from its elements.
  ///
  /// - Parameters:
  ///   - rows: The number of rows, not negative.
  ///   - columns: The number of columns, not negative.
  ///   - storage: The elements, row after row.
  public init(rows: Int, columns: Int, storage: [Double]) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative size")
    precondition(storage.count == rows * columns, "a matrix needs rows × columns elements")
    self.rows = rows
    self.columns = columns
    self.storage = storage
  }

  /// Makes a matrix with the same value everywhere.
  ///
  /// - Parameters:
  ///   - rows: The number of rows, not negative.
  ///   - columns: The number of columns, not negative.
  ///   - value: The value of every element.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    self.init(
      rows: rows, columns: columns, storage: Array(repeating: value, count: rows * columns))
  }

  /// Makes a matrix from rows of equal length.
  ///
  /// - Parameter rows: The rows, from the top.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columns }, "the rows of a matrix have one length")
    self.init(rows: rows.count, columns: columns, storage: rows.flatMap { $0 })
  }

  /// Makes a square matrix with the given diagonal and zeros elsewhere.
  ///
  /// - Parameter diagonal: The elements of the diagonal, from the top.
  public init(diagonal: [Double]) {
    self.init(rows: diagonal.count, columns: diagonal.count)
    for (index, value) in diagonal.enumerated() { self[index, index] = value }
  }

  /// Makes the identity matrix.
  ///
  /// - Parameter size: The number of rows and of columns.
  /// - Returns: The matrix with ones on the diagonal.
  public static func identity(_ size: Int) -> Matrix {
    Matrix(diagonal: Array(repeating: 1, count: size))
  }

  /// The element in a row and a column, both counted from zero.
  ///
  /// - Parameters:
  ///   - row: The row, from the top.
  ///   - column: The column, from the left.
  public subscript(row: Int, column: Int) -> Double {
    @inlinable get {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns, "outside the matrix")
      return storage[row &* columns &+ column]
    }
    set {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns, "outside the matrix")
      storage[row &* columns &+ column] = newValue
    }
  }

  /// Whether the numbers of rows and columns agree.
  public var isSquare: Bool { rows == columns }

  /// One row as an array.
  ///
  /// - Parameter index: The row, from the top.
  /// - Returns: Its elements, from the left.
  public func row(_ index: Int) -> [Double] {
    precondition(index >= 0 && index < rows, "outside the matrix")
    return Array(storage[index * columns..<(index + 1) * columns])
  }

  /// One column as an array.
  ///
  /// - Parameter index: The column, from the left.
  /// - Returns: Its elements, from the top.
  public func column(_ index: Int) -> [Double] {
    (0..<rows).map { self[$0, index] }
  }

  /// The elements on the diagonal, from the top.
  public var diagonal: [Double] {
    (0..<Swift.min(rows, columns)).map { self[$0, $0] }
  }

  /// The sum of the diagonal.
  public var trace: Double {
    diagonal.reduce(0, +)
  }
}
