import HavenDomain
import Testing

@Suite("The card of a warm transfer")
struct TransferCardTests {
  static let team = ReferralService(
    code: Samples.referralCode, name: "Crossroads crisis team", needs: ["counselling"])

  static let told: [FieldID: String] = [
    "safeNow": "no", "weapon": "yes", "suicidal": "no", "consent": "verbal", "name": "Ada Quill",
    "callback": "0161 496 0000", "safeContact": "text only", "location": "the library",
    "needs": "shelter,legal", "support": "a room tonight",
  ]

  private func card(
    _ more: [FieldID: String], for partner: SharingPartner = .colleague
  ) -> TransferCard {
    let sheet = answers(Self.told.merging(more) { $1 })
    return TransferCard(
      of: Samples.number, .phone, IntakeForm.form.keptForSharing(sheet),
      dispatches: ["Police sent"], for: partner, at: monday, zone: .utc)
  }

  @Test("CH-06 a colleague learns what the work needs; the name waits for a Yes")
  func colleague() {
    let silent = card([:])
    #expect(silent[.safety]?.text == "not safe now, weapon")
    #expect(silent[.score]?.text == "3, routine")
    #expect(silent[.needs]?.text == "A safe place to stay, Legal advice")
    #expect(silent[.tried]?.text == "a room tonight; Police sent")
    #expect(silent[.safeContact]?.text == "text only")
    #expect(silent[.number]?.text == "C-1042" && silent[.channel]?.text == "phone")
    #expect(silent[.name] == nil && silent[.place] == nil)
    #expect(card(["share": "yes"])[.name]?.text == "Ada Quill")
    #expect(silent.suggestedFacts == [.safety, .score, .needs])
  }

  @Test("TR-08 tells the score that two people agreed on, and not the one before")
  func lowered() {
    let sheet = answers(Self.told.merging(["safeNow": "yes"]) { $1 })
    let card = TransferCard(
      of: Samples.number, .phone, IntakeForm.form.keptForSharing(sheet),
      lowering: ScoreLoweringTests.lowering(to: 1, agreed: true), dispatches: [], for: .colleague,
      at: monday, zone: .utc)
    #expect(card[.score]?.text == "1, routine")
  }

  @Test(
    "PR-20 a team outside learns nothing of theirs without a Yes, and the transfer can go on",
    arguments: ["no", ""])
  func outside(share: String) {
    let card = card(share.isEmpty ? [:] : ["share": share], for: .service(Self.team))
    #expect(card.lines.map(\.kind) == [.number, .channel, .limits])
    let words = card.lines.map(\.text).joined()
    for secret in ["Ada", "0161", "library", "weapon", "Legal"] { #expect(!words.contains(secret)) }
    #expect(card.suggestedFacts.count == TransferCourse.facts)
  }

  @Test("with a Yes they learn what helps, number and place among it")
  func agreed() {
    let card = card(Self.asked, for: .service(Self.team))
    #expect(card[.name]?.text == "Ada Quill" && card[.place]?.text == "the library")
    let how = "by text message only; after six; no voicemail; code word “heron”; text only"
    #expect(card[.safeContact]?.text == "0161 496 0100, do not call; \(how)")
    #expect(card[.limits]?.text == "they agreed to share")
  }

  static let asked: [FieldID: String] = [
    "share": "yes", "safeToCall": "no", "safeMethod": "text", "safeNumber": "0161 496 0100",
    "safeHours": "after six", "voicemail": "no", "codeWord": "heron",
  ]

  @Test("IN-10 no number goes to anybody before it was asked how and when it is safe to call")
  func unasked() {
    let card = card(["share": "yes"], for: .service(Self.team))
    #expect(card[.safeContact]?.text == "text only")
  }

  @Test("IN-10 a colleague has all the words about a safe call, not only those typed freely")
  func safeWords() {
    #expect(card(Self.asked)[.safeContact]?.text.hasPrefix("do not call; by text message") == true)
  }

  @Test("before anything was asked it has no score to be mistaken for safety")
  func empty() {
    let card = TransferCard(
      of: Samples.number, .chat, Answers(), dispatches: [], for: .colleague, at: monday,
      zone: .utc)
    #expect(card.lines.map(\.kind) == [.number, .channel, .limits])
  }

  @Test("a name typed by somebody who then chose to stay anonymous is not on it (IN-06)")
  func anonymous() {
    #expect(card(["share": "yes", "consent": "anonymous"])[.name] == nil)
  }
}
