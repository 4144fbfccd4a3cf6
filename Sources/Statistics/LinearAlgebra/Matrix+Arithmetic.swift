extension Matrix {
  /// The matrix with rows and columns exchanged.
  public var transpose: Matrix {
    var result = [Double]()
    result.reserveCapacity(storage.count)
    for j in 0..<columns {
      for i in 0..<rows { result.append(storage[i &* columns &+ j]) }
    }
    return Matrix(rows: columns, columns: rows, storage: result)
  }

  /// The element by element sum of two matrices of one size.
  public static func + (left: Matrix, right: Matrix) -> Matrix {
    left.combined(with: right, by: +)
  }

  /// The element by element difference of two matrices of one size.
  public static func - (left: Matrix, right: Matrix) -> Matrix {
    left.combined(with: right, by: -)
  }

  /// The matrix with every element multiplied by a number.
  public static func * (factor: Double, matrix: Matrix) -> Matrix {
    Matrix(
      rows: matrix.rows, columns: matrix.columns, storage: matrix.storage.map { factor * $0 })
  }

  /// The product of two matrices, each element summed in index order.
  public static func * (left: Matrix, right: Matrix) -> Matrix {
    precondition(left.columns == right.rows, "a product needs matching inner sizes")
    let count = right.columns
    var result = [Double](repeating: 0, count: left.rows * count)
    // Row by row, so that the inner loop runs along memory; the order of each sum is the index's.
    for i in 0..<left.rows {
      for k in 0..<left.columns {
        let factor = left.storage[i &* left.columns &+ k]
        for j in 0..<count {
          result[i &* count &+ j] += factor * right.storage[k &* count &+ j]
        }
      }
    }
    return Matrix(rows: left.rows, columns: count, storage: result)
  }

  /// The product of a matrix and a column vector.
  public static func * (matrix: Matrix, vector: [Double]) -> [Double] {
    precondition(matrix.columns == vector.count, "a product needs matching inner sizes")
    var result = [Double](repeating: 0, count: matrix.rows)
    for i in 0..<matrix.rows {
      var sum = 0.0
      for j in 0..<matrix.columns { sum += matrix.storage[i &* matrix.columns &+ j] * vector[j] }
      result[i] = sum
    }
    return result
  }

  /// The product of the transpose with the matrix itself, exactly symmetric.
  ///
  /// - Returns: The square matrix of the inner products of the columns.
  public func gram() -> Matrix {
    var result = Matrix(rows: columns, columns: columns)
    for k in 0..<rows {
      for i in 0..<columns {
        let factor = storage[k &* columns &+ i]
        for j in 0...i {
          result.storage[i &* columns &+ j] += factor * storage[k &* columns &+ j]
        }
      }
    }
    for i in 0..<columns {
      for j in 0..<i { result.storage[j &* columns &+ i] = result.storage[i &* columns &+ j] }
    }
    return result
  }

  private func combined(
    with other: Matrix, by operation: (Double, Double) -> Double
  ) -> Matrix {
    precondition(rows == other.rows && columns == other.columns, "a sum needs equal sizes")
    return Matrix(
      rows: rows, columns: columns, storage: zip(storage, other.storage).map(operation))
  }
}
