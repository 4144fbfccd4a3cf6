import Statistics
import Testing

@Suite struct RandomStreamTests {
  /// From `kat_vectors` of Random123.
  @Test func philoxGivesThePublishedVectors() {
    let zeros = Philox.block(counter: (0, 0, 0, 0), key: (0, 0))
    #expect(
      zeros == (
        0x1655_4d9e_ca36_314c, 0xdb20_fe9d_672d_0fdc, 0xd7e7_72ce_e186_176b, 0x7e68_b68a_ec7b_a23b
      ))
    let ones = Philox.block(counter: (.max, .max, .max, .max), key: (.max, .max))
    #expect(
      ones == (
        0x87b0_92c3_013f_e90b, 0x438c_3c67_be8d_0224, 0x9cc7_d7c6_9cd7_77b6, 0xa09c_aebf_594f_0ba0
      ))
    let digits = Philox.block(
      counter: (
        0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344, 0xa409_3822_299f_31d0, 0x082e_fa98_ec4e_6c89
      ),
      key: (0x4528_21e6_38d0_1377, 0xbe54_66cf_34e9_0c6c))
    #expect(
      digits == (
        0xa528_f454_03e6_1d95, 0x38c7_2dbd_566e_9788, 0xa5a1_610e_72fd_18b5, 0x57bd_43b5_e52b_7fe6
      ))
  }

  /// From the public-domain program of the authors, started at (1, 2, 3, 4).
  @Test func xoshiroGivesThePublishedVectors() {
    var generator = Xoshiro256PlusPlus(state: (1, 2, 3, 4))
    let expected: [UInt64] = [
      41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386,
      9_228_616_714_210_784_205, 9_973_669_472_204_895_162, 14_011_001_112_246_962_877,
      12_406_186_145_184_390_807, 15_849_039_046_786_891_736, 10_450_023_813_501_588_000,
    ]
    #expect(expected.map { _ in generator.next() } == expected)
  }

  @Test func theDeadStateIsAvoided() {
    var generator = Xoshiro256PlusPlus(state: (0, 0, 0, 0))
    #expect((0..<8).contains { _ in generator.next() != 0 })
  }

  /// The state is the block of Philox, so the first word follows from the published vector.
  @Test func aStreamStartsAtItsBlock() {
    var stream = RandomStream(seed: 0)
    var generator = Xoshiro256PlusPlus(state: Philox.block(counter: (0, 0, 0, 0), key: (0, 0)))
    for _ in 0..<10 { #expect(stream.next() == generator.next()) }
  }

  @Test func equalWordsGiveEqualStreams() {
    var first = RandomStream(seed: 7, experiment: 3, replicate: 17, purpose: .curation)
    var second = RandomStream(seed: 7, experiment: 3, replicate: 17, purpose: 2)
    for _ in 0..<1_000 { #expect(first.next() == second.next()) }
  }
}
