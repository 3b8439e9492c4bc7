import HavenDomain
import Testing

@Suite("SV-03 the survey's questions")
struct ComplaintSurveyTests {
  static let letter: [(ComplaintSurvey.Question, String, [String])] = [
    (
      .listened,
      "Did you feel that the staff member listened and dealt with your complaint in a positive manner?",
      ["Yes", "No"]
    ),
    (
      .informed, "How well were you kept informed about the progress of your complaint?",
      ["Very well", "Quite well", "Neither", "Not well", "Not at all well"]
    ),
    (
      .handling,
      "Overall, how satisfied or dissatisfied are you with the way your complaint was handled?",
      ["Very satisfied", "Fairly satisfied", "Neither", "Fairly dissatisfied", "Dissatisfied"]
    ),
    (
      .outcome,
      "Overall, how satisfied or dissatisfied are you with the final outcome of your complaint?",
      ["Very satisfied", "Fairly satisfied", "Neither", "Fairly dissatisfied", "Dissatisfied"]
    ),
    (.improve, "Is there anything Acorn could improve on when handling complaints?", []),
    (
      .mayContact,
      "To help improve our services, someone from Acorn may be in touch to discuss your feedback – are you happy to be contacted?",
      ["Yes", "No"]
    ),
    (.method, "How would you like us to contact you?", ["Telephone", "Email", "Post"]),
  ]

  @Test("SV-03 SV-04 stand to the letter of S3 Appendix 5, with its two scales", arguments: letter)
  func letters(question: ComplaintSurvey.Question, words: String, options: [String]) {
    #expect(ComplaintSurvey.words(question, house: "Acorn") == words)
    #expect(ComplaintSurvey.options(question).map(\.label) == options)
  }

  @Test("SV-03 are seven, in their order, and the form has each with its boxes")
  func seven() {
    #expect(ComplaintSurvey.Question.allCases.map(\.rawValue) == Array(1...7))
    let form = SurveyForm.text(house: "Acorn")
    #expect(form.hasPrefix("Customer Contact Survey\n"))
    let flat = form.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var rest = flat[...]
    for (question, words, options) in Self.letter {
      let found = rest.firstRange(of: "\(question.rawValue). \(words)")
      #expect(found != nil, "\(words)")
      rest = rest[(found?.upperBound ?? rest.endIndex)...]
      for option in options { #expect(rest.contains("[ ] \(option)")) }
    }
    #expect(rest.contains("Please provide contact details:"))
    #expect(form.split(separator: "\n").allSatisfy { $0.count <= SurveyForm.width })
  }

  @Test("C22 the form bears nothing by which it could be known again")
  func nothing() {
    #expect(SurveyForm.text(house: "Acorn") == SurveyForm.text(house: "Acorn"))
    #expect(!SurveyForm.text(house: "Acorn").contains("F-"))
    #expect(NeverUse.found(in: SurveyForm.text(house: "Safe Haven")) == [])
  }

  @Test("an answer is picked by its id, and an id of another question leaves it blank")
  func picks() {
    for question in ComplaintSurvey.Question.allCases {
      for option in ComplaintSurvey.options(question) {
        var answers = SurveyAnswers()
        answers.pick(option.id, for: question)
        #expect(answers.picked(question) == option.id)
        answers.pick("maybe", for: question)
        #expect(answers.isBlank)
      }
    }
  }

  static let rules: [(SurveyAnswers, [String])] = [
    (SurveyAnswers(), ["Nothing is answered: there is nothing to enter."]),
    (SurveyAnswers(listened: false), []),
    (SurveyAnswers(improve: "Sooner."), []),
    (SurveyAnswers(mayContact: false), []),
    (SurveyAnswers(mayContact: true), []),
    (SurveyAnswers(mayContact: true, method: .post, details: "1 Mill Lane"), []),
    (
      SurveyAnswers(method: .post),
      [
        "Question 7 is answered, and question 6 is blank. Leave 7 out, or tick Yes if they say so."
      ]
    ),
    (
      SurveyAnswers(mayContact: false, details: "020 7946 0000"),
      ["Question 7 is answered, and question 6 says No. Leave 7 out, or tick Yes if they say so."]
    ),
    (
      SurveyAnswers(improve: String(repeating: "a", count: 4_001)),
      ["Question 5 takes 4000 characters at most."]
    ),
    (
      SurveyAnswers(mayContact: true, details: String(repeating: "a", count: 401)),
      ["Contact details take 400 characters at most."]
    ),
  ]

  @Test("SV-05 what cannot be entered is said in words", arguments: rules)
  func validation(answers: SurveyAnswers, words: [String]) {
    #expect(SurveyRules.problems(answers).map(\.words) == words)
    for line in words { #expect(NeverUse.found(in: line) == []) }
  }

  static let duties: [([FeedbackEvent.Kind], Bool, SurveyDuty)] = [
    ([.logged, .outcomeTold], true, .none),
    ([.logged, .closed], true, .owed),
    ([.logged, .closed], false, .none),
    ([.closed, .surveySent], true, .sent),
    ([.closed, .qualityCheck], true, .checked),
    ([.closed, .reopened], true, .none),
    ([.closed, .appealReceived], true, .none),
    ([.closed, .surveySent, .reopened, .outcomeTold, .closed], true, .owed),
    ([.closed, .lessonsShared], true, .owed),
  ]

  @Test(
    "SV-01 SV-07 is owed from closing until it is sent or a conversation took its place",
    arguments: duties)
  func duty(done: [FeedbackEvent.Kind], mayContact: Bool, duty: SurveyDuty) {
    #expect(SurveyDuty(kind: .complaint, done: done, mayContact: mayContact) == duty)
    #expect(SurveyDuty(kind: .dissatisfaction, done: done, mayContact: mayContact) == .none)
  }

  @Test("SV-01 SV-02 C23 why it may not be sent is said with the source")
  func refused() {
    func why(_ kind: FeedbackKind, _ done: [FeedbackEvent.Kind], agreed: Bool) -> String? {
      SurveyRules.whyNotSend(kind: kind, stage: .closed, done: done, mayContact: agreed)
    }
    #expect(why(.complaint, [.closed], agreed: true) == nil)
    #expect(why(.compliment, [.closed], agreed: true)?.contains("complaints alone") == true)
    #expect(why(.complaint, [.closed], agreed: false)?.contains("did not agree") == true)
    #expect(
      why(.complaint, [.closed, .surveySent], agreed: true)?.contains("sent already") == true)
    #expect(
      why(.complaint, [.closed, .qualityCheck], agreed: true)?.contains("conversation") == true)
    #expect(SurveyWay.usual(email: " ") == .post && SurveyWay.usual(email: nil) == .post)
    #expect(SurveyWay.usual(email: "w@example.org") == .email)
    #expect(SurveyRules.whyNot(.post, email: "w@example.org") == nil)
    #expect(SurveyRules.whyNot(.email, email: nil)?.contains("S3, Follow up") == true)
  }

  @Test(
    "a quarter is read as typed, and its days are its own",
    arguments: [("2026Q4", "2026Q4"), ("2026-q1", "2026Q1"), ("2026 Q2", "2026Q2")])
  func quarters(typed: String, words: String) throws {
    let quarter = try #require(Quarter(typed: typed))
    #expect(quarter.description == words)
    #expect(Quarter(index: quarter.index) == quarter)
    #expect(Quarter(of: quarter.first) == quarter)
    #expect(Quarter(of: quarter.next.first + -1) == quarter)
    #expect(quarter.next.before() == quarter && quarter < quarter.next)
  }

  @Test("what is no quarter is none", arguments: ["", "2026", "2026Q5", "Q4", "26Q4", "2026Q44"])
  func noQuarter(typed: String) { #expect(Quarter(typed: typed) == nil) }
}
