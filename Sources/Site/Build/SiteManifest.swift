/// The list of files that a build has put into an output folder, with their digests.
///
/// It lies in the folder as `.palimpsest-manifest`, in the format of `sha256sum`, and marks the
/// folder as ours: a build changes and removes nothing that no manifest lists.
package struct SiteManifest: Sendable, Hashable {
  /// The manifest's own file name.
  package static let name = ".palimpsest-manifest"

  /// A file and the digest of its bytes.
  package struct Entry: Sendable, Hashable {
    /// The path relative to the output folder.
    package var path: String
    /// The digest of the file's bytes.
    package var digest: Digest
  }

  /// The files, sorted by path.
  package private(set) var entries: [Entry]

  /// Creates a manifest; of entries with the same path the first counts.
  package init(_ entries: [Entry] = []) {
    var seen: Set<String> = []
    self.entries = entries.filter { seen.insert($0.path).inserted }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Reads the manifest of an output folder; nil when the folder has none.
  package init?(of folder: Folder) {
    guard let text = folder.text(Self.name) else { return nil }
    let entries = text.split(separator: "\n").compactMap { line -> Entry? in
      guard let digest = Digest(hexadecimal: line.prefix(64)) else { return nil }
      let path = String(line.dropFirst(66))
      return Self.isInside(path) ? Entry(path: path, digest: digest) : nil
    }
    self.init(entries)
  }

  /// The text that `sha256sum -c` understands.
  package var text: String { entries.map { "\($0.digest)  \($0.path)\n" }.joined() }

  /// Whether a relative path stays inside the folder it is relative to.
  package static func isInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.contains("\n") && !path.contains("\0")
      && !path.split(separator: "/").contains("..")
  }
}
