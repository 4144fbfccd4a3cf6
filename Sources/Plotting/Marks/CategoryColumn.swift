/// Names along an axis, as the indices by which a mark counts them.
struct CategoryColumn {
  /// The distinct names in order of appearance.
  let categories: [String]
  /// The index of each row's name.
  let indices: [Double]

  init(_ names: [String]) {
    let (categories, group) = SeriesMark.Column.names(names).groups
    self.categories = categories
    indices = group.map(Double.init)
  }
}
