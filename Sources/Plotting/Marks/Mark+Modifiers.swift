extension Mark {
  /// The mark with a label beside it.
  ///
  /// Marks with equal labels share their colour.
  ///
  /// - Parameter text: The label.
  /// - Returns: The changed mark.
  public func label(_ text: String) -> Self { changed { $0.label = text } }

  /// The mark in a colour of the author's choice.
  ///
  /// - Parameter foreground: The colour.
  /// - Returns: The changed mark.
  public func foregroundStyle(_ foreground: ForegroundStyle) -> Self {
    changed { $0.style.foreground = foreground }
  }

  /// The mark with a dash pattern of the author's choice.
  ///
  /// - Parameter line: The dash pattern.
  /// - Returns: The changed mark.
  public func lineStyle(_ line: LineStyle) -> Self { changed { $0.style.line = line } }

  /// The mark with a plotting symbol of the author's choice.
  ///
  /// - Parameter symbol: The symbol.
  /// - Returns: The changed mark.
  public func symbol(_ symbol: Symbol) -> Self { changed { $0.style.symbol = symbol } }

  /// The mark with an opacity of the author's choice.
  ///
  /// - Parameter opacity: Between 0 and 1; values outside are moved to the nearest end.
  /// - Returns: The changed mark.
  public func opacity(_ opacity: Double) -> Self {
    changed { $0.style.opacity = min(max(opacity, 0), 1) }
  }

  private func changed(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }
}
