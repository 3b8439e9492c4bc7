import HavenDomain
import Testing

@Suite("Who is on call")
struct OnCallTests {
  /// 1 and 2 supervise, 3 directs, 4 is executive, 5 takes calls.
  static let people: [OnCallRule.Person] = [
    person(1, "L. Marsh", .supervisor), person(2, "T. Wren", .supervisor),
    person(3, "P. Holm", .clinicalDirector), person(4, "E. Vos", .executiveOnCall),
    person(5, "R. Osei", .agent),
  ]

  private static func person(_ id: Int64, _ name: String, _ role: Role) -> OnCallRule.Person {
    OnCallRule.Person(
      id: StaffID(rawValue: id), name: name, roles: [role], presence: .off, isSignedIn: false)
  }

  private func entry(
    _ staff: Int64, _ role: Role = .supervisor, from: Int = -60, to: Int = 60
  ) -> RotaEntry {
    RotaEntry(
      id: RotaEntryID(rawValue: staff), role: role, staff: StaffID(rawValue: staff),
      staffName: "?", from: monday + .minutes(from), to: monday + .minutes(to))
  }

  private func absence(_ staff: Int64, _ substitute: Int64?, from: Int = -60) -> Absence {
    Absence(
      staff: StaffID(rawValue: staff), staffName: "?", from: monday + .minutes(from),
      to: monday + .hours(9), substitute: substitute.map { StaffID(rawValue: $0) })
  }

  private func called(
    _ role: Role = .supervisor, rota: [RotaEntry] = [], absences: [Absence] = [],
    here: [Int64: Presence] = [:], except: Set<StaffID> = []
  ) -> OnCall {
    let people = Self.people.map { person in
      var person = person
      if let presence = here[person.id.rawValue] {
        person.presence = presence
        person.isSignedIn = true
      }
      return person
    }
    return OnCallRule(rota: rota, absences: absences, people: people, now: monday, zone: .utc)
      .onCall(for: role, except: except)
  }

  private func expect(
    _ found: OnCall, _ staff: Int64?, _ why: String,
    _ place: SourceLocation = #_sourceLocation
  ) {
    #expect(found.staff?.rawValue == staff, sourceLocation: place)
    #expect(found.why == why, sourceLocation: place)
  }

  @Test("ES-07 the rota decides, while its stretch lasts")
  func rota() {
    expect(called(rota: [entry(2)]), 2, "on the rota until 15:30")
    expect(called(rota: [entry(2, from: 0)]), 2, "on the rota until 15:30")
    expect(called(rota: [entry(2, from: 1)]), 1, "holds the role")
    expect(called(rota: [entry(2, to: 0)]), 1, "holds the role")
    expect(called(rota: [entry(2), entry(1, from: -90)]), 1, "on the rota until 15:30")
    expect(called(rota: [entry(2, .clinicalDirector)]), 1, "holds the role")
  }

  @Test("ES-07 for somebody out of office whoever stands in is called, and for them in turn")
  func substitutes() {
    let rota = [entry(2)]
    expect(called(rota: rota, absences: [absence(2, 1)]), 1, "stands in for T. Wren")
    expect(called(rota: rota, absences: [absence(2, 3)]), 3, "stands in for T. Wren")
    expect(
      called(rota: rota, absences: [absence(2, 1), absence(1, 4)]), 4, "stands in for T. Wren")
    expect(called(rota: rota, absences: [absence(2, nil)]), 1, "holds the role")
    expect(called(rota: rota, absences: [absence(2, 1, from: 5)]), 2, "on the rota until 15:30")
  }

  @Test("ES-07 nobody stands in for a rung above their own, nor in a circle")
  func wrongSubstitutes() {
    expect(called(rota: [entry(2)], absences: [absence(2, 5)]), 1, "holds the role")
    expect(called(.clinicalDirector, absences: [absence(3, 1)]), nil, "nobody")
    let circle = [absence(2, 1), absence(1, 2)]
    expect(called(rota: [entry(2)], absences: circle), nil, "nobody")
  }

  @Test("without a rota whoever is here and free is called first")
  func here() {
    expect(called(here: [2: .available]), 2, "signed in")
    expect(called(here: [1: .onBreak, 2: .onCall]), 2, "signed in")
    expect(called(here: [1: .decompressing, 2: .onBreak]), 2, "signed in")
    expect(called(here: [2: .decompressing]), 2, "signed in")
    expect(called(here: [2: .off]), 1, "holds the role")
    expect(called(here: [5: .available]), 1, "holds the role")
    expect(called(absences: [absence(2, nil)], here: [2: .available]), 1, "holds the role")
  }

  @Test("where all are away nobody is called, and it is said")
  func nobody() {
    expect(called(absences: [absence(1, nil), absence(2, nil)]), nil, "nobody")
    expect(called(.executiveOnCall, except: [StaffID(rawValue: 4)]), nil, "nobody")
    expect(called(except: [StaffID(rawValue: 1)]), 2, "holds the role")
  }

  @Test("a stretch of the rota has an end, 31 days at most, and a role that is called")
  func rules() {
    func problems(_ role: Role, _ minutes: Int) -> [String] {
      RotaRules.problems(role: role, from: monday, to: monday + .minutes(minutes)).map(\.field)
        .map(\.rawValue)
    }
    #expect(problems(.supervisor, 31 * 1_440).isEmpty)
    #expect(problems(.supervisor, 31 * 1_440 + 1) == ["to"])
    #expect(problems(.executiveOnCall, 0) == ["to"])
    #expect(problems(.agent, 1).isEmpty)
    #expect(problems(.receptionist, 1) == ["role"])
  }
}
