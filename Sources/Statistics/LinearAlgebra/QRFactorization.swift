/// The factorization A = Q R of a matrix with at least as many rows as columns.
///
/// Householder reflections without pivoting (Golub and Van Loan, Matrix Computations, section 5.2).
public struct QRFactorization: Hashable, Sendable {
  /// The upper triangular factor R, square, with a diagonal that is not negative.
  public let upperFactor: Matrix

  /// The reflections: unit vectors of falling length, one an array.
  private let reflections: [[Double]]

  private let rows: Int

  /// Factors a matrix.
  ///
  /// - Parameter matrix: A matrix with rows ≥ columns.
  public init(_ matrix: Matrix) {
    precondition(matrix.rows >= matrix.columns, "a QR factorization needs rows ≥ columns")
    let (m, n) = (matrix.rows, matrix.columns)
    var columns = (0..<n).map(matrix.column)
    var reflections: [[Double]] = []
    for k in 0..<n {
      let (reflection, length) = Self.reflection(of: columns[k][k...])
      for j in k + 1..<Swift.max(n, k + 1) {
        Self.reflect(&columns[j], by: reflection, from: k)
      }
      for i in k..<m { columns[k][i] = 0 }
      columns[k][k] = length
      reflections.append(reflection)
    }
    var upper = Matrix(rows: n, columns: n)
    for i in 0..<n {
      for j in i..<n { upper[i, j] = columns[j][i] }
    }
    upperFactor = upper
    self.reflections = reflections
    rows = m
  }

  /// Whether R can be inverted to working precision: no diagonal element is below the largest times
  /// rows × 2^-52.
  public var isFullRank: Bool {
    let sizes = upperFactor.diagonal.map(\.magnitude)
    guard let largest = sizes.max() else { return true }
    let threshold = largest * Double(rows) * 0x1p-52
    return sizes.allSatisfy { $0 > threshold && $0.isFinite }
  }

  /// Solves the least squares problem: x that minimizes the Euclidean norm of A x − b.
  ///
  /// - Parameter vector: The right-hand side b.
  /// - Returns: The solution, or nil when the columns are linearly dependent to working precision.
  public func solve(_ vector: [Double]) -> [Double]? {
    precondition(vector.count == rows, "the right-hand side has one element a row")
    guard isFullRank else { return nil }
    return upperFactor.solvingUpperTriangle(Array(rotated(vector)[..<upperFactor.rows]))
  }

  /// The product Qᵀ b with the full orthogonal Q.
  ///
  /// Its first elements, as many as there are columns, hold the fitted part of b; the squares of the
  /// others sum to the residual sum of squares.
  ///
  /// - Parameter vector: The vector b.
  /// - Returns: A vector of the same length.
  public func rotated(_ vector: [Double]) -> [Double] {
    var result = vector
    for (k, reflection) in reflections.enumerated() {
      Self.reflect(&result, by: reflection, from: k)
    }
    return result
  }

  /// The factor Q with as many columns as A, which are orthonormal.
  public var orthonormalFactor: Matrix {
    var result = Matrix(rows: rows, columns: reflections.count)
    for j in 0..<reflections.count {
      var column = [Double](repeating: 0, count: rows)
      column[j] = 1
      for k in stride(from: reflections.count - 1, through: 0, by: -1) {
        Self.reflect(&column, by: reflections[k], from: k)
      }
      for i in 0..<rows { result[i, j] = column[i] }
    }
    return result
  }

  // MARK: - Reflections

  /// The unit vector v for which (1 − 2 v vᵀ) x is the length of x times the first axis.
  private static func reflection(
    of x: ArraySlice<Double>
  ) -> (vector: [Double], length: Double) {
    var vector = Array(x)
    // Scaled by the largest element, so that no square overflows or vanishes.
    let scale = vector.reduce(0) { Swift.max($0, $1.magnitude) }
    guard scale > 0 && scale < .infinity else {
      return (Array(repeating: 0, count: vector.count), scale)
    }
    var rest = 0.0
    for i in vector.indices {
      vector[i] /= scale
      if i > 0 { rest += vector[i] * vector[i] }
    }
    let first = vector[0]
    let length = (first * first + rest).squareRoot()
    guard rest > 0 || first < 0 else {
      return (Array(repeating: 0, count: vector.count), length * scale)
    }
    // first − length without cancellation (Parlett).
    vector[0] = first <= 0 ? first - length : -rest / (first + length)
    let norm = (vector[0] * vector[0] + rest).squareRoot()
    for i in vector.indices { vector[i] /= norm }
    return (vector, length * scale)
  }

  private static func reflect(_ x: inout [Double], by v: [Double], from start: Int) {
    var product = 0.0
    for i in v.indices { product += v[i] * x[start &+ i] }
    guard product != 0 else { return }
    for i in v.indices { x[start &+ i] -= 2 * product * v[i] }
  }
}

/// Solves a linear least squares problem by Householder's QR factorization.
///
/// - Parameters:
///   - design: The design matrix, rows ≥ columns.
///   - response: The values to fit, one a row.
/// - Returns: The coefficients, or nil when the columns are linearly dependent to working precision.
public func leastSquares(_ design: Matrix, _ response: [Double]) -> [Double]? {
  QRFactorization(design).solve(response)
}
