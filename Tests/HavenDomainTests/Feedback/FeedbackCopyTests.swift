import HavenDomain
import Testing

@Suite("Copies, urgency and what readers sign")
struct FeedbackCopyTests {
  private func copy(
    _ what: FeedbackCopy.What, to: FeedbackCopy.Recipient, how: FeedbackCopy.Way = .email,
    at: Instant = monday
  ) -> FeedbackCopy {
    FeedbackCopy(what, to: to, how: how, on: LocalDate(day: 20_000), at: at)
  }

  private func told(_ kind: FeedbackEvent.Kind, at: Instant) -> FeedbackEvent {
    FeedbackEvent(kind: kind, at: at, staffName: nil, detail: nil)
  }

  @Test("CC-22 a complaint owes the policy until the complainant has it")
  func policy() {
    let owed = FeedbackCopy.owed(.complaint, [], letters: [])
    #expect(owed == ["The policy has not been given yet (S3, Logging a Complaint)."])
    let given = copy(.policy, to: .complainant, how: .byHand)
    #expect(FeedbackCopy.owed(.complaint, [given], letters: []).isEmpty)
    let elsewhere = copy(.policy, to: .coordinator)
    #expect(FeedbackCopy.owed(.complaint, [elsewhere], letters: []) == owed)
    for kind in [FeedbackKind.compliment, .dissatisfaction] {
      #expect(FeedbackCopy.owed(kind, [], letters: []).isEmpty)
    }
  }

  @Test("CC-22 the coordinator hears how the policy went where that was not by email")
  func informed() {
    for way in FeedbackCopy.Way.allCases {
      #expect(
        copy(.policy, to: .complainant, how: way).isToldToCoordinator == (way != .email))
    }
    #expect(!copy(.correspondence, to: .coordinator, how: .letter).isToldToCoordinator)
  }

  @Test("CC-23 what was written after the coordinator's last copy is owed to them")
  func correspondence() {
    let given = copy(.policy, to: .complainant)
    let letters = [told(.logged, at: monday), told(.acknowledged, at: monday + .hours(1))]
    #expect(
      FeedbackCopy.owed(.complaint, [given], letters: letters) == [
        "The coordinator has not been copied in on “acknowledged to the customer” yet "
          + "(S3, Logging a Complaint)."
      ])
    let cc = copy(.correspondence, to: .coordinator, at: monday + .hours(2))
    #expect(FeedbackCopy.owed(.complaint, [given, cc], letters: letters).isEmpty)
    let later = letters + [told(.outcomeTold, at: monday + .hours(3))]
    #expect(FeedbackCopy.owed(.complaint, [given, cc], letters: later).count == 1)
  }

  @Test("ES-08 what is passed on is marked urgent until it is closed, a compliment is not")
  func urgent() {
    var row = Samples.feedbackRow
    row.passedTo = "Imani Calder"
    for kind in FeedbackKind.allCases {
      for stage in FeedbackStage.allCases {
        row.kind = kind
        row.stage = stage
        #expect(row.isUrgent() == (kind != .compliment && !stage.isFileClosed))
      }
    }
    row.stage = .received
    row.kind = .complaint
    #expect(row.passedToWords() == "Passed to Imani Calder, urgent")
  }

  @Test("C20 ES-07 which parts can be given to somebody else, by kind and stage")
  func assigning() {
    var row = Samples.feedbackRow
    func open(_ kind: FeedbackKind, _ stage: FeedbackStage) -> [FeedbackPart] {
      row.kind = kind
      row.stage = stage
      return FeedbackPart.allCases.filter { FeedbackRules.whyNotAssign(row, $0) == nil }
    }
    #expect(open(.complaint, .received) == FeedbackPart.allCases)
    #expect(open(.complaint, .closed) == [.appeal])
    #expect(open(.dissatisfaction, .received) == [.investigation])
    #expect(open(.dissatisfaction, .closed).isEmpty && open(.compliment, .received).isEmpty)
  }

  @Test("PR-18 the text names the policy, the regulation and the act, and a signature ends")
  func terms() {
    let text = RegisterTerms.text.joined(separator: " ")
    for words in ["confidentiality policy", "GDPR 2018", "Data Protection Act 2018"] {
      #expect(text.contains(words))
    }
    let signature = RegisterSignature(signedAt: monday, until: monday + RegisterTerms.holds)
    #expect(signature.holds(at: monday + .days(364)))
    #expect(!signature.holds(at: monday + .days(365)))
    #expect(!RegisterSignature().holds(at: monday))
    #expect(RegisterSignature().words(now: monday, zone: .utc) == "You have not signed yet.")
    #expect(signature.words(now: monday + .days(400), zone: .utc).hasSuffix("Sign again."))
  }
}
