extension Mistake {
  // MARK: - Arguments

  static func argument(_ words: String) -> Mistake? {
    if let name = gaps(words, "Expected group after '", "'")?[0] {
      return Mistake(
        "Nothing follows `\(name)`.",
        suggestion: "write what belongs there, or `{}` for nothing")
    }
    if let name = gaps(words, "Expected group as argument to '", "'")?[0] {
      return Mistake("`\(name)` lacks an argument.")
    }
    if let names = gaps(words, "Got function '", "' with no arguments as argument to '", "'") {
      return Mistake(
        "`\(names[0])` stands bare as the argument of `\(names[1])`.",
        suggestion: "put it into braces with its own argument")
    }
    if let names = gaps(words, "Got function '", "' with no arguments as ", "") {
      return Mistake(
        "`\(names[0])` stands bare as a \(names[1]).",
        suggestion: "put it into braces with its argument")
    }
    if let size = gaps(words, "Invalid size: '", "'")?[0] {
      return Mistake(
        size == "EOF" ? "A length is missing here." : "`\(size)` is not a length.",
        suggestion: "write a number with its unit, such as `1em`")
    }
    if let unit = gaps(words, "Invalid unit: '", "'")?[0] {
      return Mistake(
        "There is no unit `\(unit)`.", suggestion: "use `em`, `ex`, `mu` or `pt`")
    }
    if let colour = gaps(words, "Invalid color: '", "'")?[0] { return .colour(colour) }
    if words.hasPrefix("\\verb ended by end of line") {
      return Mistake("`\\verb` is not ended by the character that begins it.")
    }
    return nil
  }

  /// That no browser knows a colour.
  static func colour(_ name: String) -> Mistake {
    Mistake(
      "There is no colour `\(name)`.",
      suggestion: "use a name of CSS such as `teal`, or `#0b5cad`")
  }

  // MARK: - Arrays

  static func array(_ words: String) -> Mistake? {
    if let alignment = gaps(words, "Unknown column alignment: ", "")?[0] {
      return Mistake(
        "`\(alignment)` describes no column.",
        suggestion: "use `l`, `c` and `r`, with `|` and `:` for lines")
    }
    if words.contains("Too few columns specified") || words.hasPrefix("Too many tab characters") {
      return Mistake("This row has more columns than the environment.")
    }
    if words.hasPrefix("Expected & or \\\\ or \\cr or \\end") || words == "Expected l or c or r"
      || words.hasPrefix("Expected \\\\ or \\cr or \\end")
    {
      return Mistake("An environment is not closed here.", suggestion: "add its `\\end{…}`")
    }
    if words.hasPrefix("{subarray} can contain only one column") {
      return Mistake("`subarray` has one column only.")
    }
    if let name = gaps(words, "", " valid only within array environment")?[0] {
      return Mistake("`\(name)` works only within an array.")
    }
    return nil
  }

  // MARK: - Displayed formulas

  static func display(_ words: String) -> Mistake? {
    if let name = gaps(words, "{", "} can be used only in display mode.")?[0] {
      return Mistake(
        "`\(name)` works only in a formula on a line of its own.",
        suggestion: "write the formula between `$$`, or use `aligned`")
    }
    if words == "\\tag works only in display equations" {
      return Mistake(
        "`\\tag` works only in a formula on a line of its own.",
        suggestion: "write the formula between `$$`")
    }
    return words == "Multiple \\tag" ? Mistake("The formula has two tags.") : nil
  }

  // MARK: - Macros

  static func macro(_ words: String) -> Mistake? {
    if words.hasPrefix("Too many expansions") {
      return Mistake(
        "The macros of this formula expand without end.",
        suggestion: "look for one that uses itself")
    }
    if words == "Expected a control sequence" || words == "Expected a macro definition"
      || words.hasPrefix("\\newcommand's first argument")
    {
      return Mistake("What is to be defined has to be a command such as `\\name`.")
    }
    if let names = gaps(words, "\\newcommand{", "} attempting to redefine ", "; use \\renewcommand")
    {
      return Mistake(
        "`\(names[0])` exists already.", suggestion: "use `\\renewcommand` to replace it")
    }
    if words.hasPrefix("\\renewcommand{") {
      return Mistake(
        "`\\renewcommand` replaces a command that does not exist.",
        suggestion: "use `\\newcommand`")
    }
    if words.hasPrefix("Use of the macro doesn't match its definition") {
      return Mistake("The macro is used otherwise than it is defined.")
    }
    return nil
  }

  // MARK: - What no formula may

  /// That a formula reaches for what is outside of it.
  static func forbidden(_ command: String) -> Mistake {
    Mistake(
      "`\(command)` is not allowed in a formula.",
      suggestion: "put links and images into the text around it")
  }

  /// That a formula would take too long.
  static let overrun = Mistake(
    "Reading this formula takes too much work.",
    suggestion: "use fewer macros, or split the formula")

  /// That groups lie too deep.
  static let tooDeep = Mistake(
    "The formula is nested too deeply.", suggestion: "split it into parts")

  /// That the text is longer than a formula may be.
  static func tooLong(_ what: String, limit: Int) -> Mistake {
    Mistake("\(what) longer than \(limit) bytes.", suggestion: "split it into parts")
  }
}
