import Glibc
import Synchronization

/// The names of files that are being written.
///
/// `.NAME.PROCESS-TOKEN-COUNT.partial`: the process tells whether its writer still lives, the token
/// whether it is this process or an earlier one that had the same number.
enum Temporary {
  private static let suffix = ".partial"
  private static let token = UInt32.random(in: 0...UInt32.max)
  private static let count = Atomic<Int>(0)
  /// A file is written in well under a second; a temporary this old (10 minutes) has no writer.
  private static let oldest = 600 * 1_000_000_000

  /// A fresh temporary path beside a target.
  static func path(for target: String) -> String {
    let number = count.wrappingAdd(1, ordering: .relaxed).newValue
    let slash = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    return "\(target[..<slash]).\(target[slash...]).\(getpid())-\(token)-\(number)\(suffix)"
  }

  /// Whether a relative path is a temporary's.
  static func isTemporary(_ path: String) -> Bool {
    guard path.hasSuffix(suffix) else { return false }
    let name = path.split(separator: "/").last ?? ""
    return name.hasPrefix(".") && writer(of: path) != nil
  }

  /// Whether a relative path is a temporary that nobody will rename any more.
  static func isStale(_ path: String, in folder: Folder) -> Bool {
    guard isTemporary(path), let writer = writer(of: path) else { return false }
    if writer.process == getpid() { return writer.token != token }
    if kill(writer.process, 0) != 0 && errno == ESRCH { return true }
    guard let status = FileStatus(of: folder.path(of: path)) else { return false }
    return currentTime() - status.modified > oldest
  }

  private static func writer(of path: String) -> (process: pid_t, token: UInt32)? {
    let parts = path.dropLast(suffix.count).split(separator: ".").last?.split(separator: "-")
    guard let parts, parts.count == 3, let process = pid_t(parts[0]), process > 0,
      let token = UInt32(parts[1])
    else { return nil }
    return (process, token)
  }
}
