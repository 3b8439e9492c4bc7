import HavenDomain
import Testing

@Suite("CC-05 whoever wrote is rung")
struct FeedbackCallTests {
  /// All that the form offers.
  static let vias: [String] = {
    let field = FeedbackForm.form.steps[0].fields.first { $0.id == FeedbackForm.via }
    guard case .choice(.fixed(let options))? = field?.kind else { return [] }
    return options.map(\.id)
  }()

  @Test(
    "a letter, an email and social media ask for a call, and nothing else does", arguments: vias)
  func channels(via: String) {
    let sheet = answers([FeedbackForm.kind: "complaint", FeedbackForm.via: via])
    #expect(FeedbackRules.needsCall(sheet) == ["letter", "email", "social"].contains(via))
  }

  @Test("not for a compliment, and not where they would rather not be contacted")
  func others() {
    func needs(_ more: [FieldID: String]) -> Bool {
      FeedbackRules.needsCall(answers([FeedbackForm.via: "letter"].merging(more) { $1 }))
    }
    #expect(needs([FeedbackForm.kind: "dissatisfaction"]))
    #expect(needs([FeedbackForm.kind: "complaint", FeedbackForm.mayContact: "yes"]))
    #expect(!needs([FeedbackForm.kind: "compliment"]))
    #expect(!needs([FeedbackForm.kind: "complaint", FeedbackForm.mayContact: "no"]))
  }

  private func row(_ call: FeedbackCall?, _ stage: FeedbackStage = .received) -> FeedbackRow {
    var row = Samples.feedbackRow
    row.call = call
    row.stage = stage
    return row
  }

  @Test("the task is open until it is done or its file is closed, and says which in words")
  func task() {
    let open = FeedbackCall(due: monday + .days(3))
    let done = FeedbackCall(
      due: monday, doneAt: monday, doneBy: "R. Osei", outcome: .noSafeNumber)
    #expect(row(open).callToMake() == open && FeedbackRules.whyNotRecordCall(row(open)) == nil)
    for other in [row(nil), row(done), row(open, .closed)] {
      #expect(other.callToMake() == nil)
      let why = FeedbackRules.whyNotRecordCall(other)
      #expect(why?.hasSuffix(".") == true && Blame.found(in: why ?? "").isEmpty)
    }
    #expect(open.words(now: monday, zone: .utc).hasPrefix("Ring the customer by "))
    #expect(
      done.words(now: monday, zone: .utc).hasSuffix(", R. Osei: no number that is safe to ring"))
    #expect(FeedbackCall.Outcome.allCases.filter { !$0.endsIt } == [.noAnswer])
    for outcome in FeedbackCall.Outcome.allCases {
      #expect(NeverUse.found(in: outcome.words).isEmpty)
    }
  }
}
