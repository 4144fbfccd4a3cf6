import Statistics

/// Dense triangular algebra in place, for loops that must not allocate.
///
/// Matrices are square, row-major and of the dimension that is passed; only the lower triangle of
/// symmetric matrices and of factors is read.
enum DenseFactor {
  /// Overwrites the lower triangle of a symmetric matrix by its Cholesky factor.
  ///
  /// A pivot that is lost to rounding becomes a zero column, so that a singular matrix has a
  /// factor too.
  static func cholesky(_ matrix: inout [Double], _ dimension: Int) {
    for column in 0..<dimension {
      let diagonal = matrix[column * dimension + column]
      var pivot = diagonal
      for k in 0..<column {
        let entry = matrix[column * dimension + k]
        pivot -= entry * entry
      }
      let root = pivot > diagonal * 1e-14 ? pivot.squareRoot() : 0
      matrix[column * dimension + column] = root
      let inverse = root > 0 ? 1 / root : 0
      for row in (column + 1)..<max(dimension, column + 1) {
        var sum = matrix[row * dimension + column]
        for k in 0..<column { sum -= matrix[row * dimension + k] * matrix[column * dimension + k] }
        matrix[row * dimension + column] = sum * inverse
      }
    }
  }

  /// Solves L x = b in place; components of zero pivots become 0.
  static func solveLower(_ factor: [Double], _ vector: inout [Double]) {
    let dimension = vector.count
    for row in 0..<dimension {
      var sum = vector[row]
      for column in 0..<row { sum -= factor[row * dimension + column] * vector[column] }
      let pivot = factor[row * dimension + row]
      vector[row] = pivot > 0 ? sum / pivot : 0
    }
  }

  /// Solves Lᵀ x = b in place; components of zero pivots become 0.
  static func solveTransposed(_ factor: [Double], _ vector: inout [Double]) {
    let dimension = vector.count
    for row in stride(from: dimension - 1, through: 0, by: -1) {
      let pivot = factor[row * dimension + row]
      let solution = pivot > 0 ? vector[row] / pivot : 0
      vector[row] = solution
      for column in 0..<row { vector[column] -= factor[row * dimension + column] * solution }
    }
  }

  /// Multiplies a vector by L in place.
  static func multiplyLower(_ factor: [Double], _ vector: inout [Double]) {
    let dimension = vector.count
    for row in stride(from: dimension - 1, through: 0, by: -1) {
      var sum = 0.0
      for column in 0...row { sum += factor[row * dimension + column] * vector[column] }
      vector[row] = sum
    }
  }

  /// Multiplies a vector by Lᵀ in place.
  static func multiplyTransposed(_ factor: [Double], _ vector: inout [Double]) {
    let dimension = vector.count
    for row in 0..<dimension {
      var sum = 0.0
      for column in row..<dimension { sum += factor[column * dimension + row] * vector[column] }
      vector[row] = sum
    }
  }

  /// Multiplies two lower triangles: the left factor times the right one, into the right one.
  static func multiply(_ left: [Double], into right: inout [Double], _ dimension: Int) {
    for column in 0..<dimension {
      for row in stride(from: dimension - 1, through: column, by: -1) {
        var sum = 0.0
        for k in column...row {
          sum += left[row * dimension + k] * right[k * dimension + column]
        }
        right[row * dimension + column] = sum
      }
    }
  }

  /// Writes L Lᵀ, both triangles.
  static func square(_ factor: [Double], into matrix: inout [Double], _ dimension: Int) {
    for row in 0..<dimension {
      for column in 0...row {
        var sum = 0.0
        for k in 0...column {
          sum += factor[row * dimension + k] * factor[column * dimension + k]
        }
        matrix[row * dimension + column] = sum
        matrix[column * dimension + row] = sum
      }
    }
  }

  /// Draws the lower triangular factor of a Wishart matrix with identity scale.
  ///
  /// Source: M. S. Bartlett, On the theory of statistical regression (1933): the squared diagonal
  /// is chi-square with falling degrees of freedom, what lies below it standard normal.
  static func bartlett(
    degreesOfFreedom: Int, into factor: inout [Double], _ dimension: Int,
    using stream: inout RandomStream
  ) {
    for row in 0..<dimension {
      for column in 0..<row { factor[row * dimension + column] = stream.normal() }
      factor[row * dimension + row] =
        stream.chiSquare(degreesOfFreedom: Double(degreesOfFreedom - row)).squareRoot()
    }
  }
}
