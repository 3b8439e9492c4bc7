import HavenDomain

/// A contact of the queue, as scripts read it. Instants are ISO 8601 in UTC.
struct ContactJSON: Encodable {
  var number: String
  var channel: String
  var state: String
  var waitingSeconds: Int
  var due: String
  var secondsLeft: Int
  var priority: String
  var score: Nullable<Int>
  var flags: [String]
  var owner: Nullable<String>
  var receivedAt: String

  init(_ row: QueueRow, now: Instant) {
    number = row.number.description
    channel = row.channel.rawValue
    state = row.state.rawValue
    waitingSeconds = row.waited(at: now)
    due = TimeWords.iso(row.due)
    secondsLeft = row.secondsLeft(at: now)
    priority = "\(row.priority)"
    score = Nullable(row.score)
    flags = row.flags.map(\.rawValue)
    owner = Nullable(row.ownerName)
    receivedAt = TimeWords.iso(row.receivedAt)
  }
}

/// What adding a contact came to.
struct AddedContactJSON: Encodable {
  var contact: ContactJSON
  /// The same message had come before, and made this contact then.
  var known: Bool
  /// Of standard input, where it came from there.
  var line: Int?
  /// Only of an email: it could not be read, and its original is kept.
  var unreadable: Bool?

  private enum Key: String, CodingKey { case known, line, unreadable }

  func encode(to encoder: any Encoder) throws {
    try contact.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(known, forKey: .known)
    try container.encodeIfPresent(line, forKey: .line)
    try container.encodeIfPresent(unreadable, forKey: .unreadable)
  }
}
