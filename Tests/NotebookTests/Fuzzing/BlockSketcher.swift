/// Makes up blocks inside one another, the same ones every time.
struct BlockSketcher {
  private var state: UInt64
  private var words = 0

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private mutating func integer(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }

  private mutating func word() -> String {
    words += 1
    return "w\(words)"
  }

  /// Blocks of at most some depth.
  ///
  /// - Parameters:
  ///   - depth: How deep they may be.
  ///   - isFirstText: Whether the first of them has to be a paragraph.
  /// - Returns: One to four blocks.
  mutating func blocks(depth: Int, isFirstText: Bool = false) -> [BlockSketch] {
    var result: [BlockSketch] = isFirstText ? [.paragraph(word())] : []
    for _ in 0...integer(below: 3) {
      let next = block(depth: depth)
      // Two lists, quotes or definitions without anything between them are one.
      if let last = result.last, last.goesOn(with: next) { result.append(.paragraph(word())) }
      result.append(next)
    }
    return result
  }

  private mutating func block(depth: Int) -> BlockSketch {
    let leaves = 7
    switch integer(below: depth > 0 ? leaves + 8 : leaves) {
    case 0: return .paragraph(word())
    case 1: return .heading(word())
    case 2: return integer(below: 2) == 0 ? .rule : .code(word())
    case 3: return .cell(word())
    case 4: return .equation(word(), isQuick: integer(below: 2) == 0)
    case 5: return table()
    case 6: return .figure(1 + integer(below: 3), caption: word())
    case 7, 8: return .quote(blocks(depth: depth - 1, isFirstText: true))
    case 9, 10:
      let isTask = integer(below: 3) == 0
      return .list(
        several { $0.blocks(depth: depth - 1, isFirstText: isTask) },
        isNumbered: integer(below: 2) == 0, isTask: isTask)
    case 11, 12:
      return .definitions(
        several { sketcher in
          (sketcher.word(), sketcher.several { $0.blocks(depth: depth - 1) })
        })
    case 13:
      return .callout(
        blocks(depth: depth - 1, isFirstText: true), title: integer(below: 2) == 0 ? word() : nil,
        isQuote: integer(below: 2) == 0)
    default: return .division(blocks(depth: depth - 1), colons: 3 + integer(below: 3))
    }
  }

  private mutating func several<Element>(
    _ make: (inout BlockSketcher) -> Element
  ) -> [Element] {
    (0...integer(below: 2)).map { _ in make(&self) }
  }

  private mutating func table() -> BlockSketch {
    let columns = 1 + integer(below: 3)
    let cells = ["w", "`a|b`", "$|x|$", "*e*", "a\\|b", "**s** t"]
    let rows = (0...integer(below: 3)).map { _ in
      (0..<columns).map { _ in cells[integer(below: cells.count)] }
    }
    let caption = integer(below: 2) == 0 ? word() : nil
    return .table(rows, caption: caption, isCaptionBefore: integer(below: 2) == 0)
  }
}

extension BlockSketch {
  /// Whether another block directly behind this one would be a part of it.
  fileprivate func goesOn(with other: BlockSketch) -> Bool {
    switch (self, other) {
    case (.list, .list), (.definitions, .definitions), (.quote, .quote): true
    case (.quote, .callout(_, _, isQuote: true)), (.callout(_, _, isQuote: true), .quote): true
    case (.callout(_, _, isQuote: true), .callout(_, _, isQuote: true)): true
    default: false
    }
  }
}
