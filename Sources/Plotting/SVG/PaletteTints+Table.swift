/// Light colours mixed into white in OKLab, made by Tests/PlottingTests/Reference/palette.py.
enum PaletteTints {
  /// The shares of colour in percent, in the order of each row.
  static let percents = [14, 17, 20, 24, 28]

  static let ink = ["#dbdcdd", "#d4d4d6", "#cccdcf", "#c2c3c5", "#b8babc"]
  static let muted = ["#e6e7e8", "#e0e1e3", "#dbdcdf", "#d4d5d8", "#cdcfd2"]

  /// One row a colour of the palette.
  static let series = [
    ["#dfe4f7", "#d8def6", "#d1d9f4", "#c8d1f1", "#bfcaef"],
    ["#eee1e0", "#ebdbd9", "#e7d5d3", "#e2ccca", "#ddc4c2"],
    ["#e4f3ed", "#def0e9", "#d8eee5", "#d0eae0", "#c8e7db"],
    ["#f4ecff", "#f1e8ff", "#efe4ff", "#ecdfff", "#e9d9ff"],
    ["#eeeadf", "#eae6d8", "#e6e1d1", "#e2dbc8", "#ddd5bf"],
    ["#e1ebf1", "#dbe7ee", "#d4e3eb", "#ccdde7", "#c3d8e3"],
  ]
}
