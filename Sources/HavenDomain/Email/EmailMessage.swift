/// An email as an operator reads it: who, when, what about, the words, and what came with them.
///
/// `read` is the way in (RFC 5322, RFC 2045 to 2049). It looks at each byte a fixed number of
/// times, starts nothing, opens no attachment and asks nothing of the network. The original bytes
/// stay with the caller, who keeps them whatever the reading says.
public struct EmailMessage: Hashable, Sendable {
  public let envelope: EmailEnvelope
  /// Lines end in line feeds. Plain text where the sender gave any, else reduced from HTML; may be
  /// empty.
  public let text: String
  public let attachments: [EmailAttachment]
  /// What was guessed or left out, each once.
  public let notes: [EmailNote]

  /// Reads the bytes of one email. It never fails: what cannot be read, or breaks a limit, comes
  /// back as `unparseable` with as much of its headers as could be read.
  public static func read(
    _ bytes: some RandomAccessCollection<UInt8>, limits: EmailLimits = .standard
  ) -> EmailReading {
    let isTooLarge = bytes.count > limits.messageBytes
    let original = isTooLarge ? Array(bytes.prefix(limits.headerBytes * 2)) : Array(bytes)
    let message = withoutEnvelopeLines(original[...])
    let headers = HeaderBlock(message, limit: limits.headerBytes)
    let envelope = EmailEnvelope(headers)
    func unparseable(_ defect: EmailDefect) -> EmailReading {
      .unparseable(UnparseableEmail(envelope: envelope, defect: defect))
    }
    if message.isEmpty { return unparseable(.empty) }
    if isTooLarge { return unparseable(.messageTooLarge(limit: limits.messageBytes)) }
    if headers.isOverLimit { return unparseable(.headersTooLong(limit: limits.headerBytes)) }
    if headers.fields.isEmpty { return unparseable(.noHeaders) }
    var splitter = MultipartSplitter(
      head: PartHead(headers), body: message[headers.bodyStart...], limits: limits)
    do {
      let body = EmailText(try splitter.split())
      return .message(EmailMessage(envelope, body, notes: splitter.notes))
    } catch {
      return unparseable(error)
    }
  }

  private init(_ envelope: EmailEnvelope, _ body: EmailText, notes: [EmailNote]) {
    self.envelope = envelope
    text = body.text
    attachments = body.attachments
    var seen: Set<EmailNote> = []
    let all = notes + body.notes + (body.text.isEmpty ? [.noText] : [])
    self.notes = all.filter { seen.insert($0).inserted }
  }

  /// Passes over a byte order mark, empty lines, and the `From ada@example.org Tue ...` line that
  /// mailbox files put before each message.
  private static func withoutEnvelopeLines(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    while let first = rest.first, first == .lineFeed || first == .carriageReturn {
      rest = rest.dropFirst()
    }
    guard rest.starts(with: "From ".utf8) || rest.starts(with: ">From ".utf8) else { return rest }
    let (end, next) = rest.line(from: rest.startIndex)
    return HeaderField.colon(in: rest[..<end]) == nil ? rest[next...] : rest
  }
}
