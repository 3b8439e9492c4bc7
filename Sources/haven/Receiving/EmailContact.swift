import CCrypto
import HavenDomain

/// An email as the contact that it makes. No email is dropped: one that cannot be read becomes a
/// contact too, and the original is always kept.
struct EmailContact {
  let contact: NewContact

  /// Bytes of one email that are kept whole: six times what is read. Of a longer one the first part
  /// is kept, and the note says so.
  static let keptBytes = 64 << 20
  /// How far back a sender's date is believed.
  private static let believedDays = 7

  /// - Parameter total: bytes of the whole email, of which `bytes` may be only the first.
  init(_ bytes: [UInt8], total: Int, now: Instant) {
    let reading = EmailMessage.read(bytes)
    let envelope = reading.envelope
    let sender = envelope.from.first
    var note: String
    var attachments: [String] = []
    var isUnreadable = false
    switch reading {
    case .message(let message):
      let remarks = message.notes.map { "(\($0.sentence))" }
      note = ([message.text] + remarks).filter { !$0.isEmpty }.joined(separator: "\n\n")
      attachments = message.attachments.map(Self.line)
    case .unparseable(let email):
      note = email.sentence
      isUnreadable = true
    }
    if total > bytes.count {
      note += " The first \(bytes.count >> 20) MiB of \(total >> 20) MiB are kept."
    }
    contact = NewContact(
      channel: .email, name: sender.map { $0.name.isEmpty ? $0.address : $0.name },
      callback: (envelope.replyTo.first ?? sender)?.address,
      subject: envelope.subject.isEmpty ? nil : envelope.subject, note: note,
      receivedAt: Self.sentAt(envelope, now: now), attachments: attachments, original: bytes,
      messageID: Self.identity(envelope, bytes, total), isUnreadable: isUnreadable)
  }

  /// One line, as lists of attachments keep it.
  private static func line(_ attachment: EmailAttachment) -> String {
    let name = (attachment.fileName ?? "without a name").split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    return "\(name) (\(attachment.type), \(attachment.size) bytes)"
  }

  /// Its clock runs from when it was sent, unless that is the future or too long ago to be true.
  private static func sentAt(_ envelope: EmailEnvelope, now: Instant) -> Instant? {
    guard let date = envelope.dateMilliseconds.map({ Instant(milliseconds: $0) }) else {
      return nil
    }
    return date <= now && date > now - .days(believedDays) ? date : nil
  }

  // MARK: Telling emails apart

  /// The message's own id together with a digest of what it says.
  ///
  /// Delivered twice, an email gains other trace headers and stays the same; another email under an
  /// id that was used before, by mistake or to have it passed over, is another.
  private static func identity(_ envelope: EmailEnvelope, _ bytes: [UInt8], _ total: Int) -> String
  {
    guard let id = envelope.messageID else { return envelope.identity(digest: sha256(bytes)) }
    let claims =
      envelope.from.map { "\($0.name) <\($0.address)>" } + [
        envelope.subject, envelope.dateMilliseconds.map { "\($0)" } ?? "", "\(total - bytes.count)",
      ]
    return "\(id) \(sha256(Array(claims.joined(separator: "\0").utf8) + [0] + body(bytes)))"
  }

  /// What follows the headers, with line ends as the mail system may have changed them.
  private static func body(_ bytes: [UInt8]) -> [UInt8] {
    let lineFeeds = bytes.filter { $0 != 0x0D }.drop { $0 == 0x0A }
    let end = zip(lineFeeds.indices, lineFeeds.dropFirst()).first { index, next in
      lineFeeds[index] == 0x0A && next == 0x0A
    }
    guard let end else { return [] }
    var body = lineFeeds[(end.0 + 2)...]
    while body.last == 0x0A { body = body.dropLast() }
    return Array(body)
  }

  private static func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var size: UInt32 = 0
    EVP_Digest(bytes, bytes.count, &digest, &size, EVP_sha256(), nil)
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
