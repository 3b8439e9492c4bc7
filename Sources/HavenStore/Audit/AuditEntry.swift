/// What one request leaves behind: who, from where, what, upon which record and how it ended.
///
/// It never holds a name, a phone number, a note, a search word or a key: only ids, words from our
/// own vocabularies and the names of the fields that changed.
struct AuditEntry: Equatable, Sendable {
  var actor: Int64
  var roles: String
  var session: Int64
  var unixUser: Int64
  var terminal: String
  var action: String
  /// The record, as its kind and row: `contact 17`. Empty for a list.
  var object = ""
  /// `done`, or the word of the refusal.
  var outcome = "done"
  /// The names of the fields that changed, with spaces between.
  var fields = ""
  /// How many like it this row stands for (see `ViewFolding`).
  var count: Int64 = 1
}

/// One instant as the clocks of the machine say it: wall time for people, boot time for intervals.
public struct Moment: Hashable, Sendable {
  /// UTC milliseconds since 1970.
  public var wall: Int64
  /// Milliseconds since the machine started, sleep included (CLOCK_BOOTTIME).
  public var boot: Int64
  /// The kernel's random name for this start of the machine.
  public var bootID: String

  public init(wall: Int64, boot: Int64, bootID: String) {
    self.wall = wall
    self.boot = boot
    self.bootID = bootID
  }
}

/// A row of the chain as it stands in the table.
struct AuditRow {
  var sequence: Int64
  var epoch: Int64
  var moment: Moment
  var entry: AuditEntry
  var mac: [UInt8]

  init(
    sequence: Int64, epoch: Int64, moment: Moment, entry: AuditEntry, previous: [UInt8],
    key: SecretKey
  ) {
    self.sequence = sequence
    self.epoch = epoch
    self.moment = moment
    self.entry = entry
    mac = []
    mac = expectedMAC(previous: previous, key: key)
  }

  /// Reads the columns in the order of the table.
  init(_ row: Row) throws {
    sequence = try row.int64(0)
    epoch = try row.int64(1)
    moment = Moment(wall: try row.int64(2), boot: try row.int64(4), bootID: try row.text(3))
    entry = AuditEntry(
      actor: try row.int64(5), roles: try row.text(6), session: try row.int64(7),
      unixUser: try row.int64(8), terminal: try row.text(9), action: try row.text(10),
      object: try row.text(11), outcome: try row.text(12), fields: try row.text(13),
      count: try row.int64(14))
    mac = try row.bytes(15)
  }

  /// HMAC over every field, each led by its length, and over the row before.
  func expectedMAC(previous: [UInt8], key: SecretKey) -> [UInt8] {
    var message = LengthPrefixed()
    for number in [
      sequence, epoch, moment.wall, moment.boot, entry.actor, entry.session, entry.unixUser,
      entry.count,
    ] {
      message.append(number)
    }
    for text in [
      moment.bootID, entry.roles, entry.terminal, entry.action, entry.object, entry.outcome,
      entry.fields,
    ] {
      message.append(text)
    }
    message.append(previous)
    return HMAC256.of(message.bytes, key: key)
  }
}
