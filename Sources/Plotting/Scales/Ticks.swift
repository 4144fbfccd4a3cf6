/// The ticks of one axis.
public struct Ticks: Hashable, Sendable {
  /// A tick that may carry a label.
  public struct Major: Hashable, Sendable {
    /// The data value.
    public var value: Double
    /// The text; nil where the tick has none.
    public var label: String?
    /// Who gives way to whom: the label of a lower rank is kept.
    public var rank: Int = 0
  }

  /// Which labels go first where there is too little room for all.
  public enum Thinning: Hashable, Sendable {
    /// Every second one, which keeps the steps regular.
    case parity
    /// Those that meet one of a lower rank, or their neighbour to the left.
    case greedy
  }

  /// The labelled ticks, ascending.
  public var major: [Major]
  /// The unlabelled ticks between them, ascending.
  public var minor: [Double]
  /// How labels are dropped.
  public var thinning: Thinning
  /// Whether ticks are drawn, or their labels alone.
  public var hasMarks: Bool = true
  /// Where the axis changes from one rule to another.
  public var breaks: [Double] = []
}
