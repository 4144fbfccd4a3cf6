import Notebook

/// Reads one input as a notebook and stops the process when a place lies outside of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func readNotebook(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = SourceFile(
    path: "fuzz.md", bytes: Array(UnsafeBufferPointer(start: data, count: count)))
  let document = Document.parse(source)
  let faults = RangeChecker(document).faults
  precondition(faults.isEmpty, faults.joined(separator: ", "))
  return 0
}
