import HavenDomain
import Testing

@Suite("What may be done with an escalation")
struct EscalationRulesTests {
  static let me = StaffID(rawValue: 3)
  static let other = StaffID(rawValue: 4)

  static func row(
    _ role: Role = .supervisor, holder: StaffID? = nil, isResolved: Bool = false
  ) -> EscalationRow {
    var row = Samples.escalationRow
    row.rung = Rung(role: role, calledAt: monday, called: "P. Holm", due: monday + .hours(4))
    row.rungNumber = Ladder.height(of: role)
    row.holder = holder
    row.holderName = holder.map { "N. \($0.rawValue)" }
    row.resolvedAt = isResolved ? monday : nil
    return row
  }

  @Test("ES-01 a rung is acknowledged by whose it is and by those above, and by nobody else")
  func acknowledging() {
    let ladder: [Role] = [.supervisor, .clinicalDirector, .executiveOnCall]
    for (height, rung) in ladder.enumerated() {
      for role in Role.allCases {
        let why = EscalationRules.whyNotAcknowledge(Self.row(rung), roles: [role], now: monday)
        let may = ladder.firstIndex(of: role).map { $0 >= height } ?? false
        #expect((why == nil) == may, "\(role) for \(rung)")
        var empty = Self.row(rung)
        empty.rung.called = nil
        let open = EscalationRules.whyNotAcknowledge(empty, roles: [role], now: monday)
        #expect((open == nil) == ladder.contains(role))
      }
    }
  }

  @Test("ES-03 once the whole ladder was called in vain, whoever takes escalations may have it")
  func ended() {
    let late = monday + .hours(4)
    let row = Self.row(.executiveOnCall)
    #expect(!EscalationRules.hasEnded(row, now: late - .seconds(1)))
    #expect(EscalationRules.hasEnded(row, now: late))
    #expect(EscalationRules.whyNotAcknowledge(row, roles: [.supervisor], now: late) == nil)
    #expect(EscalationRules.whyNotAcknowledge(row, roles: [.agent], now: late) != nil)
    #expect(!EscalationRules.hasEnded(Self.row(.clinicalDirector), now: late))
  }

  @Test("each act asks for its own state, and says what to do instead")
  func states() {
    let free = Self.row()
    let mine = Self.row(holder: Self.me)
    let theirs = Self.row(holder: Self.other)
    let done = Self.row(holder: Self.me, isResolved: true)
    let table: [(EscalationRow, take: Bool, over: Bool, back: Bool, resolve: Bool, call: Bool)] = [
      (free, true, false, false, false, true), (mine, false, false, true, true, true),
      (theirs, false, true, false, false, true), (done, false, false, false, false, false),
    ]
    for (row, take, over, back, resolve, call) in table {
      let roles: [Role] = [.supervisor]
      let whys = [
        EscalationRules.whyNotAcknowledge(row, roles: roles, now: monday),
        EscalationRules.whyNotTakeOver(row, staff: Self.me, roles: roles, now: monday),
        EscalationRules.whyNotHandBack(row, staff: Self.me),
        EscalationRules.whyNotResolve(row, staff: Self.me),
        EscalationRules.whyNotCall(row, place: 0),
      ]
      #expect(whys.map { $0 == nil } == [take, over, back, resolve, call])
    }
  }

  @Test("rungs are called in their order; whoever has it calls whom they need")
  func calling() {
    #expect(EscalationRules.whyNotCall(Self.row(), place: 1) == nil)
    #expect(EscalationRules.whyNotCall(Self.row(), place: 2) != nil)
    #expect(EscalationRules.whyNotCall(Self.row(holder: Self.other), place: 2) == nil)
    #expect(EscalationRules.whyNotCall(Self.row(), place: nil) != nil)
  }
}
