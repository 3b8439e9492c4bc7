import Testing

@testable import HavenDomain

@Suite("Reading back")
struct ReadBackTests {
  static let given: [FieldID: String] = [
    IntakeForm.consent: "verbal", IntakeForm.name: "Ada Quill",
    IntakeForm.callback: "0161 496 0000", IntakeForm.location: "the bus station",
  ]

  private func problem(_ sheet: Answers) -> String? {
    IntakeRules.problems(sheet, now: monday, zone: .utc, policy: .safeHaven)
      .first { $0.field == IntakeForm.readBack }?.words
  }

  @Test("IN-08 asks for a tick of each identifier that was given, and of no other")
  func each() {
    let sheet = answers(Self.given)
    #expect(ReadBack(sheet).given == [IntakeForm.name, IntakeForm.location, IntakeForm.callback])
    #expect(
      problem(sheet) == "Read back and tick: name, where they are and callback number.")
    #expect(
      problem(answers(Self.given.merging([IntakeForm.readBack: "name,location"]) { $1 }))
        == "Read back and tick: callback number.")
    #expect(
      problem(answers(Self.given.merging([IntakeForm.readBack: "name,location,callback"]) { $1 }))
        == nil)
    #expect(
      ReadBack.options(sheet).map(\.label) == [
        "Name: Ada Quill", "Where they are: the bus station", "Callback number: 0161 496 0000",
      ])
  }

  @Test("IN-08 a detail that was changed after its tick is to be read again")
  func changed() {
    var sheet = answers(Self.given.merging([IntakeForm.readBack: "name,location,callback"]) { $1 })
    sheet.set(IntakeForm.callback, to: .given("0161 496 0001"), at: monday + .seconds(1))
    #expect(ReadBack(sheet).agreed == [IntakeForm.name, IntakeForm.location])
    #expect(problem(sheet) == "Read back and tick: callback number.")
  }

  @Test("IN-08 one tick for all, as earlier versions kept it, counts for all that was there then")
  func oneTick() {
    var sheet = answers(Self.given.merging([IntakeForm.readBack: "yes"]) { $1 })
    #expect(problem(sheet) == nil)
    sheet.set(IntakeForm.alias, to: .given("Addie"), at: monday + .seconds(1))
    #expect(problem(sheet) == "Read back and tick: also known as.")
  }

  @Test("IN-08 IN-13 is not asked with a life at risk, nor of who would rather not")
  func notAsked() {
    #expect(problem(answers(Self.given.merging([IntakeForm.consent: "lifeAtRisk"]) { $1 })) == nil)
    #expect(problem(answers(Self.given.merging([IntakeForm.consent: "anonymous"]) { $1 })) == nil)
    #expect(problem(answers([IntakeForm.consent: "verbal"])) == nil)
    for answer in [Answer.notAsked, .declined, .unknown] {
      var sheet = answers(Self.given)
      sheet.set(IntakeForm.readBack, to: answer, at: monday)
      #expect(problem(sheet) == nil)
    }
  }
}
