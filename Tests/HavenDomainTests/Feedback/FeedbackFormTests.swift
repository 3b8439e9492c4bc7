import HavenDomain
import Testing

@Suite("The customer contact form")
struct FeedbackFormTests {
  static let form = FeedbackForm.form

  /// S3 Appendix 4, in its order.
  @Test(
    "CC-10 CC-12 has every field of the paper form",
    arguments: [
      ("Type", FeedbackForm.kind), ("First Name", FeedbackForm.firstName),
      ("Surname", FeedbackForm.surname), ("Current Address", FeedbackForm.address),
      ("Contact Number", FeedbackForm.phone), ("Email Address", FeedbackForm.email),
      ("Case received via", FeedbackForm.via), ("Case received from", FeedbackForm.from),
      ("Details 1", FeedbackForm.happened), ("Details 2", FeedbackForm.situation),
      ("Details 3", FeedbackForm.impact), ("Details 4", FeedbackForm.wanted),
      ("Happy to be contacted", FeedbackForm.mayContact), ("Best way", FeedbackForm.bestWay),
      ("Date completed", FeedbackForm.completedOn), ("Completed by", FeedbackForm.completedBy),
      ("Passed to", FeedbackForm.passedTo), ("Date passed on", FeedbackForm.passedOn),
      ("On behalf of the customer", FeedbackForm.behalf), ("Date made", FeedbackForm.made),
      ("Service area", FeedbackForm.area),
    ])
  func fields(paper: String, field: FieldID) {
    #expect(Self.form.field(field) != nil, "\(paper)")
  }

  @Test("CC-11 asks the four guide questions word for word")
  func guideQuestions() {
    let asked = [
      FeedbackForm.happened, FeedbackForm.situation, FeedbackForm.impact, FeedbackForm.wanted,
    ].compactMap { Self.form.field($0)?.prompt }
    #expect(
      asked == [
        "Can you tell me briefly what has happened up to now?", "What is your current situation?",
        "What impact is this having on you?", "What would you like us to do to resolve this?",
      ])
  }

  @Test("CC-01 CC-10 has the three types of the paper form, and every channel and a card as source")
  func vocabularies() {
    #expect(FeedbackKind.allCases.map(\.words) == ["Compliment", "Dissatisfaction", "Complaint"])
    guard case .choice(.fixed(let vias)) = Self.form.field(FeedbackForm.via)?.kind else {
      Issue.record("Received via is no choice.")
      return
    }
    let ids = Set(vias.map(\.id))
    #expect(ids.isSuperset(of: Channel.allCases.map(\.rawValue)))
    #expect(ids.isSuperset(of: ["card", "letter", "email", "form"]))
  }

  @Test("shows at most eight fields a page, whatever was answered")
  func eightFields() {
    for branch in everyBranch(of: Self.form) + mixedSheets(of: Self.form) {
      for page in Self.form.pages.indices {
        #expect(Self.form.visibleFields(page: page, branch).count <= 8)
      }
      for step in Self.form.steps.indices {
        #expect(!Self.form.visibleFields(step: step, branch).isEmpty)
      }
    }
  }

  @Test("CC-10 asks the best way only of somebody who is happy to be contacted")
  func bestWay() {
    func isAsked(_ sheet: Answers) -> Bool {
      Self.form.visibleFields(step: 2, sheet).contains { $0.id == FeedbackForm.bestWay }
    }
    #expect(isAsked(answers([FeedbackForm.mayContact: "yes"])))
    #expect(!isAsked(answers([FeedbackForm.mayContact: "no"])))
    #expect(!isAsked(Answers()))
  }

  @Test("CC-21 passes compliments to reception with a copy to the coordinator")
  func compliments() {
    #expect(FeedbackForm.complimentsTo == "Reception, copy to the coordinator")
  }

  @Test("CC-13 has nine areas with the manager pattern of Appendix 1, led by fictional people")
  func areas() {
    let areas = ServiceArea.shipped
    #expect(areas.count == 9)
    #expect(Set(areas.map(\.id)).count == 9)
    #expect(Set(areas.map(\.name)).count == 9)
    let firsts = Dictionary(grouping: areas, by: \.manager1)
    #expect(firsts.values.map(\.count).sorted() == [1, 1, 1, 1, 1, 1, 1, 2])
    let seconds = Dictionary(grouping: areas, by: \.manager2)
    #expect(seconds[""]?.count == 5)
    #expect(seconds.filter { !$0.key.isEmpty }.values.map(\.count) == [4])
    #expect(Set(areas.map(\.manager3)).count == 1)
    let central = areas.filter { $0.manager1 == $0.manager3 }
    #expect(central.map(\.name) == ["Central Service"])
    #expect(!firsts.keys.contains(""))
  }
}
