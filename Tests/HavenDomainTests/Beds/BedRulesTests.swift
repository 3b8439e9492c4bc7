import HavenDomain
import Testing

@Suite("A bed")
struct BedRulesTests {
  static let standings: [(name: String, standing: BedStanding)] = [
    ("free", .free), ("held for them", .held(Samples.hold)),
    ("held by a colleague", .held(hold(staff: 8, contact: 77))),
    ("held by oneself for another", .held(hold(staff: 3, contact: 77))),
    ("occupied", .occupied(Samples.placement)), ("out of use", .outOfUse("the roof leaks")),
  ]

  /// hold, release, place, leave, takeOutOfUse, putIntoUse: `y` allowed, `-` not, `t` told who.
  static let allowed = ["y-y-y-", "-yy---", "tyt---", "-y----", "---y--", "----yy"]

  static let table: [(BedAct, BedStanding)] = standings.flatMap { entry in
    BedAct.allCases.map { ($0, entry.standing) }
  }

  private static func hold(staff: Int64, contact: Int64) -> BedHold {
    BedHold(
      contact: ContactID(rawValue: contact), number: RecordNumber(.contact, 2_077),
      staff: StaffID(rawValue: staff), staffName: "M. Ilves", from: monday)
  }

  static func refusal(_ act: BedAct, _ standing: BedStanding) -> Refusal? {
    BedRules.whyNot(
      act, standing, by: BedRules.Actor(staff: Samples.staff, contact: Samples.contact))
  }

  @Test("TR-05 lets an act be done in these states and no other", arguments: 0..<6)
  func transitions(row: Int) {
    let found = BedAct.allCases.map { act -> String in
      switch Self.refusal(act, Self.standings[row].standing) {
      case nil: "y"
      case .taken(by: "M. Ilves"): "t"
      default: "-"
      }
    }
    #expect(found.joined() == Self.allowed[row], "\(Self.standings[row].name)")
  }

  @Test("TR-05 says why not in a whole sentence that blames nobody")
  func words() {
    for (act, standing) in Self.table {
      guard let words = Self.refusal(act, standing)?.words else { continue }
      #expect(words.hasSuffix(".") && Blame.found(in: words).isEmpty, "\(words)")
    }
    #expect(
      Self.refusal(.hold, .outOfUse("the roof leaks"))?.words
        == "This bed is out of use: the roof leaks. Choose another.")
  }

  @Test("TR-05 is free again at exactly 90 minutes, and not a millisecond before")
  func expiry() {
    #expect(BedHold.limit == .minutes(90))
    func state(_ after: Duration) -> BedState {
      BedStanding(outOfUse: nil, hold: Samples.hold, placement: nil, at: monday + after).state
    }
    #expect(state(.zero) == .held)
    #expect(state(.minutes(90) - .milliseconds(1)) == .held)
    #expect(state(.minutes(90)) == .free)
  }

  @Test("stands by whoever lives there, then by its use, then by its hold")
  func precedence() {
    func state(_ outOfUse: String?, _ placement: Placement?) -> BedState {
      BedStanding(outOfUse: outOfUse, hold: Samples.hold, placement: placement, at: monday).state
    }
    #expect(state("x", Samples.placement) == .occupied)
    #expect(state("x", nil) == .outOfUse && state(nil, nil) == .held)
  }

  @Test("a hold is released by who made it, who works on its contact, or who leads the shift")
  func release() {
    for (staff, works, leads, may) in [
      (3, false, false, true), (4, true, false, true), (4, false, true, true),
      (4, false, false, false),
    ] {
      #expect(
        BedRules.mayRelease(
          Samples.hold, by: StaffID(rawValue: Int64(staff)), worksOnContact: works,
          leadsShift: leads) == may)
    }
  }

  @Test("one contact has one bed; a cot stands beside it, and a hold prepares a move")
  func further() {
    func why(_ act: BedAct, _ kind: BedKind, _ other: BedStanding?) -> String? {
      BedRules.whyNoFurther(
        act, kind: kind, other: other.map(Samples.bedRow), contact: Samples.number)
    }
    #expect(why(.hold, .single, .held(Samples.hold)) != nil)
    #expect(why(.place, .single, .held(Samples.hold)) != nil)
    #expect(why(.hold, .single, .occupied(Samples.placement)) == nil)
    #expect(
      why(.place, .single, .occupied(Samples.placement))
        == "C-1042 lives in Harbour House, room 2, A. Note first that they left.")
    #expect(why(.place, .cot, .occupied(Samples.placement)) == nil)
    #expect(why(.place, .single, .free) == nil && why(.place, .single, nil) == nil)
  }

  @Test(
    "is for as many as its kind says",
    arguments: [
      (BedKind.single, 1, 1), (.cot, 1, 1), (.accessible, 1, 2), (.familyUnit, 2, 12),
    ])
  func capacity(kind: BedKind, least: Int, most: Int) {
    for count in [least, most] {
      #expect(BedRules.problems(label: "A", kind: kind, capacity: count).isEmpty)
    }
    for count in [least - 1, most + 1, -1, .max] {
      #expect(!BedRules.problems(label: "A", kind: kind, capacity: count).isEmpty)
    }
    #expect(BedRules.problems(label: "  ", kind: kind, capacity: least).map(\.field) == ["label"])
  }

  @Test("is counted by site and kind, and KP-09 the median is the one in the middle")
  func counted() {
    let rows = Self.standings.map { Samples.bedRow($0.standing) }
    let counts = BedCapacity.count(rows)
    #expect(counts.count == 1 && counts.first?.total == rows.count)
    #expect(counts.first?.free == 1 && counts.first?.held == 3)
    #expect(counts.first?.occupied == 1 && counts.first?.outOfUse == 1)
    #expect(BedBoard.median([]) == nil && BedBoard.median([7]) == 7)
    #expect(BedBoard.median([9, 1, 5]) == 5 && BedBoard.median([8, 2]) == 5)
  }

  @Test("TR-05 kinds and reasons are read as people type them, and kept under names for ever")
  func typed() {
    for (typed, kind) in [("family-unit", BedKind.familyUnit), ("Family", .familyUnit)] {
      #expect(BedKind(typed: typed) == kind)
    }
    #expect(BedKind(typed: "bunk") == nil && SiteKind(typed: "safe-house") == .safeHouse)
    #expect(TurnAwayReason(typed: "unsafe-location") == .unsafeLocation)
    #expect(BedKind.allCases.map(\.rawValue) == ["single", "familyUnit", "accessible", "cot"])
    #expect(
      TurnAwayReason.allCases.map(\.rawValue)
        == ["full", "notEligible", "declined", "unsafeLocation", "other"])
    #expect(
      SiteKind.allCases.map(\.rawValue) == ["emergency", "shelter", "safeHouse", "transitional"])
  }
}
