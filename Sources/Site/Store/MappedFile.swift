import Glibc

/// The bytes of a file, mapped into memory while the value lives.
///
/// A mapped file stays readable when another process renames a new one over it.
final class MappedFile: Sendable {
  private let address: UInt
  let count: Int

  /// Maps a file; nil when it is missing, unreadable or not a regular file.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    count = Int(status.st_size)
    guard count > 0 else {
      address = 0
      return
    }
    let mapped = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let mapped, mapped != MAP_FAILED else { return nil }
    address = UInt(bitPattern: mapped)
  }

  deinit {
    if address != 0 { munmap(UnsafeMutableRawPointer(bitPattern: address), count) }
  }

  /// Calls a function with the bytes, which must not be kept.
  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = UnsafeRawPointer(bitPattern: address)
    return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}
