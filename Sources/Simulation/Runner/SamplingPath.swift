/// How the engine draws the batch of a generation.
public enum SamplingPath: Hashable, Sendable {
  /// The sufficient statistic is drawn directly where its law is known, else the observations.
  case automatic

  /// The observations are always drawn one by one; slower, and equal in law.
  case samples
}
