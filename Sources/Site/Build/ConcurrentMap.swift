extension Array where Element: Sendable {
  /// The results of a function for all elements, several at once, in the order of the elements.
  ///
  /// The elements are taken in stretches, four for each job, so that one page costs no task of its
  /// own and a long page at the end does not keep the others waiting.
  ///
  /// - Parameters:
  ///   - jobs: The number of threads.
  ///   - transform: The function.
  /// - Returns: One result an element.
  func concurrentMap<Result: Sendable>(
    jobs: Int, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let stretch = Swift.max(1, (count + 4 * jobs - 1) / (4 * jobs))
    let starts = Swift.Array(stride(from: 0, to: count, by: stretch))
    var results = [[Result]](repeating: [], count: starts.count)
    await withTaskGroup(of: (Int, [Result]).self) { group in
      var waiting = starts.indices[...]
      func start(_ index: Int) {
        let part = self[starts[index]..<Swift.min(starts[index] + stretch, count)]
        group.addTask { (index, part.map(transform)) }
      }
      for index in waiting.prefix(jobs) { start(index) }
      waiting = waiting.dropFirst(jobs)
      for await (index, result) in group {
        results[index] = result
        if let next = waiting.popFirst() { start(next) }
      }
    }
    return results.flatMap { $0 }
  }
}
