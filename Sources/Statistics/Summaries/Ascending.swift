/// The numbers in ascending order, −0 before 0.
///
/// Large samples are sorted by their bits, eleven at a time, which is several times faster than
/// comparing them. None of the numbers may be NaN.
func ascending(_ values: [Double]) -> [Double] {
  guard values.count > 400 else { return values.sorted { key(of: $0) < key(of: $1) } }
  var keys = values.map(key(of:))
  var spare = [UInt64](repeating: 0, count: keys.count)
  for shift in stride(from: UInt64(0), to: 64, by: 11) {
    var starts = [Int](repeating: 0, count: 2_048)
    for key in keys { starts[Int(truncatingIfNeeded: (key &>> shift) & 2_047)] += 1 }
    // Bits that all numbers share need no pass.
    if let first = keys.first,
      starts[Int(truncatingIfNeeded: (first &>> shift) & 2_047)] == keys.count
    {
      continue
    }
    var sum = 0
    for digit in starts.indices {
      let count = starts[digit]
      starts[digit] = sum
      sum += count
    }
    for key in keys {
      let digit = Int(truncatingIfNeeded: (key &>> shift) & 2_047)
      spare[starts[digit]] = key
      starts[digit] += 1
    }
    swap(&keys, &spare)
  }
  return keys.map(value(of:))
}

/// Bits whose order as whole numbers is the order of the numbers.
private func key(of value: Double) -> UInt64 {
  let bits = value.bitPattern
  return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
}

private func value(of key: UInt64) -> Double {
  Double(bitPattern: key >> 63 == 0 ? ~key : key & ~(1 << 63))
}
