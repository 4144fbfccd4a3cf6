/// The eigenvalues and eigenvectors of a symmetric matrix.
///
/// Jacobi's cyclic method (Golub and Van Loan, Matrix Computations, section 8.5): slower than
/// tridiagonal methods for large matrices, accurate for small ones, and in a fixed order.
public struct SymmetricEigendecomposition: Hashable, Sendable {
  /// The eigenvalues, ascending.
  public let values: [Double]

  /// The eigenvectors of unit length, one a column, in the order of the values.
  ///
  /// The element of largest magnitude in each is positive, the first one when several tie.
  public let vectors: Matrix

  /// Decomposes a symmetric matrix, of which only the lower triangle is read.
  ///
  /// The result is nil when an element is not finite.
  ///
  /// - Parameter matrix: A square matrix.
  public init?(_ matrix: Matrix) {
    precondition(matrix.isSquare, "a symmetric matrix is square")
    let n = matrix.rows
    var a = matrix
    for i in 0..<n {
      for j in 0..<i { a[j, i] = a[i, j] }
    }
    guard a.storage.allSatisfy(\.isFinite) else { return nil }
    // Scaled by a power of two near the largest element: exact, and no square overflows.
    let largest = a.storage.reduce(0) { Swift.max($0, $1.magnitude) }
    let scale = largest > 0 ? Double(sign: .plus, exponent: largest.exponent, significand: 1) : 1
    for index in a.storage.indices { a.storage[index] /= scale }
    var vectors = Matrix.identity(n)
    // Convergence is quadratic; about ten sweeps serve any size in use.
    for _ in 0..<60 where Self.sweep(&a, &vectors) {}
    let order = (0..<n).sorted { (a[$0, $0], $0) < (a[$1, $1], $1) }
    values = order.map { a[$0, $0] * scale }
    var sorted = Matrix(rows: n, columns: n)
    for (target, source) in order.enumerated() {
      let column = vectors.column(source)
      let peak = column.reduce(0) { $0.magnitude >= $1.magnitude ? $0 : $1 }
      for i in 0..<n { sorted[i, target] = peak < 0 ? -column[i] : column[i] }
    }
    self.vectors = sorted
  }

  /// Rotates every element below the diagonal to zero once.
  ///
  /// - Returns: Whether any of them was not negligible.
  private static func sweep(_ a: inout Matrix, _ vectors: inout Matrix) -> Bool {
    let n = a.rows
    var hasRotated = false
    for p in 0..<n {
      for q in p + 1..<Swift.max(n, p + 1) {
        let element = a[p, q]
        // Negligible beside the geometric mean of the diagonal: this keeps small eigenvalues.
        let size = (a[p, p].magnitude * a[q, q].magnitude).squareRoot()
        if element.magnitude <= 0x1p-54 * size || element.magnitude < 0x1p-1000 {
          a[p, q] = 0
          a[q, p] = 0
          continue
        }
        hasRotated = true
        let ratio = (a[q, q] - a[p, p]) / (2 * element)
        let root = (1 + ratio * ratio).squareRoot()
        let tangent = ratio >= 0 ? 1 / (ratio + root) : 1 / (ratio - root)
        let cosine = 1 / (1 + tangent * tangent).squareRoot()
        let sine = tangent * cosine
        a[p, p] -= tangent * element
        a[q, q] += tangent * element
        a[p, q] = 0
        a[q, p] = 0
        for k in 0..<n where k != p && k != q {
          let (left, right) = (a[k, p], a[k, q])
          a[k, p] = cosine * left - sine * right
          a[k, q] = sine * left + cosine * right
          a[p, k] = a[k, p]
          a[q, k] = a[k, q]
        }
        for k in 0..<n {
          let (left, right) = (vectors[k, p], vectors[k, q])
          vectors[k, p] = cosine * left - sine * right
          vectors[k, q] = sine * left + cosine * right
        }
      }
    }
    return hasRotated
  }
}
