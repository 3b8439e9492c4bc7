import Testing

@testable import HavenDomain

@Suite("An intake's review")
struct IntakeReviewTests {
  private func sentences(_ sheet: Answers) -> [String] {
    IntakeReview(
      sheet, staffName: { $0 == "3" ? "Robin Osei" : "somebody" }, now: monday, zone: Zones.london
    ).sentences
  }

  @Test("IN-08 reads the whole intake as sentences that can be said aloud")
  func whole() {
    let sheet = answers([
      "safeNow": "no", "danger": "yes", "weapon": "yes", "children": "yes",
      IntakeForm.consent: "verbal", IntakeForm.share: "yes", IntakeForm.name: "Ada Quill",
      IntakeForm.location: "the bus station", IntakeForm.callback: "0161 496 0000",
      IntakeForm.safeContact: "text only", IntakeForm.needs: "shelter,food",
      IntakeForm.support: "a room for tonight", IntakeForm.intervention: "shelter",
      IntakeForm.partner: "Harbour House", IntakeForm.referralCode: "HH-12",
      IntakeForm.owner: "3", IntakeForm.nextAction: "ring Harbour House",
      IntakeForm.nextDue: "+1h", IntakeForm.method: "text", IntakeForm.followUp: "tomorrow",
    ])
    #expect(
      sentences(sheet) == [
        "You told me that you are not safe now. "
          + "I noted: danger in the next hours, weapon, children.",
        "You agreed by word of mouth that I note your details "
          + "and to share them with those who help.",
        "Your name is Ada Quill, you are at the bus station, we can call 0161 496 0000, "
          + "safe contact: text only.",
        "Score 5: weapon present 3 + children involved 2 = 5.",
        "What would help: a safe place to stay, food or basics. We agreed: a room for tonight.",
        "Now: shelter placement, with Harbour House, reference HH-12.",
        "Robin Osei will do this next: ring Harbour House, by 15:30 today.",
        "We ask again whether your needs were met, 09:00 tomorrow, by text message.",
      ])
  }

  @Test("IN-08 of an empty intake says what has not been spoken about")
  func empty() {
    #expect(
      sentences(Answers()) == [
        "We have not spoken about your safety yet.",
        "I have not asked yet whether I may note your details.", "Score 0: no indicator = 0.",
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
    for branch in everyBranch(of: IntakeForm.form) {
      for sentence in sentences(branch) {
        #expect(sentence.hasSuffix("."))
        #expect(sentence.first?.isUppercase == true)
        #expect(!sentence.contains("  ") && !sentence.contains(" ,"))
      }
    }
  }
}
