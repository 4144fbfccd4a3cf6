import Glibc

/// A folder whose files appear whole: written under a temporary name and renamed.
///
/// A reader sees the old file or the new one, never a part of either, also when the writer is
/// killed in between. What a killed writer leaves behind has a name that ``sweep()`` knows.
package struct Folder: Hashable, Sendable {
  /// The folder's path.
  package let path: String

  /// Names a folder, which need not exist yet.
  package init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The path of a file inside, named relative to the folder.
  package func path(of name: String) -> String { name.isEmpty ? path : "\(path)/\(name)" }

  /// A folder inside this one.
  package func folder(_ name: String) -> Folder { Folder(path(of: name)) }

  /// Makes the folder and those above it.
  package func create() throws(SiteError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw .lastSystemError(path: path)
    }
    try Folder(String(path[..<slash])).create()
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .lastSystemError(path: path) }
  }

  // MARK: - Files

  /// The bytes of a file inside.
  package func read(_ name: String) throws(SiteError) -> [UInt8] {
    try readFile(path(of: name))
  }

  /// The text of a file inside, nil when it is not there or not UTF-8.
  package func text(_ name: String) -> String? {
    guard let bytes = try? read(name) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Puts a file in place, whole or not at all.
  ///
  /// - Throws: An error of the file system; a temporary that someone swept away is written again.
  package func write(_ bytes: some Sequence<UInt8>, to name: String) throws(SiteError) {
    let bytes = Array(bytes)
    try write([bytes], to: name)
  }

  /// Puts a file in place from several pieces, whole or not at all.
  package func write(_ pieces: [[UInt8]], to name: String) throws(SiteError) {
    let target = path(of: name)
    var attempts = 3
    while true {
      let temporary = Temporary.path(for: target)
      attempts -= 1
      do throws(SiteError) {
        try writeFile(pieces, to: temporary)
        guard rename(temporary, target) == 0 else { throw .lastSystemError(path: target) }
        return
      } catch {
        guard error.isMissingFile, attempts > 0 else {
          unlink(temporary)
          // The temporary's name would tell nobody anything.
          throw SiteError(error.code, path: target)
        }
        if let slash = target.lastIndex(of: "/") {
          try Folder(String(target[..<slash])).create()
        }
      }
    }
  }

  /// Removes a file; one that is not there is no error.
  package func remove(_ name: String) throws(SiteError) {
    guard unlink(path(of: name)) == 0 || errno == ENOENT || errno == ENOTDIR else {
      throw .lastSystemError(path: path(of: name))
    }
  }

  /// Removes a folder inside if it is empty.
  package func removeIfEmpty(_ name: String) { rmdir(path(of: name)) }

  // MARK: - Listing

  /// The names in the folder, sorted; empty when it is not there.
  package func names() -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Why the names in the folder cannot be read; nil when they can.
  package var reasonAgainstListing: String? {
    guard let directory = opendir(path) else { return SiteError.lastSystemError(path: path).reason }
    closedir(directory)
    return nil
  }

  /// Whether a file, after following links, lies in one of several folders; a file that cannot be
  /// found is left to whoever reads it.
  package func leadsInside(_ name: String, of folders: [Folder]) -> Bool {
    guard let file = Self.resolved(path(of: name)) else { return true }
    return folders.contains { folder in
      Self.resolved(folder.path).map { file.hasPrefix($0 + "/") } ?? false
    }
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Every file below the folder by relative path, sorted; links to folders are not followed.
  ///
  /// - Parameter include: Decides by relative path whether a file or folder is looked at.
  /// - Returns: The relative paths.
  package func files(where include: (String) -> Bool = { _ in true }) -> [String] {
    var found: [String] = []
    var pending = [""]
    while let current = pending.popLast() {
      for name in folder(current).names() {
        let relative = current.isEmpty ? name : "\(current)/\(name)"
        guard include(relative) else { continue }
        var status = stat()
        guard lstat(path(of: relative), &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          pending.append(relative)
        } else {
          found.append(relative)
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes temporaries that writers left behind, here and in the folders below.
  package func sweep() {
    for name in files() where Temporary.isStale(name, in: self) { unlink(path(of: name)) }
  }
}
