/// What can be wrong with a notebook, as facts; the sentences are in `Finding+Sentences.swift`.
enum Finding: Hashable, Sendable {
  case invalidUTF8(byte: UInt8)
  case nulByte
}
