/// How the training set of a generation is put together.
public enum Workflow: Hashable, Sendable {
  /// Each model is trained on the newest batch alone.
  case replace

  /// Each model is trained on all batches so far, the real one included.
  case accumulate

  /// Each model is trained on as many points as the newest batch has, drawn from all batches.
  ///
  /// The points are drawn without replacement from the pool that `accumulate` would train on.
  case subsample

  /// The canonical text of the workflow, with the version of its algorithm.
  public var meaning: String {
    switch self {
    case .replace: "replace/1"
    case .accumulate: "accumulate/1"
    case .subsample: "subsample/1"
    }
  }
}
