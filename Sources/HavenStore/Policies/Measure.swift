import HavenDomain

/// What a record is measured by: one version of a policy, with the calendar as it was then.
struct Measure {
  let id: Int64
  let policy: Policy
  let calendar: BusinessCalendar
}

/// The versions that this desk has met: each is read once, for none ever changes.
final class MeasureShelf {
  private var known: [Int64: Measure] = [:]

  func measure(_ id: Int64, make: () throws -> Measure) rethrows -> Measure {
    if let found = known[id] { return found }
    let made = try make()
    known[id] = made
    return made
  }
}

extension Transaction {
  /// The version that a record keeps.
  func measure(_ id: Int64) throws -> Measure {
    try desk.measures.measure(id) {
      guard let row = try PolicyRecord.row(id, in: connection) else {
        throw StoreError.damaged(what: "the policy of a record")
      }
      return try measure(row)
    }
  }

  /// What new records are measured by.
  func measure(for covers: Policy.Coverage) throws -> Measure {
    guard let id = try PolicyRecord.chosen(covers, in: connection) else {
      throw StoreError.damaged(what: "the choice of a policy")
    }
    return try measure(id)
  }

  /// The rungs that a new escalation climbs.
  func ladder() throws -> Ladder { Ladder(try measure(for: .contacts).policy) }

  private func measure(_ row: PolicyRecord) throws -> Measure {
    guard let policy = try? PolicyFile.parse(row.text, version: row.version),
      let calendar = try? CalendarFile.parse(row.calendarText, zone: desk.surroundings.zone(named:))
    else { throw StoreError.damaged(what: "the text of a policy") }
    return Measure(id: row.id, policy: policy, calendar: calendar)
  }
}

extension Surroundings {
  /// The zone under the name that was asked for, though this machine may not know it.
  func zone(named name: String) -> Zone? {
    var zone = zone(name)
    zone.identifier = name
    return zone
  }
}
