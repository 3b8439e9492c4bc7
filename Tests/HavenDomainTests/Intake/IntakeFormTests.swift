import Testing

@testable import HavenDomain

/// Every answer that a question can have, and none.
func everyAnswer(to field: Field) -> [Answer?] {
  let words: [String] =
    switch field.kind {
    case .yesNo, .tick: ["yes", "no"]
    case .choice(.fixed(let options)): options.map(\.id)
    default: ["something"]
    }
  return [nil, .notAsked, .declined, .unknown] + words.map(Answer.given)
}

/// A form under every combination of the answers that its conditions look at.
func everyBranch(of form: Form) -> [Answers] {
  let fields = form.steps.flatMap(\.fields)
  let deciding = Set(fields.compactMap { $0.condition?.field })
  return fields.filter { deciding.contains($0.id) }.reduce([Answers()]) { sheets, field in
    sheets.flatMap { sheet in
      everyAnswer(to: field).map { answer in
        var next = sheet
        next.set(field.id, to: answer, at: monday)
        return next
      }
    }
  }
}

@Suite("The intake form")
struct IntakeFormTests {
  static let form = IntakeForm.form
  static let identifiers: [FieldID] = [
    IntakeForm.name, IntakeForm.location, IntakeForm.callback, IntakeForm.safeContact,
  ]
  static let consents = ["verbal", "written", "lifeAtRisk", "anonymous"]

  @Test("IN-01 has five steps in the order of the guide, safety first")
  func steps() {
    #expect(
      Self.form.steps.map(\.title) == [
        "Safety", "Identity and consent", "Needs and priority", "Service or referral",
        "Record and follow-up",
      ])
    #expect(Self.form.steps[0].fields.first?.prompt == "Are you safe right now?")
  }

  @Test("IN-01 shows at most eight fields a step, whatever was answered")
  func eightFields() {
    let branches = everyBranch(of: Self.form)
    #expect(branches.count == 8 * 14)
    for branch in branches {
      for step in Self.form.steps.indices {
        let count = Self.form.visibleFields(step: step, branch).count
        #expect((1...8).contains(count))
      }
    }
  }

  @Test("IN-02 TR-04 asks first for weapons, danger, children, medical need and the indicators")
  func safetyItems() {
    let asked = Set(Self.form.steps[0].fields.map(\.id))
    let needed: Set<FieldID> = [
      "safeNow", "weapon", "danger", "children", "medical", "assault", "suicidal",
    ]
    #expect(asked.isSuperset(of: needed))
    #expect(Set(IntakeForm.needed(step: 0, Answers()).map(\.id)) == needed)
  }

  @Test("IN-04 asks for name, location, callback number and consent to share, in one step")
  func identifiers() {
    for field in Self.identifiers + [IntakeForm.share] {
      #expect(Self.form.step(of: field) == 1)
    }
    #expect(Self.form.steps[1].fields.first?.id == IntakeForm.consent)
  }

  @Test("IN-06 keeps what could find a person shut until consent is settled in words")
  func consentGate() throws {
    let consent = try #require(Self.form.field(IntakeForm.consent))
    for answer in everyAnswer(to: consent) {
      var sheet = Answers()
      sheet.set(IntakeForm.consent, to: answer, at: monday)
      for field in Self.identifiers + [IntakeForm.share, IntakeForm.readBack] {
        #expect((Self.form.whyShut(field, sheet) == nil) == (answer?.text != nil))
      }
      #expect(Self.form.whyShut(IntakeForm.safeNow, sheet) == nil)
    }
  }

  @Test("IN-05 takes consent by word of mouth or in writing, none with a life at risk, or none")
  func consents() {
    #expect(IntakeForm.consents.map(\.id) == Self.consents)
    func visible(_ consent: String) -> Set<FieldID> {
      Set(Self.form.visibleFields(step: 1, answers([IntakeForm.consent: consent])).map(\.id))
    }
    for consent in ["verbal", "written"] {
      #expect(visible(consent).isSuperset(of: [IntakeForm.purpose, IntakeForm.name]))
      #expect(!visible(consent).contains(IntakeForm.noConsentReason))
    }
    #expect(visible("lifeAtRisk").isSuperset(of: [IntakeForm.noConsentReason, IntakeForm.name]))
    #expect(visible("anonymous").isDisjoint(with: [IntakeForm.name, IntakeForm.callback]))
  }

  @Test("IN-07 IN-08 explains why we record before it asks, and reads back what it noted")
  func purposeAndReadBack() {
    #expect(Self.form.field(IntakeForm.consent)?.prompt == IntakeForm.purposeText)
    #expect(Self.form.field(IntakeForm.purpose)?.kind == .tick)
    #expect(Self.form.field(IntakeForm.readBack)?.kind == .tick)
  }

  @Test("IN-09 IN-10 IN-11 IN-17 TR-05 has a field for all that must be documented")
  func documentation() {
    for field: FieldID in [
      IntakeForm.support, IntakeForm.method, IntakeForm.safeContact, IntakeForm.referralCode,
      IntakeForm.owner, IntakeForm.nextAction, IntakeForm.nextDue, IntakeForm.followUp,
    ] {
      #expect(Self.form.field(field) != nil, "\(field.rawValue)")
    }
    let interventions = Set(IntakeForm.interventions.map(\.id))
    #expect(interventions.isSuperset(of: ["shelter", "warmTransfer", "rapidFollowUp", "referral"]))
  }

  @Test("has fields of one name each, labels of at most 22 letters, and a prompt everywhere")
  func fields() {
    for form in [Self.form, FeedbackForm.form] {
      let fields = form.steps.flatMap(\.fields)
      #expect(Set(fields.map(\.id)).count == fields.count)
      for field in fields {
        #expect((1...22).contains(field.label.count), "\(field.label)")
        #expect(!field.prompt.isEmpty, "\(field.label)")
        if case .choice(.fixed(let options)) = field.kind {
          #expect(Set(options.map(\.id)).count == options.count)
        }
      }
    }
  }

  @Test("IN-13 lets a caller leave every question open, in each of the three ways")
  func nonAnswers() {
    let ours: Set<FieldID> = [
      IntakeForm.owner, IntakeForm.nextAction, IntakeForm.nextDue, IntakeForm.raiseReason,
      IntakeForm.noConsentReason,
    ]
    for branch in everyBranch(of: Self.form) {
      for answer in [Answer.notAsked, .declined, .unknown] {
        var sheet = branch
        for step in Self.form.steps.indices {
          for field in Self.form.visibleFields(step: step, branch)
          where branch[field.id]?.text == nil {
            sheet.set(field.id, to: answer, at: monday)
          }
        }
        let open = Self.form.problems(sheet, now: monday, zone: .utc).map(\.field)
        #expect(ours.isSuperset(of: open))
      }
    }
  }

  @Test("Q-16 IN-12 TR-06 does not complete without owner, next action and due time, in words")
  func owner() {
    for answer in [nil, Answer.notAsked, .declined, .unknown, .given(" ")] {
      var sheet = answers([
        IntakeForm.safeNow: "yes", IntakeForm.consent: "anonymous",
        IntakeForm.intervention: "information",
      ])
      for field in [IntakeForm.owner, IntakeForm.nextAction, IntakeForm.nextDue] {
        sheet.set(field, to: answer, at: monday)
      }
      #expect(
        IntakeRules.problems(sheet, now: monday, zone: .utc, policy: .safeHaven).map(\.field) == [
          IntakeForm.owner, IntakeForm.nextAction, IntakeForm.nextDue,
        ])
    }
  }
}
