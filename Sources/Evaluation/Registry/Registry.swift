import Simulation

/// Every name of the directive language.
package struct Registry: Sendable {
  private var declarations: [Declaration] = []
  /// Free functions and constants by name.
  private var free: [String: [Int]] = [:]
  /// Members by name.
  private var members: [String: [Int]] = [:]
  private var implicitsByType: [ValueType: [Int]] = [:]

  package init() {}

  /// The language as it comes with the tool.
  package static let standard: Registry = {
    var registry = Registry()
    registry.add(.families)
    registry.add(.experiments)
    registry.add(.estimates)
    registry.add(.mathematics)
    registry.add(.sequences)
    registry.add(.toolbox)
    registry.add(.charts)
    registry.add(.sweeps)
    registry.add(.documents)
    registry.add(.sparklines)
    return registry
  }()

  /// Every declaration in the order of registration.
  package var all: [Declaration] { declarations }

  /// Adds declarations; later ones are further overloads of earlier ones.
  package mutating func add(_ new: [Declaration]) {
    for declaration in new {
      let index = declarations.count
      declarations.append(declaration)
      switch declaration.kind {
      case .function, .constant: free[declaration.name, default: []].append(index)
      case .property, .method: members[declaration.name, default: []].append(index)
      case .implicit:
        implicitsByType[declaration.owner ?? .any, default: []].append(index)
      }
    }
  }

  // MARK: - Look-up

  func functions(named name: String) -> [Declaration] {
    (free[name] ?? []).map { declarations[$0] }.filter { $0.kind == .function }
  }

  func constant(named name: String) -> Declaration? {
    (free[name] ?? []).map { declarations[$0] }.first { $0.kind == .constant }
  }

  func methods(named name: String, of receiver: Value) -> [Declaration] {
    members(named: name, of: receiver).filter { $0.kind == .method }
  }

  func property(named name: String, of receiver: Value) -> Declaration? {
    members(named: name, of: receiver).first { $0.kind == .property }
  }

  func implicits(of type: ValueType) -> [Declaration] {
    (implicitsByType[type] ?? []).map { declarations[$0] }
  }

  /// The members of a value, sorted, for messages.
  func memberNames(of receiver: Value) -> [String] {
    var names = Set(
      declarations.filter { $0.owner?.converting(receiver) != nil && $0.kind != .implicit }
        .map(\.name))
    switch receiver {
    case .run(let run): names.formUnion(run.experiment.measures.map(\.name))
    case .state(let state): names = Set(state.run.experiment.measures.map(\.name))
    case .sweep(let sweep): names.formUnion(sweep.parameters.map(\.name))
    default: break
    }
    return names.sorted()
  }

  /// The names of free functions and constants, sorted.
  var freeNames: [String] { free.keys.sorted() }

  private func members(named name: String, of receiver: Value) -> [Declaration] {
    (members[name] ?? []).map { declarations[$0] }.filter {
      $0.owner?.converting(receiver) != nil
    }
  }
}
