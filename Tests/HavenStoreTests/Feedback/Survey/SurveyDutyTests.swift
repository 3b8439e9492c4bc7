import HavenDomain
import Testing

@testable import HavenStore

@Suite("SV-01 the survey that is owed after closing")
struct SurveyDutyTests {
  let stage: SurveyStage
  init() throws { stage = try SurveyStage() }

  private var office: Office { stage.office }

  @Test("SV-01 C6 is due 30 days after closing to who agreed to be contacted, by email if given")
  func due() throws {
    let row = try stage.closed()
    let paper = try stage.closed(email: "")
    _ = try stage.closed(mayContact: "no")
    let due = try stage.send(ListSurveysDue())
    #expect(due.map(\.row.id) == [row.id, paper.id])
    #expect(due.map(\.way) == [.email, .post])
    #expect(row.next?.kind == .survey && due[0].due == row.due)
    let days = due[0].closedAt.seconds(until: try #require(due[0].due)) / 86_400
    #expect((30...31).contains(days))
  }

  @Test("SV-02 C23 a letter has the address beside the form, and not in it")
  func letter() throws {
    let row = try stage.closed()
    let letter = try stage.send(ReadSurveyLetter(feedback: row.id))
    #expect(letter.name == "Wilma Quill" && letter.email == "wilma@example.org")
    #expect(letter.text == SurveyForm.text(house: "Safe Haven"))
    for told in [letter.name, "Wilma", letter.address, "\(row.number)"] {
      #expect(!letter.text.contains(told))
    }
  }

  @Test("SV-02 sent once it is owed no more, and the timeline says how it went")
  func sent() throws {
    let row = try stage.closed()
    let id = office.id()
    let done = try stage.send(SendSurvey(id: id, feedback: row.id, way: .email))
    #expect(done.stage == .closed && done.next == nil)
    #expect(try stage.send(SendSurvey(id: id, feedback: row.id, way: .email)) == done)
    #expect(try stage.send(ListSurveysDue()).isEmpty)
    let last = try stage.send(ReadFeedback(feedback: row.id)).events.last
    #expect(last?.kind == .surveySent && last?.detail == "by email")
    #expect(throws: Refusal.wrongState("The survey was sent already.")) {
      try stage.send(SendSurvey(id: office.id(), feedback: row.id, way: .post))
    }
    #expect(throws: Refusal.self) { try stage.send(ReadSurveyLetter(feedback: row.id)) }
  }

  @Test("SV-07 a quality-check conversation takes its place")
  func checked() throws {
    let row = try stage.closed()
    let done = try stage.send(
      RecordQualityCheck(id: office.id(), feedback: row.id, result: .partly, note: " by phone "))
    #expect(done.next == nil)
    #expect(try stage.send(ListSurveysDue()).isEmpty)
    let last = try stage.send(ReadFeedback(feedback: row.id)).events.last
    #expect(last?.kind == .qualityCheck && last?.detail == "happy in part: by phone")
    #expect(throws: Refusal.self) {
      try stage.send(SendSurvey(id: office.id(), feedback: row.id, way: .email))
    }
  }

  @Test("SV-01 C23 what may not be sent is refused in words, and nothing changes")
  func refused() throws {
    let silent = try stage.closed(mayContact: "no")
    let paper = try stage.closed(email: "")
    let open = try stage.send(
      LogFeedback(id: office.id(), draft: nil, answers: FeedbackTests.complaint()),
      by: stage.front)
    for (row, words) in [
      (silent, "did not agree"), (paper, "No email address"), (open, "when it is closed"),
    ] {
      let refusal = #expect(throws: Refusal.self) {
        try stage.send(SendSurvey(id: office.id(), feedback: row.id, way: .email))
      }
      #expect(refusal?.words.contains(words) == true, "\(refusal?.words ?? "")")
      let now = try stage.send(ReadFeedback(feedback: row.id)).row
      #expect(now.version == row.version)
    }
  }

  @Test("SV-01 a complaint that is opened again owes none until it is closed anew")
  func reopened() throws {
    let row = try stage.closed()
    _ = try stage.send(SendSurvey(id: office.id(), feedback: row.id, way: .email))
    _ = try stage.send(
      RecordFeedbackAct(id: office.id(), feedback: row.id, act: .reopened, note: ""))
    #expect(try stage.send(ListSurveysDue()).isEmpty)
  }

  @Test("PR-07 the coordinator sends and follows up, reception enters, managers check their own")
  func permissions() throws {
    let row = try stage.closed()
    let manager = try office.person(ServiceArea.shipped[0].manager1, .manager)
    let other = try office.person(ServiceArea.shipped[1].manager1, .manager)
    let agent = try office.person("Robin Osei", .agent)
    for person in [stage.front, manager, agent] {
      #expect(throws: Refusal.notAllowed(.handleSurveys)) {
        try stage.send(ListSurveyContacts(), by: person)
      }
      #expect(throws: Refusal.notAllowed(.handleSurveys)) {
        try stage.send(SendSurvey(id: office.id(), feedback: row.id, way: .email), by: person)
      }
    }
    #expect(throws: Refusal.notAllowed(.enterSurveys)) {
      try stage.send(
        EnterSurvey(id: office.id(), answers: SurveyAnswers(listened: true)), by: manager)
    }
    func check(_ person: Principal) throws {
      _ = try stage.send(
        RecordQualityCheck(id: office.id(), feedback: row.id, result: .yes, note: ""), by: person)
    }
    #expect(throws: Refusal.notAllowed(.recordFeedbackAct)) { try check(other) }
    #expect(throws: Never.self) { try check(manager) }
  }
}
