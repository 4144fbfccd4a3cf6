/// Brings an output folder to a given content, so that a reader never meets half of it.
///
/// The order makes every moment safe to stop at: first a manifest that lists the old and the new
/// files, then the files themselves by renaming, then the removal of old ones, then the manifest
/// of what is there. A build that was killed leaves nothing that the next one does not know.
package struct SiteWriter: Sendable {
  /// A file of the site.
  package struct File: Sendable, Hashable {
    /// The path relative to the output folder.
    package var path: String
    /// The file's bytes.
    package var bytes: [UInt8]

    /// Creates a file from its bytes.
    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    /// Creates a file from a text.
    package init(path: String, text: String) {
      self.init(path: path, bytes: Array(text.utf8))
    }
  }

  /// What a call changed.
  package struct Changes: Sendable, Hashable {
    /// Nothing was changed.
    package static let none = Changes()

    /// The files that were written because they were missing or different.
    package var written: [String] = []
    /// The files that were removed because nothing makes them any more.
    package var removed: [String] = []
  }

  /// The output folder.
  package let folder: Folder

  /// Creates a writer.
  package init(_ folder: Folder) { self.folder = folder }

  /// Fails when the folder holds files and no build of ours has made it.
  package func checkOwnership() throws(SiteError) {
    guard FileStatus(of: folder.path(of: SiteManifest.name)) == nil else { return }
    let foreign = folder.names().first { !Temporary.isTemporary($0) }
    guard foreign == nil else { throw SiteError(.notOurs, path: folder.path) }
  }

  /// Makes the folder hold these files and, of those it once made, no others.
  ///
  /// - Parameters:
  ///   - files: The whole content of the site.
  ///   - keepsOthers: Leaves files of earlier builds in place, for a build that had errors.
  /// - Returns: What was changed.
  /// - Throws: An error of the file system, or that the folder is not ours.
  @discardableResult
  package func write(_ files: [File], keepsOthers: Bool = false) throws(SiteError) -> Changes {
    try checkOwnership()
    try folder.create()
    folder.sweep()
    let before = SiteManifest(of: folder) ?? SiteManifest()
    let new = files.map { SiteManifest.Entry(path: $0.path, digest: Digest(of: $0.bytes)) }
    for file in files {
      precondition(SiteManifest.isInside(file.path), "a page is written inside the output folder")
    }
    let union = SiteManifest(new + before.entries)
    if union != before || FileStatus(of: folder.path(of: SiteManifest.name)) == nil {
      try folder.write(union.text.utf8, to: SiteManifest.name)
    }

    var changes = Changes()
    for file in files where (try? folder.read(file.path)) != file.bytes {
      try folder.write(file.bytes, to: file.path)
      changes.written.append(file.path)
    }
    guard !keepsOthers else { return changes }

    let current = SiteManifest(new)
    let kept = Set(current.entries.map(\.path))
    changes.removed = before.entries.map(\.path).filter { !kept.contains($0) }
    try remove(changes.removed)
    if union != current { try folder.write(current.text.utf8, to: SiteManifest.name) }
    return changes
  }

  /// Removes what builds have made, and the folder itself if nothing else is in it.
  ///
  /// A folder that others have put files into keeps an empty manifest, by which the next build
  /// knows that it may write there.
  ///
  /// - Returns: The files that are not ours and were left.
  @discardableResult
  package func clean() throws(SiteError) -> [String] {
    try checkOwnership()
    folder.sweep()
    guard let manifest = SiteManifest(of: folder) else { return [] }
    try remove(manifest.entries.map(\.path))
    let left = folder.names().filter { $0 != SiteManifest.name }
    guard left.isEmpty else {
      try folder.write([UInt8](), to: SiteManifest.name)
      return folder.files().filter { $0 != SiteManifest.name }
    }
    try folder.remove(SiteManifest.name)
    folder.removeIfEmpty("")
    return []
  }

  private func remove(_ paths: [String]) throws(SiteError) {
    for path in paths {
      try folder.remove(path)
      var parent = path
      while let slash = parent.lastIndex(of: "/") {
        parent = String(parent[..<slash])
        folder.removeIfEmpty(parent)
      }
    }
  }
}
