import Testing

@testable import HavenDomain

@Suite("Safe contact")
struct SafeContactTests {
  static let whole: [FieldID: String] = [
    IntakeForm.consent: "verbal", IntakeForm.callback: "0161 496 0000",
    IntakeForm.safeToCall: "yes", IntakeForm.safeWays: "phone,text",
    IntakeForm.safeHours: "after six", IntakeForm.voicemail: "no", IntakeForm.codeWord: "heron",
  ]

  private func sheet(_ more: [FieldID: String?] = [:]) -> Answers {
    var given = Self.whole
    for (field, text) in more { given[field] = text }
    return answers(given)
  }

  @Test("IN-10 is complete once method, number, hours, voicemail and code word are answered")
  func complete() {
    #expect(SafeContact(sheet()).isComplete)
    for field in [
      IntakeForm.safeWays, IntakeForm.safeHours, IntakeForm.voicemail, IntakeForm.codeWord,
    ] {
      let missing = sheet([field: nil])
      #expect(SafeContact(missing).missing == [field])
      for answer in [Answer.notAsked, .declined, .unknown] {
        var said = missing
        said.set(field, to: answer, at: monday)
        #expect(SafeContact(said).isComplete, "\(field.rawValue)")
      }
    }
  }

  @Test("IN-10 the number is known when a call to it is safe, or when another was asked for")
  func number() {
    #expect(SafeContact(sheet([IntakeForm.safeToCall: nil])).missing == ["safeToCall"])
    #expect(SafeContact(sheet([IntakeForm.safeToCall: "no"])).missing == ["safeNumber"])
    #expect(SafeContact(sheet([IntakeForm.callback: nil])).missing == ["safeNumber"])
    let other = SafeContact(
      sheet([IntakeForm.safeToCall: "no", IntakeForm.safeNumber: "555 0100"]))
    #expect(other.isComplete && other.number == "555 0100")
    #expect(SafeContact(sheet()).number == "0161 496 0000")
  }

  @Test("IN-10 asks no hours of somebody who is only written to")
  func writtenTo() {
    let mail = SafeContact(answers([IntakeForm.safeWays: "email,letter"]))
    #expect(mail.isComplete && mail.words == "by email or by letter only")
  }

  @Test(
    "IN-10 says in one line how, and never a number",
    arguments: [
      ([:], "by phone or by text message; after six; no voicemail; code word “heron”"),
      (
        [IntakeForm.safeToCall: "no", IntakeForm.safeWays: "text", IntakeForm.safeNumber: "555 1"],
        "do not call; by text message only; after six; no voicemail; code word “heron”"
      ),
      (
        [
          IntakeForm.voicemail: "noName", IntakeForm.codeWord: nil,
          IntakeForm.mayAnswer: "a sister", IntakeForm.safeContact: "Ring twice.",
        ],
        "by phone or by text message; after six; voicemail only without our name; "
          + "may also answer: a sister; Ring twice."
      ),
    ] as [([FieldID: String?], String)])
  func words(more: [FieldID: String?], line: String) {
    let words = SafeContact(sheet(more)).words ?? ""
    #expect(words == line)
    #expect(!words.contains("0161") && !words.contains("555"))
  }

  @Test("says that it was asked, where every answer was declined")
  func allDeclined() {
    var sheet = answers([IntakeForm.consent: "verbal"])
    for field in [
      IntakeForm.safeToCall, IntakeForm.safeWays, IntakeForm.safeNumber, IntakeForm.safeHours,
      IntakeForm.voicemail, IntakeForm.codeWord,
    ] { sheet.set(field, to: .declined, at: monday) }
    #expect(SafeContact(sheet).words == "asked; they would rather not say")
    #expect(SafeContact(Answers()).words == nil)
  }
}

@Suite("A call-back")
struct CallBackTests {
  @Test(
    "IN-10 is offered when all was asked, with its warning where nobody could ask, and never between",
    arguments: [
      (SafeContactTests.whole, .asked),
      ([:], .notAsked), ([IntakeForm.consent: "verbal"], .notAsked),
      ([IntakeForm.consent: "verbal", IntakeForm.callback: "555 0100"], .unfinished),
      ([IntakeForm.consent: "verbal", IntakeForm.safeToCall: "yes"], .unfinished),
      ([IntakeForm.consent: "lifeAtRisk", IntakeForm.callback: "555 0100"], .lifeAtRisk),
      ([IntakeForm.consent: "lifeAtRisk"], .lifeAtRisk),
      ([IntakeForm.consent: "anonymous"], .refused),
      (SafeContactTests.whole.merging([IntakeForm.withdrawn: "yes"]) { $1 }, .refused),
      (SafeContactTests.whole.merging([IntakeForm.method: "none"]) { $1 }, .refused),
      (SafeContactTests.whole.merging([IntakeForm.consent: "lifeAtRisk"]) { $1 }, .asked),
    ] as [([FieldID: String], CallBack)])
  func rule(given: [FieldID: String], callBack: CallBack) {
    #expect(CallBack(answers(given)) == callBack)
    #expect(callBack.showsNumber == [.asked, .notAsked, .lifeAtRisk].contains(callBack))
  }

  @Test("IN-10 the words of an intake from before these questions count as asked, once completed")
  func fromBefore() {
    let sheet = answers([
      IntakeForm.consent: "verbal", IntakeForm.callback: "555 0100",
      IntakeForm.safeContact: "text only",
    ])
    #expect(CallBack(sheet) == .unfinished)
    #expect(CallBack(sheet, isFromBefore: true) == .asked)
  }

  @Test("says in words why there is no number, or what is not known of it")
  func words() {
    for callBack in CallBack.allCases { #expect((callBack.words() == nil) == (callBack == .asked)) }
    #expect(CallBack.notAsked.words() == "Nobody has asked yet when it is safe to call.")
    #expect(
      CallBack.notAsked.words(isMail: true) == "Nobody has asked yet when it is safe to write.")
  }

  private func whyNot(_ method: String, _ given: [FieldID: String]) -> String? {
    IntakeRules.whyNot(choose: method, for: IntakeForm.method, answers(given))
  }

  @Test("IN-10 no follow-up by phone or text before it was asked how that is safe")
  func followUps() {
    let begun: [FieldID: String] = [
      IntakeForm.consent: "verbal", IntakeForm.callback: "555 0100",
      IntakeForm.safeWays: "phone,text", IntakeForm.voicemail: "no", IntakeForm.codeWord: "x",
    ]
    for method in ["phone", "text"] {
      #expect(
        whyNot(method, begun)
          == "Ask first (step 2, safe contact): whether a call is safe and when.")
      #expect(whyNot(method, [IntakeForm.consent: "anonymous"])?.contains("anonymous") == true)
      #expect(whyNot(method, [IntakeForm.consent: "lifeAtRisk"]) == nil)
      #expect(whyNot(method, SafeContactTests.whole) == nil)
    }
    #expect(whyNot("none", begun) == nil && whyNot("letter", [:]) == nil)
    let problems = IntakeRules.problems(
      answers(begun.merging([IntakeForm.method: "text"]) { $1 }), now: monday, zone: .utc,
      policy: .safeHaven)
    #expect(problems.contains { $0.field == IntakeForm.method })
  }

  @Test("IN-10 a follow-up goes one of the ways that were named as safe")
  func namedWays() {
    var given = SafeContactTests.whole
    given[IntakeForm.safeWays] = "text"
    #expect(whyNot("text", given) == nil)
    #expect(whyNot("letter", given)?.hasPrefix("Named as safe: text message.") == true)
    given[IntakeForm.safeWays] = "phone"
    given[IntakeForm.safeToCall] = "no"
    #expect(whyNot("phone", given) != nil)
    given[IntakeForm.safeNumber] = "555 0100"
    #expect(whyNot("phone", given) == nil)
  }
}
