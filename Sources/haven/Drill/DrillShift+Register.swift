import HavenDomain
import HavenStore

/// The register of compliments, dissatisfaction and complaints as the newcomer finds it.
extension DrillShift {
  /// A bit of everything, so that the first look at it teaches: every stage that one day can bring,
  /// an investigation half way through its checklist, letters, surveys that came back.
  func openRegister(by me: Principal) throws {
    // Who sees no more than their own has logged it all; else it came through reception.
    let by = seat.takesContacts ? me : try person(DrillCast.receptionist)
    for (index, (kind, made, acts)) in Self.earlier.enumerated() {
      var opinion = script.teller.opinion(kind)
      if seat == .manager || acts.contains(.appeal) || acts.contains(.check) {
        opinion.area = Self.managersAreas[index % Self.managersAreas.count]
      }
      let row = try enter(opinion, made: made, by: by)
      for act in acts { try perform(act, on: row) }
    }
    try openLastQuarter(by: by)
    try openFirstContacts(by: by)
    try openSurveys()
  }

  /// Six days are always more than three working days, and sixteen more than ten: those two are
  /// overdue.
  private static let earlier: [(FeedbackKind, made: String, [Chore.Act])] = [
    (.complaint, "-16d", [.acknowledge, .begin]), (.dissatisfaction, "-6d", []),
    (.complaint, "-12d", told),
    (.dissatisfaction, "-13d", [.acknowledge, .tellOutcome, .close]),
    (.complaint, "-2d", [.acknowledge]), (.compliment, "-1d", []), (.complaint, "today", []),
    (.complaint, "-9d", told + [.appeal]),
    (.complaint, "-14d", told + [.appeal, .contact, .uphold]),
    (.complaint, "-8d", settled), (.complaint, "-11d", settled + [.lessons]),
    (.complaint, "-20d", settled + [.lessons, .close]), (.compliment, "-3d", [.passOn]),
    (.complaint, "-3d", [.acknowledge, .letter, .begin, .check]),
    (.compliment, "-5d", [.passOn, .thank, .close]),
  ]

  private static let told: [Chore.Act] = [.acknowledge, .begin, .tellOutcome]
  private static let settled = told + [.satisfied]

  /// Those that the drill's manager leads, and investigates.
  private static let managersAreas: [Int] = [5, 6]

  /// Enough praise of the quarter before that its report has figures, and nobody is found in them.
  private func openLastQuarter(by: Principal) throws {
    let zone = SystemZone.named(core.organisation.zone, at: instant) ?? .utc
    let today = zone.wallTime(at: instant).date
    let first = Quarter(of: today).first
    for days in [4, 11, 26, 40, 52, 61] {
      var opinion = script.teller.opinion(.compliment)
      if seat == .manager { opinion.area = Self.managersAreas[0] }
      let row = try enter(opinion, made: "-\(today.day - first.day + days)d", by: by)
      for act: Chore.Act in [.passOn, .thank, .close] { try perform(act, on: row) }
    }
  }

  /// What was put right while they were still on the phone (C33).
  private func openFirstContacts(by: Principal) throws {
    let lines: [(Channel, Int, String)] = [
      (.phone, 7, "The bus number on the leaflet was last year's. Told the right one."),
      (.inPerson, 4, "The lamp at the side door was out. The caretaker changed it at once."),
    ]
    for (channel, area, line) in lines {
      _ = try core.perform(
        LogFirstContact(
          id: requestID(), channel: channel, area: ServiceArea.shipped[area - 1].id, line: line),
        by: by)
    }
  }

  private func openSurveys() throws {
    let answers = [
      SurveyAnswers(
        listened: true, informed: .veryWell, handling: .verySatisfied, outcome: .fairlySatisfied,
        improve: "Ring in the afternoon, not in the morning.", mayContact: false),
      SurveyAnswers(
        listened: true, informed: .quiteWell, handling: .fairlySatisfied, outcome: .neither,
        mayContact: false),
    ]
    for answers in answers {
      let request = EnterSurvey(id: requestID(), answers: answers)
      _ = try core.perform(request, by: person(DrillCast.coordinator))
    }
  }
}
