import CDuktape
import Glibc

/// What a script may allocate: a heap that refuses to grow beyond a limit.
///
/// Each block carries its own size in front, so that the total is exact. Making a block smaller
/// always succeeds: Duktape relies on it.
struct ScriptMemory {
  /// The bytes in use.
  private var used = 0
  /// The most bytes that may be in use.
  private let limit: Int
  /// Whether a request had to be refused; the script is then in no state to go on.
  private(set) var isExhausted = false

  private static let headerSize = 16

  init(limit: Int) {
    self.limit = limit
  }

  /// Duktape's three functions; their first argument is the memory itself.
  static let allocate: duk_alloc_function = { memory, size in
    resize(nil, to: size, of: memory)
  }
  static let reallocate: duk_realloc_function = { memory, block, size in
    resize(block, to: size, of: memory)
  }
  static let free: duk_free_function = { memory, block in
    _ = resize(block, to: 0, of: memory)
  }

  private static func resize(
    _ block: UnsafeMutableRawPointer?, to size: Int, of memory: UnsafeMutableRawPointer?
  ) -> UnsafeMutableRawPointer? {
    guard let memory = memory?.assumingMemoryBound(to: ScriptMemory.self) else { return nil }
    let old = block.map { $0 - headerSize }
    let oldSize = old?.load(as: Int.self) ?? 0
    guard size > 0 else {
      Glibc.free(old)
      memory.pointee.used -= oldSize
      return nil
    }
    guard size <= oldSize || size - oldSize <= memory.pointee.limit - memory.pointee.used,
      let new = realloc(old, size + headerSize)
    else {
      memory.pointee.isExhausted = true
      return nil
    }
    new.storeBytes(of: size, as: Int.self)
    memory.pointee.used += size - oldSize
    return new + headerSize
  }
}
