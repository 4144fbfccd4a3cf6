import Glibc
import Notebook

/// Reads one input as a notebook and stops the process when a place lies outside of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func readNotebook(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = SourceFile(
    path: "fuzz.md", bytes: Array(UnsafeBufferPointer(start: data, count: count)))
  let faults = RangeChecker(Document.parse(source)).faults
  guard faults.isEmpty else {
    let report = "FAULT \(faults.prefix(3).joined(separator: ", "))\n"
    write(STDERR_FILENO, report, report.utf8.count)
    abort()
  }
  return 0
}
