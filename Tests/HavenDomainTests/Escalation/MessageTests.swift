import HavenDomain
import Testing

@Suite("Messages to pagers and dispatch centres")
struct MessageTests {
  @Test("ES-08 say which escalation, which rung, to whom and until when, and nothing of the client")
  func rung() {
    let rung = Rung(
      role: .clinicalDirector, calledAt: monday, called: "P. Holm", due: monday)
    let text = PagerMessage.text(
      of: Samples.escalationNumber, rung: rung, to: StaffID(rawValue: 7), zone: .utc)
    #expect(
      text == """
        escalation: E-20417
        rung: clinical director
        to: P. Holm (staff 7)
        acknowledge by: 14:30
        open: haven

        """)
    let nobody = Rung(role: .supervisor, calledAt: monday, called: nil, due: monday)
    let other = PagerMessage.text(
      of: Samples.escalationNumber, rung: nobody, to: nil, zone: .utc)
    #expect(other.contains("to: nobody is on call\n"))
  }

  @Test("back off after each try, and are given up after the last")
  func pauses() {
    let pauses = (1...9).map { PagerMessage.pause(afterTry: $0) }
    #expect(pauses.compactMap { $0?.wholeSeconds } == PagerMessage.pauses)
    #expect(pauses[6] == .minutes(10) && pauses[7] == nil && PagerMessage.pause(afterTry: 0) == nil)
  }

  @Test(
    "ES-08 one that nobody takes up says what it waits for", arguments: PagerMessage.Kind.allCases)
  func standing(kind: PagerMessage.Kind) {
    var message = Samples.pagerMessage
    message.kind = kind
    (message.state, message.at) = (.waiting, monday)
    #expect(message.standing(at: monday + .seconds(10)) == "waits")
    let setting = kind == .rung ? "notify.command" : "dispatch.command"
    let words = "waits for a \(setting) (haven.conf)"
    #expect(message.standing(at: monday + .seconds(11)) == words)
    message.state = .withdrawn
    #expect(message.standing(at: monday + .hours(1)) == "no longer needed")
  }

  @Test("CH-03 a dispatch centre gets where, how to ring back and every safety answer, a line each")
  func dispatch() {
    let told = answers([
      IntakeForm.consent: "lifeAtRisk", IntakeForm.location: "Flat 2\nMill Lane",
      IntakeForm.safeNow: "no", "weapon": "yes", IntakeForm.happening: "hides",
    ])
    let text = PagerMessage.dispatchText(
      Samples.number, told, callback: "020 7946 0991", by: "R. Osei", house: "Safe Haven",
      at: monday, zone: .utc)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.contains("dispatch: C-1042"))
    #expect(lines.contains("location: Flat 2 / Mill Lane"))
    #expect(lines.contains("callback: 020 7946 0991"))
    #expect(lines.contains("safe right now: no") && lines.contains("weapon within reach: yes"))
    #expect(lines.contains("medical help needed: not known"))
    #expect(lines.allSatisfy { $0.contains(": ") } && text.hasSuffix("\n"))
  }
}
