import Plotting
import Testing

/// Reference values: Reference/colors.py and Reference/palette.py.
@Suite struct ColorSchemeTests {
  static let viridis: [String] = [
    "#440154", "#46075a", "#470d60", "#471365", "#48186a", "#481d6f", "#482374", "#482878",
    "#472d7b", "#46327e", "#453781", "#433d84", "#424186", "#404688", "#3e4a89", "#3c4f8a",
    "#3a538b", "#38588c", "#365c8d", "#34608d", "#32648e", "#31688e", "#2f6c8e", "#2d708e",
    "#2c738e", "#2a778e", "#297b8e", "#277f8e", "#26828e", "#24868e", "#238a8d", "#218e8d",
    "#20928c", "#1f968b", "#1f9a8a", "#1f9e89", "#1fa187", "#21a585", "#23a983", "#26ad81",
    "#2ab07f", "#2fb47c", "#35b779", "#3bbb75", "#42be71", "#4ac16d", "#52c569", "#5ac864",
    "#63cb5f", "#6ccd5a", "#75d054", "#7fd34e", "#89d548", "#95d840", "#a0da39", "#aadc32",
    "#b5de2b", "#c0df25", "#cae11f", "#d5e21a", "#dfe318", "#eae51a", "#f4e61e", "#fde725",
  ]
  static let cividis: [String] = [
    "#00224e", "#002554", "#00285b", "#002b62", "#002e6a", "#003070", "#053371", "#123570",
    "#1a386f", "#213b6e", "#273e6e", "#2e416d", "#33446d", "#38476c", "#3c4a6c", "#404c6c",
    "#444f6c", "#48526c", "#4c556c", "#50576c", "#545a6d", "#575d6d", "#5b606e", "#5e636f",
    "#62656f", "#656870", "#696b71", "#6c6e72", "#707173", "#737475", "#777776", "#7a7a78",
    "#7e7d78", "#828079", "#868379", "#8a8678", "#8e8978", "#928c78", "#958f77", "#999277",
    "#9d9576", "#a19975", "#a59c74", "#a99f73", "#ada272", "#b1a570", "#b6a96f", "#baac6d",
    "#beaf6b", "#c2b369", "#c6b667", "#cbb965", "#cfbd62", "#d4c15f", "#d9c55c", "#ddc858",
    "#e1cc55", "#e6d051", "#ead34c", "#efd748", "#f3db42", "#f8df3c", "#fde334", "#fee838",
  ]

  /// Interpolated between every fifth of the 256 colours; viridis bends less than cividis.
  @Test(arguments: [(ColorScheme.viridis, viridis, 1), (.cividis, cividis, 4)])
  func isTheSchemeOfMatplotlib(_ scheme: ColorScheme, _ expected: [String], _ bound: Int) {
    for (step, hex) in expected.enumerated() {
      let color = scheme.color(
        at: (Double(step) * 255 / 63).rounded() / 255)
      for (found, wanted) in zip(channels(color.hex), channels(hex)) {
        #expect(abs(found - wanted) <= bound, "\(scheme) \(step): \(color.hex), not \(hex)")
      }
    }
  }

  private func channels(_ hex: String) -> [Int] {
    let number = Int(hex.dropFirst(), radix: 16) ?? -1
    return [number >> 16, (number >> 8) & 255, number & 255]
  }

  static let tints: [(String, [String])] = [
    ("#1c2026", ["#dbdcdd", "#d4d4d6", "#cccdcf", "#c2c3c5", "#b8babc"]),
    ("#353cb7", ["#dfe4f7", "#d8def6", "#d1d9f4", "#c8d1f1", "#bfcaef"]),
    ("#7f3633", ["#eee1e0", "#ebdbd9", "#e7d5d3", "#e2ccca", "#ddc4c2"]),
    ("#01a782", ["#e4f3ed", "#def0e9", "#d8eee5", "#d0eae0", "#c8e7db"]),
    ("#b274f6", ["#f4ecff", "#f1e8ff", "#efe4ff", "#ecdfff", "#e9d9ff"]),
    ("#896e00", ["#eeeadf", "#eae6d8", "#e6e1d1", "#e2dbc8", "#ddd5bf"]),
    ("#23769a", ["#e1ebf1", "#dbe7ee", "#d4e3eb", "#ccdde7", "#c3d8e3"]),
  ]

  @Test(arguments: tints) func mixesIntoThePaper(_ color: String, _ expected: [String]) {
    let paper = OKLab(hex: "#ffffff")
    let shares = [0.14, 0.17, 0.20, 0.24, 0.28]
    #expect(shares.map { paper.mixed(with: OKLab(hex: color), share: $0).hex } == expected)
  }

  @Test(arguments: ["#000000", "#ffffff", "#353cb7", "#01a782", "#fde725", "#ff0000"])
  func readsWhatItWrites(_ hex: String) {
    #expect(OKLab(hex: hex).hex == hex)
  }

  @Test func contrastIsThatOfTheWebGuidelines() {
    #expect(abs(OKLab(hex: "#000000").contrast(to: OKLab(hex: "#ffffff")) - 21) < 1e-6)
    // WebAIM's checker gives 4.48 for this grey on white.
    #expect(abs(OKLab(hex: "#777777").contrast(to: OKLab(hex: "#ffffff")) - 4.48) < 0.005)
  }

  @Test func aDivergingScaleIsPaperInTheMiddle() {
    #expect(ColorScheme.diverging.paint(at: 0.5) == .paper)
    #expect(ColorScheme.diverging.paint(at: 0) == .tint(.low, percent: 100))
    #expect(ColorScheme.diverging.paint(at: 1) == .tint(.high, percent: 100))
    #expect(ColorScheme.diverging.paint(at: 0.25) == .tint(.low, percent: 50))
    #expect(ColorScheme.diverging.paint(at: 0.2, steps: 5) == .tint(.low, percent: 50))
  }

  @Test func stepsCoverTheScheme() {
    let paints = (0...640).map { ColorScheme.viridis.paint(at: Double($0) / 640) }
    #expect(paints.first == .scheme(.viridis, step: 0))
    #expect(paints.last == .scheme(.viridis, step: 63))
    #expect(Set(paints).count == 64)
    let few = (0...640).map { ColorScheme.viridis.paint(at: Double($0) / 640, steps: 8) }
    #expect(Set(few).count == 8)
  }
}
