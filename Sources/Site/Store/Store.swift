/// The content-addressed store: files named by the SHA-256 of what they mean.
///
/// Every file says in its head what it is the answer to, and carries a checksum of its payload.
/// Files are renamed into place, so two builds may share a store, also over a network; there are
/// no locks. A damaged file is reported, ignored, and written again by whoever needs it.
package struct Store: Sendable {
  /// A file of the store that cannot be trusted.
  package struct Damage: Hashable, Sendable, CustomStringConvertible {
    /// The file's path.
    package var path: String
    /// What is wrong with it.
    package var reason: String

    package var description: String {
      "\(path): damaged entry (\(reason)); it will be computed again"
    }
  }

  /// The folder that holds the files.
  package let folder: Folder
  /// Told of every damaged entry that is met.
  private let report: @Sendable (Damage) -> Void

  /// Opens the store in a folder, which is made when the first entry is written.
  ///
  /// - Parameters:
  ///   - folder: The store's folder.
  ///   - report: Told of every damaged entry that is met.
  package init(_ folder: Folder, report: @escaping @Sendable (Damage) -> Void = { _ in }) {
    self.folder = folder
    self.report = report
  }

  /// Removes what killed writers left behind.
  package func sweep() { folder.sweep() }

  /// The file, relative to the folder, that answers a key.
  package static func name(of key: String) -> String {
    let digits = Digest(of: key).description
    return "\(digits.prefix(2))/\(digits.dropFirst(2))"
  }

  // MARK: - Small entries

  /// The bytes kept under a key, nil when there are none or they are damaged.
  package func entry(_ key: String) -> [UInt8]? {
    guard let file = open(key) else { return nil }
    return Array(file.payload)
  }

  /// Keeps bytes under a key; what was there before is replaced.
  package func setEntry(_ bytes: [UInt8], for key: String) throws(SiteError) {
    try write(bytes, for: key)
  }

  // MARK: - Files

  /// The file that answers a key, checked; nil when it is missing or damaged.
  func open(_ key: String) -> StoreFile? {
    let path = folder.path(of: Self.name(of: key))
    guard let bytes = MappedFile(path) else { return nil }
    switch StoreFile.parse(bytes, key: key) {
    case .success(let file): return file
    case .failure(let problem):
      report(Damage(path: path, reason: problem.reason))
      return nil
    }
  }

  func write(_ payload: [UInt8], for key: String) throws(SiteError) {
    let head = StoreFile.head(key: key, payload: payload)
    try folder.write([head, payload], to: Self.name(of: key))
  }
}
