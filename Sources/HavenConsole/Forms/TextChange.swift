/// What makes one text of another: something taken out, and something put in its place.
struct TextChange: Equatable, Sendable {
  /// In UTF-8 bytes, always between two scalars.
  var offset: Int
  var removed: String
  var inserted: String

  var reversed: TextChange {
    TextChange(offset: offset, removed: inserted, inserted: removed)
  }
  var byteCount: Int { removed.utf8.count + inserted.utf8.count }
  var end: Int { offset + inserted.utf8.count }

  init(offset: Int, removed: String, inserted: String) {
    self.offset = offset
    self.removed = removed
    self.inserted = inserted
  }

  /// The smallest that makes `new` of `old`.
  init(from old: String, to new: String) {
    let (a, b) = (Array(old.utf8), Array(new.utf8))
    let shorter = min(a.count, b.count)
    var start = 0
    while start < shorter, a[start] == b[start] { start += 1 }
    while start > 0, Self.isInside(a, start) || Self.isInside(b, start) { start -= 1 }
    var tail = 0
    while tail < shorter - start, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
    while tail > 0, Self.isInside(a, a.count - tail) || Self.isInside(b, b.count - tail) {
      tail -= 1
    }
    offset = start
    removed = String(decoding: a[start..<(a.count - tail)], as: UTF8.self)
    inserted = String(decoding: b[start..<(b.count - tail)], as: UTF8.self)
  }

  /// Between the bytes of one scalar.
  private static func isInside(_ bytes: [UInt8], _ offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] & 0xC0 == 0x80
  }

  /// The text with this done to it; nil where it does not hold what is to be taken out.
  func applied(to text: String) -> String? {
    let bytes = text.utf8
    guard offset + removed.utf8.count <= bytes.count else { return nil }
    let from = bytes.index(bytes.startIndex, offsetBy: offset)
    let to = bytes.index(from, offsetBy: removed.utf8.count)
    guard bytes[from..<to].elementsEqual(removed.utf8) else { return nil }
    return String(text[..<from]) + inserted + String(text[to...])
  }

  /// Where a cursor stands afterwards: it stays with the characters around it.
  func moved(_ cursor: Int) -> Int {
    if cursor <= offset { return cursor }
    let removedEnd = offset + removed.utf8.count
    return cursor >= removedEnd ? cursor - removed.utf8.count + inserted.utf8.count : end
  }

  /// Both as one, where the second goes on typing or deleting where the first ended; nil at the start
  /// of a word.
  func joined(with next: TextChange) -> TextChange? {
    if removed.isEmpty, next.removed.isEmpty {
      let isWordStart = inserted.last?.isWhitespace == true && next.inserted != " "
      guard next.offset == end, next.inserted.count == 1, !isWordStart else { return nil }
      return TextChange(offset: offset, removed: "", inserted: inserted + next.inserted)
    }
    guard inserted.isEmpty, next.inserted.isEmpty, next.removed.count == 1 else { return nil }
    if next.offset + next.removed.utf8.count == offset {
      return TextChange(offset: next.offset, removed: next.removed + removed, inserted: "")
    }
    guard next.offset == offset else { return nil }
    return TextChange(offset: offset, removed: removed + next.removed, inserted: "")
  }
}
