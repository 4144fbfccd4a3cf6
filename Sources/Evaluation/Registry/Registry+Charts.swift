extension [Declaration] {
  /// Charts, their marks and their axes.
  package static let charts: [Declaration] =
    marks + marksOfDistributions + marksOfPlanes + channels + transforms + runningTransforms
    + modifiers + figures + styles + transformStyles
}
