import Statistics

/// A colour in OKLab, where equal distances look about equally far apart.
///
/// Source: B. Ottosson, "A perceptual color space for image processing" (2020).
package struct OKLab: Hashable, Sendable {
  /// Lightness, from 0 for black to 1 for white.
  package var lightness: Double
  /// Green to red.
  package var a: Double
  /// Blue to yellow.
  package var b: Double

  /// Reads an sRGB colour.
  ///
  /// - Parameter hex: Six hexadecimal digits, with or without `#`; black where there are others.
  package init(hex: String) {
    let number = UInt32(hex.drop { $0 == "#" }, radix: 16) ?? 0
    let channels = [16, 8, 0].map { OKLab.linear(Double((number >> $0) & 255) / 255) }
    let (r, g, b) = (channels[0], channels[1], channels[2])
    let long = pow(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b, 1.0 / 3)
    let medium = pow(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b, 1.0 / 3)
    let short = pow(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b, 1.0 / 3)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    self.b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// The sRGB colour as `#` and six hexadecimal digits; channels outside are cut off.
  package var hex: String {
    let digits = Array("0123456789abcdef")
    return linearChannels.reduce(into: "#") { text, channel in
      let byte = Int((255 * OKLab.encoded(min(max(channel, 0), 1))).rounded())
      text.append(digits[byte / 16])
      text.append(digits[byte % 16])
    }
  }

  /// The relative luminance of WCAG, from 0 to 1.
  package var luminance: Double {
    let channels = linearChannels
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  /// The contrast of WCAG, from 1 to 21.
  package func contrast(to other: OKLab) -> Double {
    let (first, second) = (luminance + 0.05, other.luminance + 0.05)
    return max(first, second) / min(first, second)
  }

  /// This colour with a share of another in it.
  ///
  /// - Parameters:
  ///   - other: The other colour.
  ///   - share: From 0, this colour, to 1, the other.
  /// - Returns: The colour on the straight line between them.
  package func mixed(with other: OKLab, share: Double) -> OKLab {
    var result = self
    result.lightness += share * (other.lightness - lightness)
    result.a += share * (other.a - a)
    result.b += share * (other.b - b)
    return result
  }

  private var linearChannels: [Double] {
    func cube(_ x: Double) -> Double { x * x * x }
    let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return [
      4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
      -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
      -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    ]
  }

  private static func linear(_ channel: Double) -> Double {
    channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
  }

  private static func encoded(_ channel: Double) -> Double {
    channel <= 0.0031308 ? 12.92 * channel : 1.055 * pow(channel, 1 / 2.4) - 0.055
  }
}
