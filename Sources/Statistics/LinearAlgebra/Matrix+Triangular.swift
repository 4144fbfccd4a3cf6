extension Matrix {
  /// Solves L x = b by forward substitution, L being the lower triangle.
  ///
  /// What stands above the diagonal is not read.
  ///
  /// - Parameter vector: The right-hand side b.
  /// - Returns: The solution, or nil when a diagonal element is zero or not finite.
  public func solvingLowerTriangle(_ vector: [Double]) -> [Double]? {
    checkTriangular(vector)
    var x = vector
    for i in 0..<rows {
      var sum = x[i]
      for j in 0..<i { sum -= storage[i &* columns &+ j] * x[j] }
      let pivot = storage[i &* columns &+ i]
      guard pivot != 0 && pivot.isFinite else { return nil }
      x[i] = sum / pivot
    }
    return x
  }

  /// Solves U x = b by back substitution, U being the upper triangle.
  ///
  /// What stands below the diagonal is not read.
  ///
  /// - Parameter vector: The right-hand side b.
  /// - Returns: The solution, or nil when a diagonal element is zero or not finite.
  public func solvingUpperTriangle(_ vector: [Double]) -> [Double]? {
    checkTriangular(vector)
    var x = vector
    for i in stride(from: rows - 1, through: 0, by: -1) {
      var sum = x[i]
      for j in i + 1..<Swift.max(rows, i + 1) { sum -= storage[i &* columns &+ j] * x[j] }
      let pivot = storage[i &* columns &+ i]
      guard pivot != 0 && pivot.isFinite else { return nil }
      x[i] = sum / pivot
    }
    return x
  }

  /// Solves Lᵀ x = b, L being the lower triangle, without forming the transpose.
  ///
  /// - Parameter vector: The right-hand side b.
  /// - Returns: The solution, or nil when a diagonal element is zero or not finite.
  public func solvingTransposedLowerTriangle(_ vector: [Double]) -> [Double]? {
    checkTriangular(vector)
    var x = vector
    for i in stride(from: rows - 1, through: 0, by: -1) {
      let pivot = storage[i &* columns &+ i]
      guard pivot != 0 && pivot.isFinite else { return nil }
      x[i] /= pivot
      for j in 0..<i { x[j] -= storage[i &* columns &+ j] * x[i] }
    }
    return x
  }

  private func checkTriangular(_ vector: [Double]) {
    precondition(isSquare, "a triangular system is square")
    precondition(vector.count == rows, "the right-hand side has one element a row")
  }
}
