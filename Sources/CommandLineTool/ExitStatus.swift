/// How a run of the tool ended.
package enum ExitStatus: Int32, Error, Sendable {
  /// Everything was done.
  case done = 0
  /// The documents have errors: syntax, references, links or claims.
  case documentErrors = 1
  /// The command line or the configuration cannot be understood.
  case usage = 2
  /// The site is not what the notebooks make.
  case verificationDiffers = 3
  /// The run was interrupted from the keyboard.
  case interrupted = 130
}
