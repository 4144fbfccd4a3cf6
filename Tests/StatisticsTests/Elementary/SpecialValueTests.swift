import Statistics
import Testing

/// A call and what it must give to the bit; any NaN stands for every NaN.
struct SpecialValue: Sendable, CustomTestStringConvertible {
  var call: String
  var result: Double
  var expected: Double

  var testDescription: String { call }

  init(_ call: String, _ result: Double, _ expected: Double) {
    self.call = call
    self.result = result
    self.expected = expected
  }

  var holds: Bool {
    expected.isNaN ? result.isNaN : result.bitPattern == expected.bitPattern
  }
}

private let infinity = Double.infinity
private let nan = Double.nan

@Suite struct SpecialValueTests {
  @Test(arguments: elementary + powers + special)
  func isTheStatedValue(_ value: SpecialValue) {
    #expect(value.holds, "\(value.call) gave \(value.result), not \(value.expected)")
  }

  @Test func wholePowersOfSmallIntegersAreExact() {
    for base in 2...15 {
      var product = 1.0
      for exponent in 0...12 {
        #expect(Statistics.pow(Double(base), Double(exponent)) == product)
        product *= Double(base)
      }
    }
  }

  @Test func powersOfTwoHaveWholeBinaryLogarithms() {
    for exponent in -1074...1023 {
      let power = Double(sign: .plus, exponent: exponent, significand: 1)
      #expect(Statistics.log2(power) == Double(exponent))
      #expect(Statistics.pow(2, Double(exponent)) == power)
    }
  }
}

private let elementary: [SpecialValue] = [
  SpecialValue("exp(0)", Statistics.exp(0), 1),
  SpecialValue("exp(-0)", Statistics.exp(-0.0), 1),
  SpecialValue("exp(inf)", Statistics.exp(infinity), infinity),
  SpecialValue("exp(-inf)", Statistics.exp(-infinity), 0),
  SpecialValue("exp(nan)", Statistics.exp(nan), nan),
  SpecialValue("exp(709.79)", Statistics.exp(709.79), infinity),
  SpecialValue("exp(-745.14)", Statistics.exp(-745.14), 0),
  SpecialValue("exp(-745.13)", Statistics.exp(-745.13), 0x1p-1074),
  SpecialValue("exp(1e300)", Statistics.exp(1e300), infinity),
  SpecialValue("exp(-1e300)", Statistics.exp(-1e300), 0),
  SpecialValue("expm1(-0)", Statistics.expm1(-0.0), -0.0),
  SpecialValue("expm1(0)", Statistics.expm1(0), 0),
  SpecialValue("expm1(inf)", Statistics.expm1(infinity), infinity),
  SpecialValue("expm1(-inf)", Statistics.expm1(-infinity), -1),
  SpecialValue("expm1(nan)", Statistics.expm1(nan), nan),
  SpecialValue("expm1(2^-1074)", Statistics.expm1(0x1p-1074), 0x1p-1074),
  SpecialValue("log(1)", Statistics.log(1), 0),
  SpecialValue("log(0)", Statistics.log(0), -infinity),
  SpecialValue("log(-0)", Statistics.log(-0.0), -infinity),
  SpecialValue("log(-1)", Statistics.log(-1), nan),
  SpecialValue("log(inf)", Statistics.log(infinity), infinity),
  SpecialValue("log(-inf)", Statistics.log(-infinity), nan),
  SpecialValue("log(nan)", Statistics.log(nan), nan),
  SpecialValue("log1p(-0)", Statistics.log1p(-0.0), -0.0),
  SpecialValue("log1p(-1)", Statistics.log1p(-1), -infinity),
  SpecialValue("log1p(-2)", Statistics.log1p(-2), nan),
  SpecialValue("log1p(inf)", Statistics.log1p(infinity), infinity),
  SpecialValue("log1p(nan)", Statistics.log1p(nan), nan),
  SpecialValue("log2(0)", Statistics.log2(0), -infinity),
  SpecialValue("log10(-1)", Statistics.log10(-1), nan),
  SpecialValue("log10(1000)", Statistics.log10(1000), 3),
  SpecialValue("sin(-0)", Statistics.sin(-0.0), -0.0),
  SpecialValue("sin(inf)", Statistics.sin(infinity), nan),
  SpecialValue("sin(nan)", Statistics.sin(nan), nan),
  SpecialValue("cos(0)", Statistics.cos(0), 1),
  SpecialValue("cos(-inf)", Statistics.cos(-infinity), nan),
  SpecialValue("tan(-0)", Statistics.tan(-0.0), -0.0),
  SpecialValue("tan(inf)", Statistics.tan(infinity), nan),
  SpecialValue("atan(-0)", Statistics.atan(-0.0), -0.0),
  SpecialValue("atan(inf)", Statistics.atan(infinity), .pi / 2),
  SpecialValue("atan(-inf)", Statistics.atan(-infinity), -.pi / 2),
  SpecialValue("atan(nan)", Statistics.atan(nan), nan),
  SpecialValue("tanh(-0)", Statistics.tanh(-0.0), -0.0),
  SpecialValue("tanh(inf)", Statistics.tanh(infinity), 1),
  SpecialValue("tanh(-inf)", Statistics.tanh(-infinity), -1),
  SpecialValue("tanh(nan)", Statistics.tanh(nan), nan),
  SpecialValue("sigmoid(0)", Statistics.sigmoid(0), 0.5),
  SpecialValue("sigmoid(-inf)", Statistics.sigmoid(-infinity), 0),
  SpecialValue("sigmoid(inf)", Statistics.sigmoid(infinity), 1),
  SpecialValue("sigmoid(nan)", Statistics.sigmoid(nan), nan),
]

private let powers: [SpecialValue] = [
  SpecialValue("pow(nan, 0)", Statistics.pow(nan, 0), 1),
  SpecialValue("pow(inf, -0)", Statistics.pow(infinity, -0.0), 1),
  SpecialValue("pow(1, nan)", Statistics.pow(1, nan), 1),
  SpecialValue("pow(1, inf)", Statistics.pow(1, infinity), 1),
  SpecialValue("pow(nan, 1)", Statistics.pow(nan, 1), nan),
  SpecialValue("pow(2, nan)", Statistics.pow(2, nan), nan),
  SpecialValue("pow(-1, inf)", Statistics.pow(-1, infinity), 1),
  SpecialValue("pow(-1, -inf)", Statistics.pow(-1, -infinity), 1),
  SpecialValue("pow(0.5, inf)", Statistics.pow(0.5, infinity), 0),
  SpecialValue("pow(-0.5, -inf)", Statistics.pow(-0.5, -infinity), infinity),
  SpecialValue("pow(2, inf)", Statistics.pow(2, infinity), infinity),
  SpecialValue("pow(2, -inf)", Statistics.pow(2, -infinity), 0),
  SpecialValue("pow(0, -3)", Statistics.pow(0, -3), infinity),
  SpecialValue("pow(-0, -3)", Statistics.pow(-0.0, -3), -infinity),
  SpecialValue("pow(-0, -2)", Statistics.pow(-0.0, -2), infinity),
  SpecialValue("pow(-0, 3)", Statistics.pow(-0.0, 3), -0.0),
  SpecialValue("pow(-0, 2)", Statistics.pow(-0.0, 2), 0),
  SpecialValue("pow(-0, 0.5)", Statistics.pow(-0.0, 0.5), 0),
  SpecialValue("pow(0, -inf)", Statistics.pow(0, -infinity), infinity),
  SpecialValue("pow(inf, -2)", Statistics.pow(infinity, -2), 0),
  SpecialValue("pow(-inf, 3)", Statistics.pow(-infinity, 3), -infinity),
  SpecialValue("pow(-inf, 2)", Statistics.pow(-infinity, 2), infinity),
  SpecialValue("pow(-inf, -3)", Statistics.pow(-infinity, -3), -0.0),
  SpecialValue("pow(-inf, -0.5)", Statistics.pow(-infinity, -0.5), 0),
  SpecialValue("pow(-8, 1/3)", Statistics.pow(-8, 1.0 / 3), nan),
  SpecialValue("pow(-2, 3)", Statistics.pow(-2, 3), -8),
  SpecialValue("pow(-2, 4)", Statistics.pow(-2, 4), 16),
  SpecialValue("pow(-1, 2^53 - 1)", Statistics.pow(-1, 0x1.fffffffffffffp52), -1),
  SpecialValue("pow(-1, 2^53)", Statistics.pow(-1, 0x1p53), 1),
  SpecialValue("pow(2, 1024)", Statistics.pow(2, 1024), infinity),
  SpecialValue("pow(2, 1e300)", Statistics.pow(2, 1e300), infinity),
  SpecialValue("pow(2, -1e300)", Statistics.pow(2, -1e300), 0),
  SpecialValue("pow(2, 1e-300)", Statistics.pow(2, 1e-300), 1),
  SpecialValue("pow(2, -1074)", Statistics.pow(2, -1074), 0x1p-1074),
  SpecialValue("pow(2, -1076)", Statistics.pow(2, -1076), 0),
  SpecialValue("pow(2^-1074, 1)", Statistics.pow(0x1p-1074, 1), 0x1p-1074),
  SpecialValue("pow(-2, 1025)", Statistics.pow(-2, 1025), -infinity),
]

private let special: [SpecialValue] = [
  SpecialValue("lgamma(1)", lgamma(1), 0),
  SpecialValue("lgamma(2)", lgamma(2), 0),
  SpecialValue("lgamma(0)", lgamma(0), infinity),
  SpecialValue("lgamma(-0)", lgamma(-0.0), infinity),
  SpecialValue("lgamma(-3)", lgamma(-3), infinity),
  SpecialValue("lgamma(-1e300)", lgamma(-1e300), infinity),
  SpecialValue("lgamma(inf)", lgamma(infinity), infinity),
  SpecialValue("lgamma(-inf)", lgamma(-infinity), infinity),
  SpecialValue("lgamma(2.6e305)", lgamma(2.6e305), infinity),
  SpecialValue("lgamma(nan)", lgamma(nan), nan),
  SpecialValue("digamma(0)", digamma(0), -infinity),
  SpecialValue("digamma(-0)", digamma(-0.0), infinity),
  SpecialValue("digamma(-2)", digamma(-2), nan),
  SpecialValue("digamma(inf)", digamma(infinity), infinity),
  SpecialValue("digamma(-inf)", digamma(-infinity), nan),
  SpecialValue("digamma(nan)", digamma(nan), nan),
  SpecialValue("trigamma(0)", trigamma(0), infinity),
  SpecialValue("trigamma(-0)", trigamma(-0.0), infinity),
  SpecialValue("trigamma(-1)", trigamma(-1), nan),
  SpecialValue("trigamma(inf)", trigamma(infinity), 0),
  SpecialValue("trigamma(1e-200)", trigamma(1e-200), infinity),
  SpecialValue("trigamma(nan)", trigamma(nan), nan),
  SpecialValue("erf(-0)", erf(-0.0), -0.0),
  SpecialValue("erf(inf)", erf(infinity), 1),
  SpecialValue("erf(-inf)", erf(-infinity), -1),
  SpecialValue("erf(nan)", erf(nan), nan),
  SpecialValue("erfc(-inf)", erfc(-infinity), 2),
  SpecialValue("erfc(inf)", erfc(infinity), 0),
  SpecialValue("erfc(0)", erfc(0), 1),
  SpecialValue("erfc(27.3)", erfc(27.3), 0),
  SpecialValue("erfc(nan)", erfc(nan), nan),
  SpecialValue("normalCDF(0)", normalCDF(0), 0.5),
  SpecialValue("normalCDF(-inf)", normalCDF(-infinity), 0),
  SpecialValue("normalCDF(inf)", normalCDF(infinity), 1),
  SpecialValue("normalCDF(nan)", normalCDF(nan), nan),
  SpecialValue("normalQuantile(0)", normalQuantile(0), -infinity),
  SpecialValue("normalQuantile(1/2)", normalQuantile(0.5), 0),
  SpecialValue("normalQuantile(1)", normalQuantile(1), infinity),
  SpecialValue("normalQuantile(-0.1)", normalQuantile(-0.1), nan),
  SpecialValue("normalQuantile(1.1)", normalQuantile(1.1), nan),
  SpecialValue("normalQuantile(nan)", normalQuantile(nan), nan),
  SpecialValue("regularizedGammaP(2, 0)", regularizedGammaP(2, 0), 0),
  SpecialValue("regularizedGammaP(2, inf)", regularizedGammaP(2, infinity), 1),
  SpecialValue("regularizedGammaP(0, 1)", regularizedGammaP(0, 1), 1),
  SpecialValue("regularizedGammaP(0, 0)", regularizedGammaP(0, 0), nan),
  SpecialValue("regularizedGammaP(-1, 1)", regularizedGammaP(-1, 1), nan),
  SpecialValue("regularizedGammaP(1, -1)", regularizedGammaP(1, -1), nan),
  SpecialValue("regularizedGammaP(nan, 1)", regularizedGammaP(nan, 1), nan),
  SpecialValue("regularizedGammaQ(2, 0)", regularizedGammaQ(2, 0), 1),
  SpecialValue("regularizedGammaQ(2, inf)", regularizedGammaQ(2, infinity), 0),
  SpecialValue("regularizedGammaQ(0, 1)", regularizedGammaQ(0, 1), 0),
  SpecialValue("regularizedGammaQ(inf, 1)", regularizedGammaQ(infinity, 1), nan),
  SpecialValue("regularizedGammaQ(1e300, 1)", regularizedGammaQ(1e300, 1), 1),
  SpecialValue("regularizedGammaP(1e300, 1)", regularizedGammaP(1e300, 1), 0),
  SpecialValue("regularizedGammaP(1, 1e300)", regularizedGammaP(1, 1e300), 1),
  SpecialValue("regularizedGammaQ(1, 1e300)", regularizedGammaQ(1, 1e300), 0),
  SpecialValue("regularizedBeta(0, 2, 3)", regularizedBeta(0, 2, 3), 0),
  SpecialValue("regularizedBeta(1, 2, 3)", regularizedBeta(1, 2, 3), 1),
  SpecialValue("regularizedBeta(0.5, 0, 3)", regularizedBeta(0.5, 0, 3), 1),
  SpecialValue("regularizedBeta(0.5, 3, 0)", regularizedBeta(0.5, 3, 0), 0),
  SpecialValue("regularizedBeta(0.5, 0, 0)", regularizedBeta(0.5, 0, 0), nan),
  SpecialValue("regularizedBeta(1.5, 1, 1)", regularizedBeta(1.5, 1, 1), nan),
  SpecialValue("regularizedBeta(0.25, 1, 1)", regularizedBeta(0.25, 1, 1), 0.25),
  SpecialValue("regularizedBeta(nan, 1, 1)", regularizedBeta(nan, 1, 1), nan),
]
