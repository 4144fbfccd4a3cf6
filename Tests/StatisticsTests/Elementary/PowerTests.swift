import Statistics
import Testing

@Test func wholePowersOfSmallIntegersAreExact() {
  for base in 2...15 {
    var product = 1.0
    for exponent in 0...12 {
      #expect(Statistics.pow(Double(base), Double(exponent)) == product)
      product *= Double(base)
    }
  }
}
