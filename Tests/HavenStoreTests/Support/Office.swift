import HavenDomain
import Synchronization
import Testing

@testable import HavenStore

/// A small organisation in a database of its own, with a hand-moved clock.
final class Office {
  static let start = Instant(seconds: 1_794_000_000)

  let scratch: Scratch
  let clock: HandClock
  let desk: DeskCore
  private var nextID: UInt64 = 0
  private var principals: [String: Principal] = [:]

  init(isDrill: Bool = true) throws {
    scratch = try Scratch()
    clock = HandClock()
    desk = try DeskCore.create(
      NewOrganisation(
        name: "Safe Haven", administrator: "Ada Founder", unixUser: 1_000, zone: "UTC",
        isDrill: isDrill),
      path: scratch.folder + "/data/haven.db", key: scratch.key, surroundings: clock.surroundings,
      patience: 20_000)
    try sign(StaffID(rawValue: 1))
  }

  /// Signs what binds whoever reads the register, for good, and below the desk: no row of the audit.
  func sign(_ staff: StaffID) throws {
    try desk.gate.hold(patience: 1_000) {
      try SignatureRecord.add(
        staff, at: clock.instant, until: .init(milliseconds: .max / 2), in: desk.connection)
    }
  }

  /// Takes a signature back, as it is for somebody new.
  func unsign(_ staff: StaffID) throws {
    try desk.gate.hold(patience: 1_000) {
      try desk.connection.run(
        "DELETE FROM register_signature WHERE staff = ?1", staff.rawValue)
    }
  }

  /// Another console on the same database.
  func console(isReadOnly: Bool = false, patience: Int = 20_000) throws -> DeskCore {
    try DeskCore.open(
      path: scratch.folder + "/data/haven.db", key: scratch.key, surroundings: clock.surroundings,
      isReadOnly: isReadOnly, patience: patience)
  }

  /// The person who made the database.
  func founder() throws -> Principal {
    try desk.signIn(.unixUser(1_000), terminal: "pts/0").principal
  }

  /// Somebody with just these roles, signed in at this desk.
  func person(_ name: String, _ roles: Role..., at other: DeskCore? = nil) throws -> Principal {
    let place = other ?? desk
    if other == nil, let known = principals[name] { return known }
    if try StaffRecord.member(named: name, in: desk.connection) == nil {
      let member = try desk.perform(
        AddStaff(id: id(), name: name, roles: roles, unixUser: nil), by: founder())
      try sign(member.id)
    }
    let made = try place.signIn(.named(name, unixUser: 1), terminal: "pts/1").principal
    if other == nil { principals[name] = made }
    return made
  }

  func id() -> RequestID {
    nextID += 1
    return RequestID(high: 7, low: nextID)
  }

  /// A waiting contact.
  func contact(
    _ channel: Channel = .phone, name: String? = nil, callback: String? = nil
  ) throws -> QueueRow {
    let new = NewContact(channel: channel, name: name, callback: callback)
    return try desk.perform(AddContact(id: id(), contact: new), by: founder()).row
  }

  /// A contact in somebody's hands.
  func taken(by person: Principal) throws -> TakenContact {
    try desk.perform(TakeContact(id: id(), contact: contact().id), by: person)
  }

  func audit() throws -> [AuditEntry] {
    try desk.connection.all(
      """
      SELECT sequence, epoch, at, boot_id, boot_at, actor, roles, session, unix_user, terminal,
        action, object, outcome, fields, count, mac
      FROM audit ORDER BY sequence
      """
    ) { try AuditRow($0).entry }
  }

  func change(_ field: FieldID, _ text: String) -> FieldChange {
    FieldChange(field: field, answer: .given(text), at: clock.instant)
  }
}

/// Time as the test says.
final class HandClock: Sendable {
  private let now = Atomic(Office.start.milliseconds)
  private let changed = Atomic<Int64>(0)
  private let boots = Atomic(0)

  var instant: Instant { Instant(milliseconds: now.load(ordering: .relaxed)) }

  func advance(_ duration: Duration) {
    now.wrappingAdd(duration.wholeMilliseconds, ordering: .relaxed)
  }

  /// Somebody sets the system's time of day; the machine runs on.
  func changeWall(by duration: Duration) {
    changed.wrappingAdd(duration.wholeMilliseconds, ordering: .relaxed)
  }

  /// The machine starts anew.
  func reboot() { boots.wrappingAdd(1, ordering: .relaxed) }

  var surroundings: Surroundings {
    Surroundings(
      moment: { [self] in
        let time = now.load(ordering: .relaxed)
        let boots = boots.load(ordering: .relaxed)
        return Moment(
          wall: time + changed.load(ordering: .relaxed), boot: time - 1_000_000,
          bootID: boots == 0 ? "boot" : "boot \(boots)")
      }, zone: { _ in .utc })
  }
}

extension AlarmRecord {
  /// All that call, whoever may know of them.
  static func open(in connection: Connection) throws -> [Alarm] {
    try calling(for: AlarmViewer(height: .max, staff: StaffID(rawValue: 0)), in: connection)
  }
}
