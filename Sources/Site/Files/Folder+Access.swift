import Glibc

/// The bytes of a file.
func readFile(_ path: String) throws(SiteError) -> [UInt8] {
  // Opening a pipe would otherwise wait for somebody who writes into it.
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else {
    throw errno == ENXIO ? SiteError(.notAFile, path: path) : .lastSystemError(path: path)
  }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw .lastSystemError(path: path) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    throw SiteError(isFolder ? .system(EISDIR) : .notAFile, path: path)
  }
  // The size is a guess only: a file may grow while it is read.
  var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
  var count = 0
  while true {
    let got = bytes.withUnsafeMutableBytes { buffer in
      Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
    }
    if got < 0 && errno == EINTR { continue }
    guard got >= 0 else { throw .lastSystemError(path: path) }
    if got == 0 { break }
    count += got
    if count == bytes.count {
      bytes.append(contentsOf: repeatElement(0, count: bytes.count))
    }
  }
  bytes.removeLast(bytes.count - count)
  return bytes
}

/// Writes pieces one after the other into a new file.
func writeFile(_ pieces: [[UInt8]], to path: String) throws(SiteError) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { throw .lastSystemError(path: path) }
  for piece in pieces {
    var written = 0
    while written < piece.count {
      let count = piece.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), piece.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let error = SiteError.lastSystemError(path: path)
        close(descriptor)
        throw error
      }
      written += count
    }
  }
  guard close(descriptor) == 0 else { throw .lastSystemError(path: path) }
}

/// What `stat` says about a file: enough to skip re-hashing it, never a proof of its content.
package struct FileStatus: Hashable, Sendable {
  /// Size, inode, and the times of the last change of content and of attributes, as text.
  package let fingerprint: String
  /// When the content changed last, in nanoseconds since 1970.
  package let modified: Int
  /// Whether it is a folder.
  package let isFolder: Bool

  /// Asks for the status of a file; nil when it is not there.
  package init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    let changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    fingerprint = "\(status.st_size)-\(status.st_ino)-\(modified)-\(changed)"
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }
}

/// Nanoseconds since 1970; used to date files, never written into a page.
package func currentTime() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_REALTIME, &now)
  return now.tv_sec * 1_000_000_000 + now.tv_nsec
}
