/// A header of the form `value; name=text; name=text`: `Content-Type` and `Content-Disposition`
/// (RFC 2045 §5.1), with long and non-English parameters in pieces (RFC 2231).
struct HeaderParameters: Hashable, Sendable {
  /// What stands before the first semicolon, in lower case: `text/plain`, `attachment`.
  let value: String
  private var segments: [String: [Segment]] = [:]

  /// A parameter, or one `name*2*=` of its pieces.
  private struct Segment: Hashable {
    /// Of `name*=`, and of a plain `name=`.
    static let whole = -1
    static let plain = -2

    var order: Int
    var isEncoded: Bool
    var bytes: [UInt8]
  }

  init(_ header: [UInt8]) {
    var groups: [[HeaderLexer.Piece]] = [[]]
    for piece in HeaderLexer.pieces(of: header, specials: [.semicolon]) {
      if piece.kind == .special {
        groups.append([])
      } else {
        groups[groups.count - 1].append(piece)
      }
    }
    let first = groups[0].filter { $0.kind != .comment }.flatMap(\.bytes)
    value = String(lowercasing: first)
    for group in groups.dropFirst() { add(group) }
  }

  /// The text of a parameter, decoded; `name` in lower case. Nil if absent. Where a sender gives a
  /// plain form beside the RFC 2231 one, it is for older readers, and the other counts.
  func text(_ name: String) -> String? {
    guard let all = segments[name] else { return nil }
    if let whole = all.first(where: { $0.order == Segment.whole }) { return Self.joined([whole]) }
    let pieces = all.filter { $0.order >= 0 }.sorted { $0.order < $1.order }
    if !pieces.isEmpty { return Self.joined(pieces) }
    return all.first.map { EncodedWord.decodeText($0.bytes[...]) }
  }

  /// `utf-8'en'caf%C3%A9` is charset, language and text; only the first segment names a charset.
  private static func joined(_ segments: [Segment]) -> String {
    var charset = Charset.ascii
    var bytes: [UInt8] = []
    for (index, segment) in segments.enumerated() {
      var text = segment.bytes[...]
      if index == 0, segment.isEncoded {
        let label = text.split(
          separator: .apostrophe, maxSplits: 2, omittingEmptySubsequences: false)
        if label.count == 3 {
          charset = Charset(name: String(decoding: label[0], as: UTF8.self))
          text = label[2]
        }
      }
      bytes += segment.isEncoded ? percentDecoded(text) : Array(text)
    }
    return charset.decode(bytes)
  }

  /// Values with blanks but no quotes are common, and so are brackets in file names: both are kept.
  private mutating func add(_ group: [HeaderLexer.Piece]) {
    var name: [UInt8] = []
    var text: [UInt8]?
    for piece in group {
      guard var value = text else {
        guard piece.kind == .word else { continue }
        let equals = piece.bytes.firstIndex(of: .equals)
        name += piece.bytes[..<(equals ?? piece.bytes.endIndex)]
        text = equals.map { Array(piece.bytes[($0 + 1)...]) }
        continue
      }
      let isInName = piece.kind == .comment && Self.namesFile(name)
      guard piece.kind != .comment || isInName else { continue }
      if piece.isSpaced, !value.isEmpty { value.append(.space) }
      value += isInName ? [.openParenthesis] + piece.bytes + [.closeParenthesis] : piece.bytes
      text = value
    }
    if let text { add(name: String(lowercasing: name), bytes: text) }
  }

  /// `name`, `name*`, `name*0` or `name*0*`; no more than 100 of one name.
  private mutating func add(name: String, bytes: [UInt8]) {
    let parts = name.split(separator: "*", omittingEmptySubsequences: false)
    let isEncoded = parts.count > 1 && parts.last == ""
    let order = parts.count == 1 ? Segment.plain : parts[1].isEmpty ? Segment.whole : Int(parts[1])
    guard let order, let key = parts.first.map(String.init), !key.isEmpty else { return }
    guard segments[key]?.count ?? 0 < 100 else { return }
    segments[key, default: []].append(Segment(order: order, isEncoded: isEncoded, bytes: bytes))
  }

  private static func namesFile(_ name: [UInt8]) -> Bool {
    let name = String(lowercasing: name)
    return name.hasPrefix("filename") || name.hasPrefix("name")
  }

  private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"),
        let octet = QuotedPrintable.octet(in: bytes, after: index)
      {
        decoded.append(octet)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }
}
