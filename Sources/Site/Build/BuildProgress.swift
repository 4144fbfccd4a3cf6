/// How far the computation of missing runs is.
package struct BuildProgress: Sendable, Hashable {
  /// What is computed.
  package var subject: String
  /// The number of blocks that are done.
  package var done: Int
  /// The number of blocks that were missing.
  package var total: Int
}
