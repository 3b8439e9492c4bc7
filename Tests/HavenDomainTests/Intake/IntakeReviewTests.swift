import Testing

@testable import HavenDomain

@Suite("An intake's review")
struct IntakeReviewTests {
  private func sentences(_ sheet: Answers) -> [String] {
    IntakeReview(
      sheet, staffName: { $0 == "3" ? "Robin Osei" : "Somebody" }, now: monday, zone: Zones.london
    ).sentences
  }

  @Test("IN-08 reads the whole intake as sentences that can be said aloud")
  func whole() {
    let sheet = answers([
      "safeNow": "no", "danger": "yes", "weapon": "yes", "children": "yes",
      IntakeForm.happening: "He is at the door.",
      IntakeForm.consent: "verbal", IntakeForm.share: "yes",
      IntakeForm.shareWith: "partners,emergency", IntakeForm.shareUntil: "+7d",
      IntakeForm.name: "Ada Quill", IntakeForm.alias: "Addie",
      IntakeForm.location: "the bus station", IntakeForm.callback: "0161 496 0000",
      IntakeForm.birth: "14 Mar 2009", IntakeForm.language: "pl", IntakeForm.interpreter: "wanted",
      IntakeForm.safeToCall: "yes", IntakeForm.safeWays: "phone,text",
      IntakeForm.safeHours: "after six", IntakeForm.voicemail: "noName",
      IntakeForm.codeWord: "heron", IntakeForm.mayAnswer: "a sister",
      IntakeForm.adults: "2", IntakeForm.childrenAges: "3, 7, 15", IntakeForm.others: "a dog",
      IntakeForm.group: "dv", IntakeForm.needs: "shelter,food", IntakeForm.otherNeeds: "a charger",
      IntakeForm.support: "a room for tonight", IntakeForm.intervention: "shelter",
      IntakeForm.partner: "Harbour House", IntakeForm.referralCode: "HH-12",
      IntakeForm.accepted: "yes", IntakeForm.limits: "yes",
      IntakeForm.elsewhere: "the law centre", IntakeForm.elsewhereWhy: "they go to court with you",
      IntakeForm.told: "aloud,easy",
      IntakeForm.owner: "3", IntakeForm.nextAction: "ring Harbour House",
      IntakeForm.nextDue: "+1h", IntakeForm.method: "text", IntakeForm.followUp: "tomorrow",
      IntakeForm.summary: "Speak slowly!",
    ])
    #expect(
      sentences(sheet) == [
        "You told me that you are not safe now. "
          + "I noted: danger in the next hours, weapon, children.",
        "In your words: He is at the door.",
        "You agreed by word of mouth at 14:30 that I note your details.",
        "We may share them with partner services and emergency services until 14:30 Mon 9 Nov. "
          + "Help does not depend on it.",
        "Your name is Ada Quill, also known as Addie, you are at the bus station, "
          + "your number is 0161 496 0000, you were born on Sat 14 Mar 2009.",
        "Polish is easiest for you, you would like an interpreter.",
        "Safe to reach you: by phone or by text message; after six; voicemail only without our "
          + "name; code word “heron”; may also answer: a sister.",
        "Your household: 2 adults, children of 3, 7 and 15, and to think of: a dog.",
        "Not to be read out. Score 5: weapon present 3 + children involved 2 = 5.",
        "You spoke to us as: survivor of domestic abuse.",
        "What would help: a safe place to stay, food or basics, a charger.",
        "We agreed: a room for tonight.",
        "Now: shelter placement, with Harbour House, reference HH-12.",
        "This is what you would like.", "I told you what we can do and what not.",
        "You can also turn to the law centre, because: they go to court with you.",
        "Other help that there is: said aloud and large print or easy words.",
        "Robin Osei will do this next: ring Harbour House, by 15:30 today.",
        "We ask again whether your needs were met, 09:00 tomorrow, by text message.",
        "For whoever helps you next I noted: Speak slowly!",
      ])
  }

  @Test("IN-05 PR-20 says what consent came to: taken back, shared with nobody, or without one")
  func consents() {
    #expect(
      sentences(answers([IntakeForm.consent: "written", IntakeForm.share: "no"]))[1...2] == [
        "You agreed in writing at 14:30 that I note your details.",
        "We share them with nobody; help stays the same.",
      ])
    var sheet = answers([IntakeForm.consent: "verbal", IntakeForm.share: "yes"])
    sheet.set(IntakeForm.withdrawn, to: .given("yes"), at: monday + .minutes(10))
    #expect(sentences(sheet)[2].hasPrefix("You took that back at 14:40 today: nothing is shared"))
    #expect(!sentences(sheet).joined().contains("We may share"))
    #expect(sentences(answers([IntakeForm.consent: "lifeAtRisk"]))[1].contains("life is at risk"))
  }

  @Test("IN-10 says that nobody calls back before it was asked when that is safe")
  func notAsked() {
    let sheet = answers([IntakeForm.consent: "verbal", IntakeForm.callback: "0161 496 0000"])
    let all = sentences(sheet).joined(separator: " ")
    #expect(all.contains("We have not spoken about when it is safe to call"))
    let review = IntakeReview(sheet, staffName: { $0 }, now: monday, zone: .utc)
    #expect(review.lookAgain.contains { $0.contains("Nobody calls back before you asked: ") })
  }

  @Test("lists what was kept as typed and wants a second look, apart from what is read out")
  func lookAgain() {
    let review = IntakeReview(
      answers([
        IntakeForm.consent: "verbal", IntakeForm.purpose: "yes", IntakeForm.birth: "200",
        IntakeForm.childrenAges: "3, x",
      ]), staffName: { $0 }, now: monday, zone: .utc)
    #expect(
      review.lookAgain == [
        "Age or day of birth: An age of 200? Look once more.",
        "Children, their ages: “x” is no age. Ages look like 3, 7, 15; a baby is 0.",
      ])
    #expect(!review.sentences.joined().contains("Look"))
  }

  @Test("IN-08 of an empty intake says what has not been spoken about")
  func empty() {
    #expect(
      sentences(Answers()) == [
        "We have not spoken about your safety yet.",
        "I have not asked yet whether I may note your details.",
        "Not to be read out. Score 0: no indicator = 0.",
      ])
  }

  @Test("IN-06 reads out no name that was typed before the caller chose to stay anonymous")
  func anonymous() {
    let words = sentences(
      answers([
        IntakeForm.consent: "anonymous", IntakeForm.name: "Ada Quill",
        IntakeForm.callback: "0161 496 0000", IntakeForm.location: "the bus station",
      ])
    ).joined(separator: " ")
    #expect(words.contains("no name and no number are kept"))
    #expect(!words.contains("Quill") && !words.contains("0161"))
    #expect(words.contains("You are at the bus station."))
  }

  @Test("IN-13 says a non-answer as it was given", arguments: [Answer.declined, .unknown])
  func nonAnswers(_ answer: Answer) {
    var sheet = Answers()
    sheet.set(IntakeForm.safeNow, to: answer, at: monday)
    #expect(!sentences(sheet)[0].contains("have not spoken"))
    sheet.set(IntakeForm.consent, to: .declined, at: monday)
    #expect(!sentences(sheet)[1].contains("not asked"))
  }

  @Test(
    "IN-10 IN-17 says how and when we ask again, if one of the two is known",
    arguments: [
      ("phone", nil, "We ask again whether your needs were met, by phone."),
      (nil, "tomorrow", "We ask again whether your needs were met, 09:00 tomorrow."),
      ("inPerson", "fri", "We ask again whether your needs were met, 09:00 Fri 6 Nov, in person."),
      ("none", "fri", "You asked us not to contact you."), (nil, nil, nil),
    ] as [(String?, String?, String?)])
  func followUp(method: String?, when: String?, words: String?) {
    var sheet = Answers()
    sheet.set(IntakeForm.method, to: method.map(Answer.given), at: monday)
    sheet.set(IntakeForm.followUp, to: when.map(Answer.given), at: monday)
    #expect(sentences(sheet).dropFirst(3).first == words)
  }

  @Test("is made of whole sentences on every branch of the form")
  func everySentence() {
    for branch in everyBranch(of: IntakeForm.form) + mixedSheets(of: IntakeForm.form) {
      for sentence in sentences(branch) {
        #expect(sentence.hasSuffix(".") && !sentence.hasSuffix(".."))
        #expect(sentence.first?.isUppercase == true)
        #expect(!sentence.contains("  ") && !sentence.contains(" ,"))
      }
    }
  }
}
