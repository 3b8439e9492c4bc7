import HavenDomain

/// Tells the house's time: the machine's running time plus an offset that is a row, so that every
/// console on the host has the same, and none jumps when the system's time of day is changed.
///
/// A drift of up to two seconds is followed; for more the offset stays until a person adopts the
/// system's time (see `HouseTime`). When the machine starts, its time of day is taken as it is, but
/// never as earlier than what the records know: from there the house goes on, and the difference
/// counts as a changed clock.
struct HouseClock {
  /// What holds in this start of the machine.
  private struct Row {
    /// Wall minus running time, when it was last agreed.
    var offset: Int64
    /// By how much a drill was moved.
    var moved: Int64
  }

  private let row: Row
  /// The row is written, and not only worked out.
  private let isAgreed: Bool
  private let raw: Moment

  /// - Parameter raw: the machine's clocks, as they are this moment.
  init(_ raw: Moment, in connection: Connection) throws {
    self.raw = raw
    let agreed = try connection.first(
      "SELECT offset, moved FROM house_clock WHERE boot_id = ?1", raw.bootID
    ) { Row(offset: try $0.int64(0), moved: try $0.int64(1)) }
    isAgreed = agreed != nil
    row = try agreed ?? Self.first(raw, in: connection)
  }

  /// What the first commit of a start agrees to. A drill stays moved on.
  private static func first(_ raw: Moment, in connection: Connection) throws -> Row {
    let known = try connection.first(
      """
      SELECT a.at, coalesce(h.moved, 0)
      FROM audit a LEFT JOIN house_clock h ON h.boot_id = a.boot_id
      ORDER BY a.sequence DESC LIMIT 1
      """
    ) { (at: try $0.int64(0), moved: try $0.int64(1)) }
    let moved = known?.moved ?? 0
    let wall = raw.wall + moved
    let isBehind = known.map { $0.at - wall > HouseTime.tolerance } ?? false
    return Row(offset: (isBehind ? known?.at ?? wall : wall) - raw.boot, moved: moved)
  }

  /// By how many milliseconds the system's time of day is ahead of the house's.
  private var difference: Int64 { raw.wall + row.moved - raw.boot - row.offset }

  var time: HouseTime {
    HouseTime(offset: moment.wall - raw.boot, difference: difference)
  }

  /// The machine's moment with the house's time in place of the system's.
  var moment: Moment {
    let wall = isNear ? raw.wall + row.moved : raw.boot + row.offset
    return Moment(wall: wall, boot: raw.boot, bootID: raw.bootID)
  }

  private var isNear: Bool { difference.magnitude <= UInt64(HouseTime.tolerance) }

  /// The first commit agrees the offset; a drift that is followed is agreed anew before it adds up.
  ///
  /// Called in every transaction: from the first on the house's time runs.
  func keep(isDurable: Bool, in connection: Connection) throws {
    if !isAgreed {
      try agree(row, in: connection)
    } else if isDurable, isNear, difference.magnitude > UInt64(HouseTime.tolerance / 4) {
      try agree(moved: row.moved, in: connection)
    }
  }

  /// Takes the system's time of day over as it is.
  func adopt(in connection: Connection) throws { try agree(moved: 0, in: connection) }

  /// Moves the house's time on.
  func move(by milliseconds: Int64, in connection: Connection) throws {
    try agree(moved: row.moved + milliseconds, in: connection)
  }

  /// The system's time of day, moved by this.
  private func agree(moved: Int64, in connection: Connection) throws {
    try agree(Row(offset: raw.wall + moved - raw.boot, moved: moved), in: connection)
  }

  private func agree(_ row: Row, in connection: Connection) throws {
    try connection.run(
      """
      INSERT INTO house_clock (boot_id, offset, moved) VALUES (?1, ?2, ?3)
      ON CONFLICT (boot_id) DO UPDATE SET offset = ?2, moved = ?3
      """, raw.bootID, row.offset, row.moved)
  }
}

extension DeskCore {
  /// The house's time, and how far the system's time of day is from it. Leaves no audit row.
  public func houseTime() throws -> HouseTime { try houseClock().time }

  func houseClock() throws -> HouseClock {
    try HouseClock(surroundings.moment(), in: connection)
  }
}
