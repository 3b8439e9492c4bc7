import Testing

@testable import HavenDomain

@Suite("The pages of the customer contact form")
struct ContactFormPagesTests {
  static let form = FeedbackForm.form

  private func shown(_ given: [FieldID: String]) -> [FieldID] {
    Self.form.steps.indices.flatMap { Self.form.visibleFields(step: $0, answers(given)) }.map(\.id)
  }

  /// S3 Appendix 4, as it is printed.
  @Test(
    "CC-10 bears the labels of Appendix 4, letter for letter",
    arguments: [
      (FeedbackForm.kind, "Type"), (FeedbackForm.firstName, "First Name"),
      (FeedbackForm.surname, "Surname"), (FeedbackForm.address, "Current Address"),
      (FeedbackForm.phone, "Contact Number"), (FeedbackForm.email, "Email Address"),
      (FeedbackForm.via, "Case received via"), (FeedbackForm.from, "Case received from"),
      (FeedbackForm.completedOn, "Date completed"), (FeedbackForm.completedBy, "Completed by"),
      (FeedbackForm.passedTo, "Passed to"), (FeedbackForm.passedOn, "Date passed on"),
    ])
  func labels(field: FieldID, label: String) {
    #expect(Self.form.field(field)?.label == label)
  }

  @Test("CC-10 asks about contact in the words of Appendix 4, under its headings")
  func questions() {
    #expect(
      Self.form.field(FeedbackForm.mayContact)?.prompt
        == "Customer is happy to be contacted in acknowledgement of the case:")
    #expect(
      Self.form.field(FeedbackForm.bestWay)?.prompt
        == "If yes, what is the best way to make contact with the customer?")
    #expect(Self.form.steps[1].title == "Details of case")
    #expect(Self.form.part(0).title == "Customer Contact Form")
  }

  @Test("every label has room, and no two fields share an id")
  func tidy() {
    #expect(Self.form.fields.allSatisfy { $0.label.count <= 22 })
    #expect(Set(Self.form.fields.map(\.id)).count == Self.form.fields.count)
  }

  @Test("CC-21 a compliment is asked nothing that is for dissatisfaction and complaints")
  func compliment() {
    let later: [FieldID] = [
      FeedbackForm.situation, FeedbackForm.impact, FeedbackForm.wanted, FeedbackForm.tenSteps,
      FeedbackForm.questionsAsked, FeedbackForm.advocacy, FeedbackForm.apologised,
      FeedbackForm.toldWho,
    ]
    let short = shown([FeedbackForm.kind: "compliment"])
    #expect(short.filter((later + [FeedbackForm.grounds]).contains).isEmpty)
    let pages = Self.form.pages.indices.filter {
      !Self.form.visibleFields(page: $0, answers([FeedbackForm.kind: "compliment"])).isEmpty
    }
    #expect(pages.count == 4)
    #expect(Self.form.visibleFields(page: 2, answers([FeedbackForm.kind: "compliment"])).count == 1)
    #expect(shown([FeedbackForm.kind: "dissatisfaction"]).filter(later.contains) == later)
    let complaint = shown([FeedbackForm.kind: "complaint"])
    #expect(Set(later + [FeedbackForm.grounds]).isSubset(of: complaint))
  }

  @Test("CC-12 on behalf of a customer: who, relation, how to reach them, what the customer knows")
  func advocate() {
    let asked: [FieldID] = [
      FeedbackForm.behalf, FeedbackForm.relation, FeedbackForm.advocateReach,
      FeedbackForm.customerKnows,
    ]
    #expect(shown([FeedbackForm.completion: "behalf"]).filter(asked.contains) == asked)
    #expect(shown([FeedbackForm.completion: "with"]).filter(asked.contains).isEmpty)
  }

  @Test("CC-12 an advocate who was named before there was the question stays in sight")
  func olderDraft() {
    #expect(shown([FeedbackForm.behalf: "Sam Example"]).contains(FeedbackForm.behalf))
    let page = Self.form.page(of: FeedbackForm.behalf) ?? 0
    let emptied = Self.form.visibleFields(page: page, Answers(), focus: FeedbackForm.behalf)
    #expect(emptied.map(\.id) == [FeedbackForm.behalf], "while the cursor is in it")
    #expect(Self.form.visibleFields(page: page, Answers()).isEmpty)
  }

  @Test("what was typed for a complaint stays in sight when it becomes a compliment")
  func turned() {
    let given = [FeedbackForm.kind: "compliment", FeedbackForm.impact: "Sleepless."]
    #expect(shown(given).contains(FeedbackForm.impact))
  }

  @Test("CC-12 received from takes the customers of S3 and anybody's own words")
  func sources() {
    #expect(
      FeedbackForm.sources == [
        "Customer", "Family member", "Commissioner", "Member of staff", "Volunteer",
      ])
    for words in FeedbackForm.sources + ["the neighbour of a tenant"] {
      let problems = Self.form.problems(
        answers([FeedbackForm.from: words]), now: monday, zone: .utc)
      #expect(!problems.contains { $0.field == FeedbackForm.from })
    }
  }

  // MARK: The review

  private func review(_ given: [FieldID: String]) -> [String] {
    FeedbackReview(answers(given), areas: ServiceArea.shipped, now: monday, zone: .utc).sentences
  }

  @Test("the review reads as sentences, in the order in which one would say them")
  func sentences() {
    let lines = review([
      FeedbackForm.kind: "complaint", FeedbackForm.area: "7", FeedbackForm.firstName: "June",
      FeedbackForm.surname: "Example", FeedbackForm.via: "letter",
      FeedbackForm.from: "Family member", FeedbackForm.made: "2 Nov 2026",
      FeedbackForm.completion: "behalf", FeedbackForm.behalf: "Sam Example",
      FeedbackForm.relation: "Her brother", FeedbackForm.customerKnows: "agrees",
      FeedbackForm.happened: "Nobody rang.", FeedbackForm.grounds: "bias,delay",
      FeedbackForm.tenSteps: "1,9", FeedbackForm.apologised: "yes",
      FeedbackForm.proposal: "complaint", FeedbackForm.proposalReason: "Because.",
    ])
    #expect(
      lines == [
        "Complaint about Central Service, from June Example.",
        "Received via letter, from: Family member. Made Mon 2 Nov 2026. "
          + "Completed: On behalf of the customer.",
        "Spoken for by Sam Example. Relation: Her brother. The customer: Knows, and agrees.",
        "What happened: Nobody rang.",
        "Grounds: Delay or neglect to administrative or other processes; "
          + "Any examples of malice, bias, inequity, or discrimination",
        "The 10 steps: 1 Listen; 9 Take action",
        "The guide proposed a complaint, and that was followed. Because.",
        "Apologised: done \(TimeWords.minute(monday, in: .utc))",
      ])
  }

  @Test("the review holds every answer of the form that is asked", arguments: FeedbackKind.allCases)
  func whole(kind: FeedbackKind) {
    var given: [FieldID: String] = [
      FeedbackForm.kind: kind.rawValue, FeedbackForm.completion: "behalf",
      FeedbackForm.mayContact: "yes",
    ]
    let typed = Self.form.fields.filter {
      switch $0.kind {
      case .line, .area, .suggested, .phone, .email: true
      default: false
      }
    }
    for field in typed { given[field.id] = "words of \(field.id.rawValue)" }
    let text = review(given).joined(separator: "\n")
    for field in typed { #expect(text.contains("words of \(field.id.rawValue)"), "\(field.id)") }
  }
}
