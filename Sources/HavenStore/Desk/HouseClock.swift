import HavenDomain

/// Tells the house's time: the machine's running time plus an offset that is a row, so that every
/// console on the host has the same, and none jumps when the system's time of day is changed.
///
/// A drift of up to two seconds is followed; for more the offset stays until a person adopts the
/// system's time (see `HouseTime`).
struct HouseClock {
  /// What the row of this start of the machine says.
  private struct Row {
    /// Wall minus running time, when it was last agreed.
    var offset: Int64
    /// By how much a drill was moved on.
    var moved: Int64
  }

  private let row: Row?
  private let raw: Moment

  /// - Parameter raw: the machine's clocks, as they are this moment.
  init(_ raw: Moment, in connection: Connection) throws {
    self.raw = raw
    row = try connection.first(
      "SELECT offset, moved FROM house_clock WHERE boot_id = ?1", raw.bootID
    ) { Row(offset: try $0.int64(0), moved: try $0.int64(1)) }
  }

  /// By how many milliseconds the system's time of day is ahead of the house's.
  private var difference: Int64 {
    row.map { raw.wall + $0.moved - raw.boot - $0.offset } ?? 0
  }

  var time: HouseTime {
    HouseTime(offset: moment.wall - raw.boot, difference: difference)
  }

  /// The machine's moment with the house's time in place of the system's.
  var moment: Moment {
    guard let row else { return raw }
    let isFollowed = difference.magnitude <= UInt64(HouseTime.tolerance)
    let wall = isFollowed ? raw.wall + row.moved : raw.boot + row.offset
    return Moment(wall: wall, boot: raw.boot, bootID: raw.bootID)
  }

  /// A drift that is followed is agreed anew before it adds up; the first commit agrees the offset.
  ///
  /// Called in a transaction that changes records.
  func keep(in connection: Connection) throws {
    let isNear = difference.magnitude <= UInt64(HouseTime.tolerance)
    guard row == nil || isNear && difference.magnitude > UInt64(HouseTime.tolerance / 4) else {
      return
    }
    try agree(moved: row?.moved ?? 0, in: connection)
  }

  /// Takes the system's time of day over as it is.
  func adopt(in connection: Connection) throws { try agree(moved: 0, in: connection) }

  /// Moves the house's time on.
  func move(by milliseconds: Int64, in connection: Connection) throws {
    try agree(moved: (row?.moved ?? 0) + milliseconds, in: connection)
  }

  private func agree(moved: Int64, in connection: Connection) throws {
    try connection.run(
      """
      INSERT INTO house_clock (boot_id, offset, moved) VALUES (?1, ?2, ?3)
      ON CONFLICT (boot_id) DO UPDATE SET offset = ?2, moved = ?3
      """, raw.bootID, raw.wall + moved - raw.boot, moved)
  }
}

extension DeskCore {
  /// The house's time, and how far the system's time of day is from it. Leaves no audit row.
  public func houseTime() throws -> HouseTime { try houseClock().time }

  func houseClock() throws -> HouseClock {
    try HouseClock(surroundings.moment(), in: connection)
  }
}
