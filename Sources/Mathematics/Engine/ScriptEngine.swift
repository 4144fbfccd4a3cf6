import CDuktape

/// A JavaScript engine with a bounded heap, which lives as long as its value.
///
/// No failure of a script reaches the process: whatever it throws, and running out of memory too,
/// is an outcome of ``evaluate(_:)`` and ``call(_:with:)``.
struct ScriptEngine: ~Copyable {
  private let context: OpaquePointer
  private let memory: UnsafeMutablePointer<ScriptMemory>

  /// Makes an empty engine, or `nil` when not even that fits.
  ///
  /// - Parameter memoryLimit: The most bytes that scripts may hold.
  init?(memoryLimit: Int) {
    memory = .allocate(capacity: 1)
    memory.initialize(to: ScriptMemory(limit: memoryLimit))
    guard
      let context = duk_create_heap(
        ScriptMemory.allocate, ScriptMemory.reallocate, ScriptMemory.free, memory, nil)
    else {
      memory.deallocate()
      return nil
    }
    self.context = context
  }

  deinit {
    duk_destroy_heap(context)
    memory.deallocate()
  }

  /// Whether the memory ran out once; the engine is to be thrown away then.
  var isExhausted: Bool { memory.pointee.isExhausted }

  /// Runs a program.
  ///
  /// - Parameter program: Its text.
  /// - Returns: Whether it ran to its end.
  func evaluate(_ program: some Collection<UInt8>) -> Bool {
    let succeeded = withRequest("", [Array(program)]) { duktape_evaluate(context, $0) } == 0
    duk_pop(context)
    return succeeded
  }

  /// Calls a global function.
  ///
  /// - Parameters:
  ///   - function: Its name.
  ///   - arguments: Texts for it.
  /// - Returns: The text it returns, or `nil` when it failed or returned something else.
  func call(_ function: String, with arguments: [String]) -> String? {
    let texts = arguments.map(SurrogateText.encode)
    let succeeded = withRequest(function, texts) { duktape_call(context, $0) } == 0
    defer { duk_pop(context) }
    var length = 0
    guard succeeded, let text = duk_get_lstring(context, -1, &length) else { return nil }
    let bytes = UnsafeRawBufferPointer(start: text, count: length)
    return SurrogateText.decode(bytes)
  }

  private func withRequest(
    _ function: String, _ texts: [[UInt8]],
    _ body: (UnsafePointer<duktape_request>) -> duk_int_t
  ) -> duk_int_t {
    // One block holds all texts, since a request is a list of pointers into them.
    let bytes = Array(texts.joined(separator: [0])) + [0]
    let lengths = texts.map(\.count)
    return bytes.withUnsafeBytes { bytes in
      var offset = 0
      let starts: [UnsafePointer<CChar>?] = lengths.map { length in
        defer { offset += length + 1 }
        return bytes.baseAddress.map { ($0 + offset).assumingMemoryBound(to: CChar.self) }
      }
      return function.withCString { function in
        starts.withUnsafeBufferPointer { starts in
          lengths.withUnsafeBufferPointer { lengths in
            var request = duktape_request(
              function: function, texts: starts.baseAddress, lengths: lengths.baseAddress,
              count: lengths.count)
            return body(&request)
          }
        }
      }
    }
  }
}
