import Foundation
import Site
import Synchronization
import TestSupport
import Testing

@Suite struct StoreTests {
  private let key = BlockKey(meaning: "gaussian 1\nseed 7", measure: "mean", block: 0)
  /// Two generations of three replicates, with values that a careless copy would change.
  private let values = [1.0, -0.0, .infinity, .leastNonzeroMagnitude, .nan, -1.5]

  /// Reports collected from a store.
  private final class Reports: Sendable {
    private let list = Mutex<[Store.Damage]>([])
    var all: [Store.Damage] { list.withLock { $0 } }
    func add(_ damage: Store.Damage) { list.withLock { $0.append(damage) } }
  }

  @Test func digestIsThatOfTheStandard() {
    // FIPS 180-2, appendix B.1.
    #expect(
      Digest(of: "abc").description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest(of: "abc").short == "ba7816bf8f01")
    #expect(Digest(hexadecimal: "abc") == nil)
  }

  @Test func blockComesBackBitForBit() async throws {
    try await withTemporaryFolder { path in
      let store = Store(Folder(path + "/store"))
      #expect(store.block(key, replicates: 3, generations: 2) == nil)
      try store.setBlock(values, for: key, replicates: 3)
      let block = try #require(store.block(key, replicates: 3, generations: 2))
      let read = block.values(at: 0) + block.values(at: 1)
      #expect(read.map(\.bitPattern) == values.map(\.bitPattern))
      #expect(block.values(at: 1, count: 2).map(\.bitPattern) == values[3..<5].map(\.bitPattern))
    }
  }

  @Test func longerBlockServesShorterRequestsOnly() async throws {
    try await withTemporaryFolder { path in
      let store = Store(Folder(path))
      try store.setBlock(values, for: key, replicates: 3)
      #expect(store.block(key, replicates: 2, generations: 2) != nil)
      #expect(store.block(key, replicates: 4, generations: 2) == nil)
      #expect(store.block(key, replicates: 3, generations: 3) == nil)
    }
  }

  @Test(arguments: [
    BlockKey(meaning: "gaussian 1\nseed 8", measure: "mean", block: 0),
    BlockKey(meaning: "gaussian 1\nseed 7", measure: "variance", block: 0),
    BlockKey(meaning: "gaussian 1\nseed 7", measure: "mean", block: 1),
  ])
  func keysDoNotCollide(other: BlockKey) async throws {
    try await withTemporaryFolder { path in
      let store = Store(Folder(path))
      try store.setBlock(values, for: key, replicates: 3)
      #expect(store.block(other, replicates: 3, generations: 2) == nil)
    }
  }

  @Test func everyFlippedByteAndEveryTruncationIsDetected() async throws {
    try await withTemporaryFolder { path in
      let reports = Reports()
      let store = Store(Folder(path)) { reports.add($0) }
      try store.setBlock(values, for: key, replicates: 3)
      let name = try #require(Folder(path).files().first)
      let whole = try Folder(path).read(name)
      // The padding between head and payload carries nothing, so a change there harms nothing.
      let payloadStart = whole.count - 16 - 8 * values.count
      for index in whole.indices where index >= payloadStart || whole[index] != UInt8(ascii: " ") {
        var damaged = whole
        damaged[index] ^= 0x11
        try Folder(path).write(damaged, to: name)
        let block = store.block(key, replicates: 3, generations: 2)
        let isPadding = index == payloadStart - 1
        #expect((block == nil) != isPadding, "byte \(index)")
      }
      #expect(!reports.all.isEmpty)
      for count in 0..<whole.count {
        try Folder(path).write(whole.prefix(count), to: name)
        #expect(store.block(key, replicates: 3, generations: 2) == nil, "\(count) bytes")
      }
      try store.setBlock(values, for: key, replicates: 3)
      #expect(store.block(key, replicates: 3, generations: 2) != nil)
    }
  }

  @Test func entriesAreReplaced() async throws {
    try await withTemporaryFolder { path in
      let store = Store(Folder(path))
      #expect(store.entry("summary") == nil)
      try store.setEntry([1, 2, 3], for: "summary")
      try store.setEntry([], for: "summary")
      #expect(store.entry("summary") == [])
    }
  }

  @Test func writersAndReadersMeetWithoutDamage() async throws {
    try await withTemporaryFolder { path in
      let reports = Reports()
      let store = Store(Folder(path)) { reports.add($0) }
      let column = (0..<20_000).map(Double.init)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<8 {
          group.addTask {
            for round in 0..<20 {
              let key = BlockKey(meaning: "m", measure: "x", block: (writer + round) % 3)
              try store.setBlock(column, for: key, replicates: 1_000)
              let block = try #require(store.block(key, replicates: 1_000, generations: 20))
              #expect(block.values(at: 19).last == 19_999)
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(reports.all.isEmpty)
      #expect(Folder(path).files().count == 3)
    }
  }

  @Test func leftoversOfDeadWritersAreSwept() async throws {
    try await withTemporaryFolder { path in
      let store = Store(Folder(path))
      try store.setEntry([1], for: "a")
      // Process numbers end at 2²² on Linux, so nobody has this one.
      let leftover = "ab/.cdef.99999999-1-1.partial"
      try Folder(path).write([0], to: leftover)
      #expect(Folder(path).files().count == 2)
      store.sweep()
      #expect(Folder(path).files().count == 1)
      #expect(store.entry("a") == [1])
    }
  }
}
