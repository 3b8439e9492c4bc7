/// Standard input as numbered lines, of which none is held that is longer than a limit.
struct InputLines {
  /// A line, without its end.
  enum Line: Hashable, Sendable {
    case bytes([UInt8])
    /// Longer than the limit: passed over.
    case tooLong
  }

  /// Of the line given out last; the first is 1.
  private(set) var number = 0
  private let limit: Int
  private let readChunk: () throws(Failure) -> [UInt8]?
  private var chunk: ArraySlice<UInt8> = []

  /// - Parameter readChunk: the next bytes, never none; nil at their end.
  init(limit: Int, readChunk: @escaping () throws(Failure) -> [UInt8]?) {
    self.limit = limit
    self.readChunk = readChunk
  }

  /// Nil at the end. The last line needs no line feed.
  mutating func next() throws(Failure) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if chunk.isEmpty {
        guard let more = try readChunk() else {
          return line.isEmpty && !isTooLong ? nil : finished(line, isTooLong)
        }
        chunk = more[...]
      }
      let end = chunk.firstIndex(of: 0x0A)
      let piece = chunk[..<(end ?? chunk.endIndex)]
      chunk = chunk[(end.map { $0 + 1 } ?? chunk.endIndex)...]
      isTooLong = isTooLong || line.count + piece.count > limit
      if isTooLong { line = [] } else { line += piece }
      if end != nil { return finished(line, isTooLong) }
    }
  }

  private mutating func finished(_ line: [UInt8], _ isTooLong: Bool) -> Line {
    number += 1
    if isTooLong { return .tooLong }
    return .bytes(line.last == 0x0D ? Array(line.dropLast()) : line)
  }
}
