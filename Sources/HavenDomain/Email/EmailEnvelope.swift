/// Who wrote to whom, when and about what: the headers of an email that an operator needs.
///
/// All of it is the sender's claim. Text is decoded and not yet safe to draw.
public struct EmailEnvelope: Hashable, Sendable {
  /// Several are allowed; none where the header is missing.
  public let from: [MailAddress]
  /// Where an answer should go if not to `from`: web forms put the writer here.
  public let replyTo: [MailAddress]
  public let to: [MailAddress]
  /// Empty where it is missing.
  public let subject: String
  /// UTC milliseconds since 1970; nil where it is missing or impossible.
  public let dateMilliseconds: Int64?
  /// Without the angle brackets; nil where it is missing. See `identity(digest:)`.
  public let messageID: String?

  init(_ headers: HeaderBlock) {
    from = headers.first("from").map(MailAddress.list) ?? []
    replyTo = headers.first("reply-to").map(MailAddress.list) ?? []
    to = headers.first("to").map(MailAddress.list) ?? []
    subject = headers.text("subject") ?? ""
    dateMilliseconds = headers.first("date").flatMap(MailDate.milliseconds)
    messageID = headers.first("message-id").flatMap(Self.identifier)
  }

  /// Tells one email from another, the same on every reading of the same bytes: the message's own
  /// id, or `sha256:` and the digest where it has none.
  ///
  /// An id is easily forged or used twice. Two emails are the same only if their digests are the
  /// same too; never drop one for its id alone.
  /// - Parameter digest: SHA-256 of the original bytes, in hexadecimal; made by the caller.
  public func identity(digest: String) -> String {
    messageID ?? "sha256:\(digest)"
  }

  private static func identifier(_ header: [UInt8]) -> String? {
    let trimmed = header[...].trimmed
    var text = trimmed
    if let open = trimmed.firstIndex(of: .lessThan) {
      text = trimmed[(open + 1)...].prefix { $0 != .greaterThan }
    }
    let id = Charset.ascii.decode(text.filter { !$0.isSpacing })
    return id.isEmpty ? nil : id
  }
}
