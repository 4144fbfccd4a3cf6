import Notebook

/// The strings that entries can name in place of a value.
///
/// Names are compared without regard to capitals.
struct StringTable: Sendable {
  private var values: [String: LocatedText] = [:]
  private var foreign: [String: [UInt8]] = [:]

  /// The names in a fixed order, for suggestions.
  private(set) var names: [String] = []

  /// The strings that every bibliography has: months, and the journals of BibTeX's own styles.
  static let predefined: [(name: String, value: String)] =
    PublicationDate.months.map { (String($0.lowercased().prefix(3)), $0) } + journals

  init() {
    for (name, value) in Self.predefined {
      foreign[name] = Array(value.utf8)
      names.append(name)
    }
  }

  /// Defines a string, or defines it anew.
  mutating func define(_ name: String, as value: LocatedText) {
    let name = name.lowercased()
    if values[name] == nil, foreign[name] == nil { names.append(name) }
    values[name] = value
    foreign[name] = nil
  }

  /// The size of a string in bytes, or `nil` when there is none of this name.
  func size(of name: String) -> Int? {
    let name = name.lowercased()
    return values[name]?.bytes.count ?? foreign[name]?.count
  }

  /// The value of a string that is named at a place, or `nil` when there is none.
  func value(of name: String, namedAt range: SourceRange) -> LocatedText? {
    let name = name.lowercased()
    if let value = values[name] { return value }
    guard let bytes = foreign[name] else { return nil }
    var text = LocatedText()
    text.append(bytes, standingAt: range)
    return text
  }

  /// The strings as another file sees them, without their places in this one.
  var inAnotherFile: StringTable {
    var table = self
    for name in names {
      guard let value = values[name] else { continue }
      table.foreign[name] = value.bytes
    }
    table.values = [:]
    return table
  }

  /// The strings of the standard styles of BibTeX 0.99.
  private static let journals: [(name: String, value: String)] = [
    ("acmcs", "ACM Computing Surveys"), ("acta", "Acta Informatica"),
    ("cacm", "Communications of the ACM"),
    ("ibmjrd", "IBM Journal of Research and Development"),
    ("ibmsj", "IBM Systems Journal"),
    ("ieeese", "IEEE Transactions on Software Engineering"),
    ("ieeetc", "IEEE Transactions on Computers"),
    ("ieeetcad", "IEEE Transactions on Computer-Aided Design of Integrated Circuits"),
    ("ipl", "Information Processing Letters"), ("jacm", "Journal of the ACM"),
    ("jcss", "Journal of Computer and System Sciences"),
    ("scp", "Science of Computer Programming"), ("sicomp", "SIAM Journal on Computing"),
    ("tocs", "ACM Transactions on Computer Systems"),
    ("tods", "ACM Transactions on Database Systems"), ("tog", "ACM Transactions on Graphics"),
    ("toms", "ACM Transactions on Mathematical Software"),
    ("toois", "ACM Transactions on Office Information Systems"),
    ("toplas", "ACM Transactions on Programming Languages and Systems"),
    ("tcs", "Theoretical Computer Science"),
  ]
}
