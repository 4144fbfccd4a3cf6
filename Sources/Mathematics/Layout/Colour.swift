/// Colours that an author may name: those of CSS, and hexadecimal ones.
enum Colour {
  /// A colour that browsers know.
  ///
  /// - Parameter name: What the author wrote.
  /// - Returns: The same, in small letters.
  /// - Throws: That there is no such colour.
  static func checked(_ name: String) throws(FormulaProblem) -> String {
    let colour = name.lowercased()
    if colour.hasPrefix("#") {
      let digits = colour.utf8.dropFirst()
      if [3, 4, 6, 8].contains(digits.count), digits.allSatisfy(isHexadecimal) { return colour }
    } else if names.contains(colour) {
      return colour
    }
    throw .unknownColour(name)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    "0123456789abcdef".utf8.contains(byte)
  }

  /// The names of CSS Color Module Level 4.
  static let names: Set<String> = Set(
    """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet \
    brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan \
    darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta \
    darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue \
    darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey \
    dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray \
    green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush \
    lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray \
    lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray \
    lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon \
    mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue \
    mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin \
    navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen \
    paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple \
    rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna \
    silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle \
    tomato turquoise violet wheat white whitesmoke yellow yellowgreen
    """.split(separator: " ").map(String.init))
}
