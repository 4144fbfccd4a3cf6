import Glibc

/// Writes text to standard output.
func writeOutput(_ text: String) { write(text, to: STDOUT_FILENO) }

/// Writes text to standard error.
func writeError(_ text: String) { write(text, to: STDERR_FILENO) }

/// Whether standard error is a terminal that someone looks at.
var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

private func write(_ text: String, to descriptor: Int32) {
  var text = text
  text.withUTF8 { buffer in
    var rest = UnsafeRawBufferPointer(buffer)
    while rest.count > 0 {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      // A reader that went away, as in `palimpsest run x.md | head`, wants no more.
      guard count > 0 else { return }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}

/// Ends the process with status 130 on Ctrl-C; every file is whole at every moment, so nothing is
/// left to tidy up.
func exitCleanlyWhenInterrupted() {
  signal(SIGPIPE, SIG_IGN)
  signal(SIGINT) { _ in
    let text: StaticString = "\ninterrupted; the site and the store are as they were\n"
    _ = Glibc.write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    _exit(130)
  }
}
