/// The factorization A = L Lᵀ of a symmetric positive definite matrix, L lower triangular.
///
/// Row by row (Golub and Van Loan, Matrix Computations, section 4.2).
public struct CholeskyFactorization: Hashable, Sendable {
  /// The factor L, with zeros above the diagonal.
  public let factor: Matrix

  /// Factors a symmetric matrix, of which only the lower triangle is read.
  ///
  /// The result is nil when the matrix is not positive definite to working precision, or not finite.
  ///
  /// - Parameter matrix: A square matrix.
  public init?(_ matrix: Matrix) {
    precondition(matrix.isSquare, "a Cholesky factorization needs a square matrix")
    let n = matrix.rows
    var l = [Double](repeating: 0, count: n * n)
    for i in 0..<n {
      for j in 0...i {
        var sum = matrix.storage[i &* n &+ j]
        for k in 0..<j { sum -= l[i &* n &+ k] * l[j &* n &+ k] }
        if i == j {
          guard sum > 0 && sum < .infinity else { return nil }
          l[i &* n &+ i] = sum.squareRoot()
        } else {
          l[i &* n &+ j] = sum / l[j &* n &+ j]
        }
      }
    }
    guard l.allSatisfy(\.isFinite) else { return nil }
    factor = Matrix(rows: n, columns: n, storage: l)
  }

  /// Solves A x = b.
  ///
  /// - Parameter vector: The right-hand side b.
  /// - Returns: The solution x.
  public func solve(_ vector: [Double]) -> [Double] {
    // The pivots of a factorization are positive and finite, so both substitutions succeed.
    factor.solvingLowerTriangle(vector).flatMap(factor.solvingTransposedLowerTriangle) ?? []
  }

  /// Solves A X = B column by column.
  ///
  /// - Parameter matrix: The right-hand sides, one a column.
  /// - Returns: The solutions, one a column.
  public func solve(_ matrix: Matrix) -> Matrix {
    precondition(matrix.rows == factor.rows, "the right-hand side has one row an equation")
    var result = matrix
    for j in 0..<matrix.columns {
      for (i, value) in solve(matrix.column(j)).enumerated() { result[i, j] = value }
    }
    return result
  }

  /// The logarithm of the determinant of A.
  public var logDeterminant: Double {
    2 * factor.diagonal.reduce(0) { $0 + log($1) }
  }

  /// The inverse of A, exactly symmetric.
  public var inverse: Matrix {
    var result = solve(Matrix.identity(factor.rows))
    for i in 0..<factor.rows {
      for j in 0..<i { result[j, i] = result[i, j] }
    }
    return result
  }

  /// The squared Mahalanobis length bᵀ A⁻¹ b.
  ///
  /// - Parameter vector: The vector b.
  /// - Returns: The squared length, not negative.
  public func quadraticForm(_ vector: [Double]) -> Double {
    (factor.solvingLowerTriangle(vector) ?? []).reduce(0) { $0 + $1 * $1 }
  }
}
