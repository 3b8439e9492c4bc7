/// Who wrote, or was written to: `Ada Example <ada@example.org>`.
///
/// Both parts are a stranger's words. The name in particular may be another address: show both.
public struct MailAddress: Hashable, Sendable {
  /// Decoded, may be empty.
  public let name: String
  /// As it stands, not checked; empty where only a name was given.
  public let address: String

  public init(name: String = "", address: String) {
    self.name = name
    self.address = address
  }

  /// Reads `From`, `To` and the like: a list with names quoted, encoded or in comments, groups
  /// (their members only), and routes (dropped). A semicolon parts as a comma does.
  static func list(_ header: [UInt8]) -> [MailAddress] {
    let specials: [UInt8] = [.comma, .semicolon, .colon, .lessThan, .greaterThan]
    var list: [MailAddress] = []
    var entry = Entry()
    for piece in HeaderLexer.pieces(of: header, specials: specials) {
      switch entry.take(piece) {
      case .more: break
      case .groupName: entry = Entry()
      case .complete:
        if let address = entry.address { list.append(address) }
        entry = Entry()
      }
    }
    if let address = entry.address { list.append(address) }
    return list
  }
}

extension MailAddress {
  /// One entry of a list while it is being read.
  private struct Entry {
    enum Progress { case more, groupName, complete }

    private var words: [HeaderLexer.Piece] = []
    private var comments: [HeaderLexer.Piece] = []
    /// What stands between `<` and `>`; nil before a `<`.
    private var angle: [HeaderLexer.Piece]?
    private var isAngleOpen = false

    mutating func take(_ piece: HeaderLexer.Piece) -> Progress {
      switch (piece.kind, piece.bytes.first) {
      case (.comment, _):
        comments.append(piece)
      case (.special, .some(.greaterThan)):
        isAngleOpen = false
      case (.special, .some(.lessThan)):
        // A second `<` starts the address anew: the last one is what mail is sent to.
        angle = []
        isAngleOpen = true
      case (.special, let mark) where !isAngleOpen:
        return mark == .colon ? .groupName : .complete
      default:
        if isAngleOpen { angle?.append(piece) } else { words.append(piece) }
      }
      return .more
    }

    var address: MailAddress? {
      guard let angle else { return bareAddress }
      let isRouted = angle.first?.bytes.first == .at
      let route = angle.firstIndex { $0.kind == .special && $0.bytes == [.colon] }
      let pieces = isRouted ? angle[(route.map { $0 + 1 } ?? 0)...] : angle[...]
      return made(name: words, address: pieces)
    }

    /// `ada@example.org (Ada Example)`, or words around something with an `@` in it.
    private var bareAddress: MailAddress? {
      guard let at = words.lastIndex(where: { $0.kind == .word && $0.bytes.contains(.at) }) else {
        return made(name: words, address: [])
      }
      var first = at
      var last = at
      if words[at].bytes.first == .at, at > 0 { first -= 1 }
      if words[at].bytes.last == .at, at + 1 < words.count { last += 1 }
      return made(
        name: Array(words[..<first] + words[(last + 1)...]), address: words[first...last])
    }

    private func made(
      name: [HeaderLexer.Piece], address: ArraySlice<HeaderLexer.Piece>
    ) -> MailAddress? {
      let name = phrase(name.isEmpty ? comments : name)
      var bytes: [UInt8] = []
      for piece in address {
        let isQuoted = piece.kind == .quoted
        bytes += isQuoted ? [.quote] + piece.bytes + [.quote] : piece.bytes
      }
      let address = Charset.ascii.decode(bytes)
      guard !name.isEmpty || !address.isEmpty else { return nil }
      return MailAddress(name: name, address: address)
    }

    /// Encoded words are decoded within quotes too, where they should not be but often are.
    private func phrase(_ pieces: [HeaderLexer.Piece]) -> String {
      var bytes: [UInt8] = []
      for piece in pieces {
        if !bytes.isEmpty, piece.isSpaced { bytes.append(.space) }
        bytes += piece.bytes
      }
      return EncodedWord.decodeText(bytes[...].trimmed)
    }
  }
}
