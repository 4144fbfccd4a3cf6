extension [Declaration] {
  /// Charts, their marks and their axes.
  package static let charts: [Declaration] = marks + modifiers + styles
}
