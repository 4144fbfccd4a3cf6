import Glibc

/// The operating system's sentence for an error number.
func systemMessage(_ number: Int32) -> String {
  guard let text = strerror(number) else { return "system error \(number)" }
  return String(cString: text)
}

extension SiteError {
  /// The error that the last system call left behind.
  static func lastSystemError(path: String) -> SiteError { SiteError(.system(errno), path: path) }

  /// Whether the file was not there.
  package var isMissingFile: Bool { code == .system(ENOENT) || code == .system(ENOTDIR) }
}
