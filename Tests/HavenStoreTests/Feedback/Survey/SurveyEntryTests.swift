import HavenDomain
import Testing

@testable import HavenStore

@Suite("SV-05 surveys that came back")
struct SurveyEntryTests {
  let stage: SurveyStage
  init() throws { stage = try SurveyStage() }

  private var office: Office { stage.office }

  static let several: [SurveyAnswers] = (0..<6).map { index in
    SurveyAnswers(
      listened: index != 0, informed: .veryWell, handling: index < 5 ? .verySatisfied : .neither,
      outcome: .fairlySatisfied, improve: index == 2 ? "Sooner | and kinder.\nAlways." : "")
  }

  @Test("SV-05 SV-06 are counted by quarter, and read again as they were entered")
  func figures() throws {
    for answers in Self.several { try stage.enter(answers) }
    let report = try stage.send(ReadSurveyFigures())
    let figures = try #require(report.complaints.first)
    #expect(report.complaints.count == 1 && figures.returned == .shown(6))
    #expect(figures.quarter == Quarter(typed: "2026Q4"))
    #expect(figures.improve == ["Sooner | and kinder.\nAlways."])
    #expect(figures.tallies[1].share == 100 && figures.tallies[2].share == nil)
    office.clock.advance(.days(90))
    try stage.enter(Self.several[0])
    let later = try stage.send(ReadSurveyFigures()).complaints
    #expect(later.map(\.quarter.description) == ["2027Q1", "2026Q4"])
    #expect(later[1] == figures && later[0].returned == .small)
    let one = try stage.send(ReadSurveyFigures(quarter: Quarter(typed: "2025Q1")))
    #expect(one.complaints.map(\.returned) == [.shown(0)])
  }

  @Test("SV-06 a quarter counts the surveys that went out in it")
  func sent() throws {
    for _ in 0..<5 {
      let row = try stage.closed()
      _ = try stage.send(SendSurvey(id: office.id(), feedback: row.id, way: .post))
    }
    #expect(try stage.send(ReadSurveyFigures()).complaints.map(\.sent) == [.shown(5)])
  }

  @Test("SV-08 what is said of the service is counted apart")
  func service() throws {
    for index in 0..<7 {
      _ = try stage.send(
        EnterServiceSurvey(
          id: office.id(), answer: ServiceAnswer(satisfaction: 5, recommend: index < 2 ? nil : 10)))
    }
    let report = try stage.send(ReadSurveyFigures())
    #expect(report.complaints.isEmpty)
    #expect(report.service.map(\.returned) == [.shown(7)])
    #expect(report.service.map(\.score) == [100])
    #expect(report.service.map(\.satisfaction.share) == [100])
    #expect(throws: Refusal.self) {
      try stage.send(
        EnterServiceSurvey(
          id: office.id(), answer: ServiceAnswer(satisfaction: 9, recommend: nil)))
    }
  }

  @Test("sent twice it is counted once")
  func once() throws {
    let id = office.id()
    let answers = SurveyAnswers(listened: true, mayContact: true, details: "1 Mill Lane")
    let first = try stage.send(EnterSurvey(id: id, answers: answers))
    #expect(try stage.send(EnterSurvey(id: id, answers: answers)) == first)
    #expect(
      try stage.opened(.complaints, Int64(first.quarter.index)) == ["yes||||": 1, "6=yes": 1])
    #expect(try stage.send(ListSurveyContacts()).count == 1)
  }

  @Test("C22 who would like to be contacted is listed apart, until it is done")
  func contacts() throws {
    try stage.enter(SurveyAnswers(listened: true, mayContact: true, method: .post, details: "a|b"))
    try stage.enter(SurveyAnswers(listened: true, mayContact: true))
    try stage.enter(SurveyAnswers(listened: true, mayContact: false))
    let wishes = try stage.send(ListSurveyContacts())
    #expect(wishes.map(\.details) == ["a|b"] && wishes.map(\.method) == [.post])
    let done = EndSurveyContact(id: office.id(), contact: wishes[0].id)
    _ = try stage.send(done)
    _ = try stage.send(done)
    #expect(try stage.send(ListSurveyContacts()).isEmpty)
    #expect(throws: Refusal.self) {
      try stage.send(EndSurveyContact(id: office.id(), contact: wishes[0].id))
    }
  }

  @Test("SV-05 what breaks a rule is refused in words, and nothing is counted")
  func refused() throws {
    #expect(throws: Refusal.self) { try stage.enter(SurveyAnswers()) }
    #expect(throws: Refusal.self) {
      try stage.enter(SurveyAnswers(listened: true, details: "1 Mill Lane"))
    }
    #expect(try stage.send(ReadSurveyFigures()).complaints.isEmpty)
    #expect(try stage.send(ListSurveyContacts()).isEmpty)
  }
}
