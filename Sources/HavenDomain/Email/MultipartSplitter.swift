/// Takes a body apart into its parts (RFC 2046 §5.1), in one pass over its lines, however deep the
/// multiparts lie in each other.
///
/// A line that bears the boundary of an outer multipart ends all that is open within it, so a lost
/// closing boundary costs no text. Where a boundary never comes, the body is one part as it stands.
struct MultipartSplitter {
  private(set) var notes: [EmailNote] = []

  private let bytes: ArraySlice<UInt8>
  private let limits: EmailLimits
  private var open: [Level] = []
  /// Where in `open` a boundary stands; of two that are the same, the inner.
  private var levels: [ArraySlice<UInt8>: Int] = [:]
  private var stage: Stage
  private var partCount = 0
  private var root: MailPart?

  /// A multipart whose closing boundary has not come.
  private struct Level {
    let head: PartHead
    let boundary: [UInt8]
    let bodyStart: Int
    var parts: [MailPart] = []
  }

  /// What the lines at hand belong to.
  private enum Stage {
    /// Before the first boundary of the innermost multipart, or after its last: not for readers.
    case between
    case header(start: Int)
    case body(PartHead, start: Int)
  }

  /// - Parameters:
  ///   - head: what the message's own headers say.
  ///   - bytes: its body.
  init(head: PartHead, body bytes: ArraySlice<UInt8>, limits: EmailLimits) {
    self.bytes = bytes
    self.limits = limits
    stage = .body(head, start: bytes.startIndex)
  }

  /// The whole body as a tree; throws at the first limit that it breaks.
  mutating func split() throws(EmailDefect) -> MailPart {
    if case .body(let head, let start) = stage { try begin(head, at: start) }
    var position = bytes.startIndex
    while position < bytes.endIndex, !open.isEmpty {
      let (end, next) = bytes.line(from: position)
      if let (level, isLast) = boundary(in: bytes[position..<end]) {
        try cross(level, isLast: isLast, at: position, next: next)
      } else if case .header(let start) = stage {
        try readHeader(from: start, line: position..<end, next: next)
      }
      position = next
    }
    try endPart(at: bytes.endIndex)
    if !open.isEmpty { notes.append(.cutShort) }
    closeLevels(downTo: 0, at: bytes.endIndex)
    return root ?? .multipart(.mixed, [])
  }

  /// The innermost multipart whose boundary the line bears, and whether it is the closing one.
  private func boundary(in line: ArraySlice<UInt8>) -> (level: Int, isLast: Bool)? {
    guard line.count > 2, line[line.startIndex] == .hyphen, line[line.startIndex + 1] == .hyphen
    else { return nil }
    var end = line.endIndex
    while line[end - 1].isBlank { end -= 1 }
    let content = line[line.startIndex..<end].dropFirst(2)
    if let level = levels[content] { return (level, false) }
    guard content.count > 2, content.suffix(2).allSatisfy({ $0 == .hyphen }),
      let level = levels[content.dropLast(2)], hasPart(at: level)
    else { return nil }
    return (level, true)
  }

  /// A multipart that ends before it began has lost its parts: what follows is still its text.
  private func hasPart(at level: Int) -> Bool {
    if case .between = stage { return level + 1 < open.count || !open[level].parts.isEmpty }
    return true
  }

  private mutating func cross(
    _ level: Int, isLast: Bool, at position: Int, next: Int
  ) throws(EmailDefect) {
    try endPart(at: endOfBody(before: position))
    if level + 1 < open.count { notes.append(.cutShort) }
    closeLevels(downTo: isLast ? level : level + 1, at: position)
    guard !isLast else { return }
    partCount += 1
    guard partCount <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
    stage = .header(start: next)
  }

  private mutating func readHeader(
    from start: Int, line: Range<Int>, next: Int
  ) throws(EmailDefect) {
    guard line.lowerBound - start <= limits.headerBytes else {
      throw .headersTooLong(limit: limits.headerBytes)
    }
    switch HeaderBlock.LineKind(bytes[line]) {
    case .field: break
    case .fold where line.lowerBound > start: break
    case .blank: try begin(head(from: start, to: next), at: next)
    case .fold, .other: try begin(head(from: start, to: line.lowerBound), at: line.lowerBound)
    }
  }

  private func head(from start: Int, to end: Int) throws(EmailDefect) -> PartHead {
    let block = HeaderBlock(bytes[start..<end], limit: limits.headerBytes)
    guard !block.isOverLimit else { throw .headersTooLong(limit: limits.headerBytes) }
    return PartHead(block)
  }

  /// The headers of a part have been read, and its body begins.
  private mutating func begin(_ head: PartHead, at start: Int) throws(EmailDefect) {
    guard head.type.hasPrefix("multipart/") else {
      stage = .body(head, start: start)
      return
    }
    guard let boundary = head.boundary else {
      notes.append(.noBoundary)
      stage = .body(head, start: start)
      return
    }
    guard open.count < limits.depth else { throw .tooDeep(limit: limits.depth) }
    open.append(Level(head: head, boundary: boundary, bodyStart: start))
    levels[boundary[...]] = open.count - 1
    stage = .between
  }

  private mutating func endPart(at end: Int) throws(EmailDefect) {
    switch stage {
    case .between: return
    case .header(let start):
      // The part ended within its headers: it has no body, but it may have a name.
      let end = max(start, end)
      add(.leaf(MailLeaf(head: try head(from: start, to: end), body: bytes[end..<end])))
    case .body(let head, let start):
      add(.leaf(MailLeaf(head: head, body: bytes[start..<max(start, end)])))
    }
    stage = .between
  }

  /// Ends the multiparts from `level` inwards.
  private mutating func closeLevels(downTo level: Int, at end: Int) {
    guard open.count > level else { return }
    while open.count > level {
      let closed = open.removeLast()
      if closed.parts.isEmpty {
        notes.append(.noBoundary)
        let body = bytes[closed.bodyStart..<max(closed.bodyStart, end)]
        add(.leaf(MailLeaf(head: closed.head, body: body)))
      } else {
        add(.multipart(MultipartKind(type: closed.head.type), closed.parts))
      }
    }
    levels = Dictionary(
      open.indices.map { (open[$0].boundary[...], $0) }, uniquingKeysWith: { $1 })
  }

  private mutating func add(_ part: MailPart) {
    if open.isEmpty { root = part } else { open[open.count - 1].parts.append(part) }
  }

  /// The line end before a boundary belongs to the boundary.
  private func endOfBody(before position: Int) -> Int {
    var end = position
    if end > bytes.startIndex, bytes[end - 1] == .lineFeed { end -= 1 }
    if end > bytes.startIndex, end < position, bytes[end - 1] == .carriageReturn { end -= 1 }
    return end
  }
}
