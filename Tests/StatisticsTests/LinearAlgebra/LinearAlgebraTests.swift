import Foundation
import Statistics
import Testing

/// One line of `linear_algebra.tsv`.
struct LinearAlgebraCase: Sendable, CustomTestStringConvertible {
  var kind: String
  var matrix: Matrix
  var vector: [Double]
  var result: [Double]

  var testDescription: String { "\(kind) \(matrix.rows) × \(matrix.columns)" }

  static func all(_ kind: String) -> [LinearAlgebraCase] {
    guard let rows = try? ReferenceTable.rows(of: "linear_algebra.tsv") else { return [] }
    return rows.filter { $0[0] == kind }.compactMap { fields in
      guard let rows = Int(fields[1]), let columns = Int(fields[2]) else { return nil }
      let groups = fields[3...].map { $0.split(separator: " ").compactMap { Double($0) } }
      return LinearAlgebraCase(
        kind: kind, matrix: Matrix(rows: rows, columns: columns, storage: groups[0]),
        vector: groups[1], result: groups[2])
    }
  }
}

private func largest(_ values: [Double]) -> Double {
  values.reduce(0) { max($0, $1.magnitude) }
}

private func difference(_ left: [Double], _ right: [Double]) -> Double {
  left.count == right.count ? largest(zip(left, right).map { $0 - $1 }) : .infinity
}

/// The condition number in the Euclidean norm, from the eigenvalues of AᵀA.
private func condition(_ matrix: Matrix) -> Double {
  guard let values = SymmetricEigendecomposition(matrix.gram())?.values,
    let first = values.first, let last = values.last, first > 0
  else { return 0x1p26 }
  return (last / first).squareRoot()
}

@Suite struct CholeskyTests {
  @Test(arguments: LinearAlgebraCase.all("solve"))
  func agreesWithTheReference(_ example: LinearAlgebraCase) throws {
    let factorization = try #require(CholeskyFactorization(example.matrix))
    let n = Double(example.matrix.rows)
    let solution = Array(example.result.dropLast())
    // The forward error is bounded by a multiple of n × condition × 2^-53 (Higham, theorem 10.3).
    let bound = 8 * n * condition(example.matrix) * 0x1p-53
    #expect(
      difference(factorization.solve(example.vector), solution) <= bound * largest(solution))
    let logDeterminant = try #require(example.result.last)
    #expect((factorization.logDeterminant - logDeterminant).magnitude <= n * bound)
  }

  @Test(arguments: LinearAlgebraCase.all("solve"))
  func factorsMultiplyToTheMatrix(_ example: LinearAlgebraCase) throws {
    let factorization = try #require(CholeskyFactorization(example.matrix))
    let product = factorization.factor * factorization.factor.transpose
    // The backward error is small whatever the condition (Higham, theorem 10.3).
    let bound = Double(example.matrix.rows + 1) * 0x1p-52 * largest(example.matrix.storage)
    #expect(difference(product.storage, example.matrix.storage) <= bound)
    let inverse = factorization.inverse
    #expect(inverse == inverse.transpose)
    let identity = Matrix.identity(example.matrix.rows)
    let residual = difference((example.matrix * inverse).storage, identity.storage)
    #expect(residual <= 8 * condition(example.matrix) * bound / largest(example.matrix.storage))
  }

  @Test func refusesWhatIsNotPositiveDefinite() {
    #expect(CholeskyFactorization(Matrix([[1, 2], [2, 1]])) == nil)
    #expect(CholeskyFactorization(Matrix([[0]])) == nil)
    #expect(CholeskyFactorization(Matrix([[1, 1], [1, 1]])) == nil)
    #expect(CholeskyFactorization(Matrix([[.nan]])) == nil)
    #expect(CholeskyFactorization(Matrix([[.infinity]])) == nil)
    #expect(CholeskyFactorization(Matrix([[1, 0], [.nan, 1]])) == nil)
    #expect(CholeskyFactorization(Matrix(rows: 0, columns: 0)) != nil)
  }

  @Test func readsTheLowerTriangleOnly() {
    let full = CholeskyFactorization(Matrix([[4, 2], [2, 5]]))
    #expect(CholeskyFactorization(Matrix([[4, .nan], [2, 5]])) == full)
    #expect(full?.factor == Matrix([[2, 0], [1, 2]]))
    #expect(full?.quadraticForm([2, 5]) == 5)
  }
}

@Suite struct QRTests {
  @Test(arguments: LinearAlgebraCase.all("least"))
  func agreesWithTheReference(_ example: LinearAlgebraCase) throws {
    let solution = try #require(leastSquares(example.matrix, example.vector))
    let n = Double(example.matrix.rows)
    let kappa = condition(example.matrix)
    // Sensitivity of least squares: κ for the fit, κ² for the residual (Higham, theorem 20.1).
    let fitted = example.matrix * example.result
    let rest = largest(zip(example.vector, fitted).map { $0 - $1 })
    let relative = kappa + kappa * kappa * rest / max(largest(fitted), 0x1p-50)
    let bound = 16 * n * relative * 0x1p-53
    #expect(difference(solution, example.result) <= bound * largest(example.result))
  }

  @Test(arguments: LinearAlgebraCase.all("least"))
  func factorsAreOrthonormalAndTriangular(_ example: LinearAlgebraCase) {
    let factorization = QRFactorization(example.matrix)
    let q = factorization.orthonormalFactor
    let r = factorization.upperFactor
    let bound = 8 * Double(example.matrix.rows) * 0x1p-52
    #expect(
      difference(q.gram().storage, Matrix.identity(example.matrix.columns).storage) <= bound)
    #expect(
      difference((q * r).storage, example.matrix.storage)
        <= bound * largest(example.matrix.storage))
    for i in 0..<r.rows {
      #expect(r[i, i] >= 0)
      for j in 0..<i { #expect(r[i, j] == 0) }
    }
    let length = example.vector.reduce(0) { $0 + $1 * $1 }
    let rotated = factorization.rotated(example.vector).reduce(0) { $0 + $1 * $1 }
    #expect((length - rotated).magnitude <= bound * length)
  }

  @Test func refusesDependentColumns() {
    #expect(leastSquares(Matrix([[1, 2], [2, 4], [3, 6]]), [1, 2, 3]) == nil)
    #expect(leastSquares(Matrix([[0], [0]]), [1, 2]) == nil)
    #expect(leastSquares(Matrix([[.nan], [1]]), [1, 2]) == nil)
  }

  @Test func survivesExtremeScales() throws {
    for scale in [1e-300, 1e300] {
      let solution = try #require(
        leastSquares(Matrix([[3 * scale], [4 * scale]]), [3 * scale, 4 * scale]))
      #expect((solution[0] - 1).magnitude <= 0x1p-50)
    }
  }
}

@Suite struct SymmetricEigenTests {
  @Test(arguments: LinearAlgebraCase.all("eigen"))
  func agreesWithTheReference(_ example: LinearAlgebraCase) throws {
    let decomposition = try #require(SymmetricEigendecomposition(example.matrix))
    let n = Double(example.matrix.rows)
    let scale = largest(example.result)
    #expect(difference(decomposition.values, example.result) <= 8 * n * 0x1p-53 * scale)
    let vectors = decomposition.vectors
    let identity = Matrix.identity(example.matrix.rows)
    #expect(difference(vectors.gram().storage, identity.storage) <= 16 * n * 0x1p-53)
    let left = example.matrix * vectors
    let right = vectors * Matrix(diagonal: decomposition.values)
    #expect(difference(left.storage, right.storage) <= 16 * n * 0x1p-53 * scale)
    #expect(decomposition.values == decomposition.values.sorted())
  }

  @Test func keepsSmallEigenvaluesOfScaledMatrices() throws {
    // Positive definite with a graded diagonal: Jacobi finds each value to its own last digits
    // (Demmel and Veselić 1992).
    let example = try #require(LinearAlgebraCase.all("eigen").last)
    let values = try #require(SymmetricEigendecomposition(example.matrix)).values
    for (value, reference) in zip(values, example.result) {
      #expect((value / reference - 1).magnitude <= 1e-14)
    }
  }

  @Test func settlesSpecialMatrices() throws {
    let swap = try #require(SymmetricEigendecomposition(Matrix([[0, 1], [1, 0]])))
    #expect(difference(swap.values, [-1, 1]) <= 0x1p-52)
    #expect(swap.vectors[0, 0] > 0 && swap.vectors[1, 0] < 0)
    let zero = try #require(SymmetricEigendecomposition(Matrix(rows: 3, columns: 3)))
    #expect(zero.values == [0, 0, 0])
    #expect(zero.vectors == Matrix.identity(3))
    let huge = try #require(
      SymmetricEigendecomposition(Matrix([[1e300, 1e300], [1e300, 1e300]])))
    #expect((huge.values[1] / 2e300 - 1).magnitude <= 0x1p-50)
    #expect(SymmetricEigendecomposition(Matrix([[.nan]])) == nil)
  }
}

@Suite struct MatrixTests {
  @Test func referenceCasesAreThere() {
    #expect(LinearAlgebraCase.all("solve").count == 12)
    #expect(LinearAlgebraCase.all("eigen").count == 13)
    #expect(LinearAlgebraCase.all("least").count == 19)
  }

  @Test func multipliesAndTransposes() {
    let a = Matrix([[1, 2, 3], [4, 5, 6]])
    #expect(a.transpose == Matrix([[1, 4], [2, 5], [3, 6]]))
    #expect(a * a.transpose == Matrix([[14, 32], [32, 77]]))
    #expect(a.gram() == a.transpose * a)
    #expect(a * [1, 0, -1] == [-2, -2])
    #expect(2 * a - a == a)
    #expect(a + a == 2 * a)
    #expect(a.row(1) == [4, 5, 6] && a.column(2) == [3, 6])
    #expect((a * a.transpose).trace == 91)
  }

  @Test func solvesTriangles() {
    let lower = Matrix([[2, 9, 9], [1, 3, 9], [4, 5, 6]])
    #expect(lower.solvingLowerTriangle([2, 7, 32]) == [1, 2, 3])
    #expect(lower.transpose.solvingUpperTriangle([16, 21, 18]) == [1, 2, 3])
    #expect(lower.solvingTransposedLowerTriangle([16, 21, 18]) == [1, 2, 3])
    let singular = Matrix([[1, 1], [1, 0]])
    #expect(singular.solvingLowerTriangle([1, 1]) == nil)
    #expect(singular.solvingUpperTriangle([1, 1]) == nil)
    #expect(singular.solvingTransposedLowerTriangle([1, 1]) == nil)
  }
}
