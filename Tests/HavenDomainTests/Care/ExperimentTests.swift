import HavenDomain
import Testing

@Suite("GP-15 A/B tests")
struct ExperimentTests {
  static let plain = "You can say no, and we help you all the same."

  static func test(
    _ kind: Experiment.Kind = .script, a: String = plain, b: String = "No is fine too.",
    id: Int64 = 3, name: String = "Shorter", days: Int = 14
  ) -> Experiment {
    Experiment(
      id: ExperimentID(rawValue: id), name: name, kind: kind, a: a, b: b, start: monday,
      end: monday + .days(days))
  }

  private func number(_ value: Int) -> RecordNumber { RecordNumber(.contact, value) }

  @Test("give each variant to about half of the contacts, whichever numbers those have")
  func balance() {
    for id in 1...40 {
      let test = Self.test(id: Int64(id))
      for step in [1, 2, 10, 97] {
        let a = (0..<2_000).count { test.variant(for: number(10_000 + $0 * step)) == .a }
        // Five standard deviations of a fair coin.
        #expect((888...1_112).contains(a), "test \(id), step \(step): \(a)")
      }
    }
  }

  @Test("give a contact the same variant each time, and two tests do not go together")
  func pure() {
    let (one, other) = (Self.test(id: 1), Self.test(id: 2))
    let together = (10_000..<12_000).count {
      one.variant(for: number($0)) == other.variant(for: number($0))
    }
    #expect((888...1_112).contains(together))
    for value in 10_000..<10_200 {
      #expect(one.variant(for: number(value)) == one.variant(for: number(value)))
    }
  }

  @Test("IN-06 the purpose is explained in the contact's variant while the test runs, else as ever")
  func purpose() {
    let test = Self.test()
    for value in 10_000..<10_100 {
      let own = test.value(test.variant(for: number(value)))
      func text(_ running: [Experiment], _ at: Instant) -> String {
        Experiment.purposeText(for: number(value), among: running, at: at)
      }
      #expect(text([test], monday) == own)
      #expect(text([], monday) == IntakeForm.purposeText)
      #expect(text([test], monday - .seconds(1)) == IntakeForm.purposeText)
      #expect(text([test], test.end) == IntakeForm.purposeText)
      #expect(text([Self.test(.holdTime, a: "30", b: "60")], monday) == IntakeForm.purposeText)
    }
  }

  @Test("hold times and follow-ups come from the test; whoever is in danger has the sooner one")
  func figures() {
    let hold = Self.test(.holdTime, a: "30", b: "90")
    let follow = Self.test(.followUp, a: "48", b: "24")
    var seen: Set<Duration> = []
    for value in 10_000..<10_100 {
      seen.insert(Experiment.holdTime(for: number(value), among: [hold], at: monday))
      let sooner = Experiment.followUp(
        for: number(value), isEmergency: true, among: [follow], at: monday)
      #expect(sooner == .hours(24))
      let own = follow.variant(for: number(value)) == .a ? 48 : 24
      #expect(
        Experiment.followUp(for: number(value), isEmergency: false, among: [follow], at: monday)
          == .hours(own))
    }
    #expect(seen == [.seconds(30), .seconds(90)])
    #expect(Experiment.holdTime(for: number(1), among: [], at: monday) == .seconds(60))
    #expect(
      Experiment.followUp(for: number(1), isEmergency: false, among: [hold], at: monday) == nil)
  }

  static let refused: [(Experiment, String)] = [
    (test(name: " "), "name"), (test(name: String(repeating: "n", count: 61)), "name"),
    (test(b: " \(plain) "), "b"), (test(a: "Tell me all."), "a"), (test(a: ""), "a"),
    (test(b: "No? " + String(repeating: "x", count: 600)), "b"),
    (test(b: "No. Are you safe right now?"), "b"), (test(a: "No. Is there a weapon near?"), "a"),
    (test(a: "No thoughts of suicide?"), "a"), (test(days: 0), "end"), (test(days: 91), "end"),
    (test(.holdTime, a: "30", b: "long"), "b"), (test(.holdTime, a: "5", b: "60"), "a"),
    (test(.followUp, a: "24", b: "73"), "b"), (test(.followUp, a: "0", b: "24"), "a"),
  ]

  @Test("what is no test is refused in words; safety questions never are one", arguments: refused)
  func problems(test: Experiment, field: String) {
    let problems = ExperimentRules.problems(test)
    #expect(problems.map(\.field) == [FieldID(rawValue: field)], "\(problems)")
    for problem in problems {
      #expect(NeverUse.found(in: problem.words).isEmpty && Blame.found(in: problem.words).isEmpty)
    }
  }

  @Test("every question of the safety step is refused as a script")
  func safety() {
    for field in IntakeForm.form.steps[0].fields where field.id != IntakeForm.happening {
      let test = Self.test(b: "You may say no. \(field.prompt)")
      #expect(
        ExperimentRules.problems(test).first?.words.contains(ExperimentRules.safetyWords) == true,
        "\(field.prompt)")
    }
    #expect(ExperimentRules.problems(Self.test(a: IntakeForm.purposeText)).isEmpty)
    for typed in ["safety", "weapon", "", "triage", "dispatch"] {
      #expect(ExperimentRules.kind(typed: typed) == nil)
    }
    #expect(ExperimentRules.kind(typed: "hold-time") == .holdTime)
    #expect(ExperimentRules.kind(typed: "follow-up") == .followUp)
  }

  // MARK: - The report

  /// Wilson's interval as others compute it (R's `prop.test` without correction).
  static let intervals: [(Int, Int, Double, Double)] = [
    (0, 10, 0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1), (61, 100, 0.5121, 0.6998),
    (1, 31, 0.0057, 0.1619),
  ]

  @Test("a share has Wilson's 95 % interval", arguments: intervals)
  func wilson(count: Int, total: Int, low: Double, high: Double) {
    let interval = WilsonInterval(count: count, of: total)
    #expect((interval.low - low).magnitude < 0.0002 && (interval.high - high).magnitude < 0.0002)
    #expect(WilsonInterval(count: 0, of: 0).high == 1)
  }

  private func report(
    _ a: (Int, Int), _ b: (Int, Int), _ kind: Experiment.Kind = .script
  ) -> ExperimentReport {
    ExperimentReport(
      Self.test(kind), a: ExperimentReport.Tally(contacts: a.1, consented: a.0, followedUp: a.0),
      b: ExperimentReport.Tally(contacts: b.1, consented: b.0, followedUp: b.0))
  }

  @Test("says plainly when no difference can be told, and when one can")
  func sentence() {
    #expect(
      report((10, 16), (8, 15)).sentence == "No difference can be told yet: 31 contacts.")
    #expect(
      report((1, 1), (0, 1)).sentence
        == "No difference can be told yet: fewer than 5 contacts.")
    #expect(
      report((96, 200), (132, 200)).sentence
        == "With B more people gave consent: 66 % against 48 %, 400 contacts.")
    #expect(
      report((132, 200), (96, 200), .followUp).sentence
        == "With A more people were reached again: 66 % against 48 %, 400 contacts.")
  }

  @Test("shows no cell with fewer than five people in it, on either side of a share")
  func suppressed() {
    let small = report((4, 40), (36, 40)).arms
    #expect(small.allSatisfy { $0.contacts == 40 && $0.consent == nil && $0.followUp == nil })
    let few = report((4, 4), (5, 5)).arms
    #expect(few[0].contacts == nil && few[0].consent == nil)
    #expect(few[1].contacts == 5 && few[1].consent?.count == 5)
  }
}
