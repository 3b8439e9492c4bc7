import Testing

@testable import HavenDomain

/// Every answer that a question can have, and none.
func everyAnswer(to field: Field) -> [Answer?] {
  let words: [String] =
    switch field.kind {
    case .yesNo, .tick: ["yes", "no"]
    case .choice(.fixed(let options)): options.map(\.id)
    case .several(let options): options.map(\.id) + [options.map(\.id).joined(separator: ",")]
    default: ["something"]
    }
  return [nil, .notAsked, .declined, .unknown] + words.map(Answer.given)
}

/// A form under every combination of the answers that the conditions of one of its parts look at:
/// each part after the other, for no part looks at what decides another.
func everyBranch(of form: Form) -> [Answers] {
  form.pages.indices.flatMap { everyBranch(of: form.part($0), in: form) }
}

private func everyBranch(of part: Form.Part, in form: Form) -> [Answers] {
  let deciding = Set(part.fields.compactMap { $0.condition?.field })
  return form.fields.filter { deciding.contains($0.id) }.reduce([Answers()]) { sheets, field in
    sheets.flatMap { sheet in
      everyAnswer(to: field).map { answer in
        var next = sheet
        next.set(field.id, to: answer, at: monday)
        return next
      }
    }
  }
}

/// Sheets with an answer of any kind to every question, the same each time.
func mixedSheets(of form: Form, count: Int = 60) -> [Answers] {
  var random = SeededGenerator(seed: 4)
  return (0..<count).map { _ in
    var sheet = Answers()
    for field in form.fields {
      sheet.set(
        field.id, to: everyAnswer(to: field).randomElement(using: &random) ?? nil, at: monday)
    }
    return sheet
  }
}

@Suite("The intake form")
struct IntakeFormTests {
  static let form = IntakeForm.form
  static let identifiers: [FieldID] = [
    IntakeForm.name, IntakeForm.alias, IntakeForm.location, IntakeForm.callback,
    IntakeForm.birth, IntakeForm.safeToCall, IntakeForm.safeNumber, IntakeForm.codeWord,
    IntakeForm.mayAnswer, IntakeForm.safeContact, IntakeForm.childrenAges, IntakeForm.others,
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

  @Test("IN-01 shows at most eight fields a page, whatever was answered")
  func eightFields() {
    let branches = everyBranch(of: Self.form) + mixedSheets(of: Self.form)
    #expect(branches.count > 300)
    for branch in branches {
      for page in Self.form.pages.indices {
        #expect(Self.form.visibleFields(page: page, branch).count <= 8)
      }
      for step in Self.form.steps.indices {
        #expect(!Self.form.shownPages(step: step, branch).isEmpty)
      }
    }
  }

  @Test("C13 asks in the order of the triage checklist: form step one is checklist step one")
  func checklistOrder() {
    let checklist = TriageChecklist(
      answers: Answers(), startedAt: monday, dispatches: [], policy: .safeHaven)
    #expect(checklist.steps.count == Self.form.steps.count)
    for step in Self.form.steps.indices {
      let needed = IntakeForm.needed(step: step, answers([IntakeForm.consent: "verbal"]))
      #expect(!needed.isEmpty)
      for field in needed { #expect(Self.form.step(of: field.id) == step) }
    }
    let pages = Self.form.pages
    for (page, next) in zip(pages, pages.dropFirst()) {
      #expect((page.step, page.part) < (next.step, next.part))
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
    #expect(
      Self.form.field(IntakeForm.readBack)?.kind == .readBack(IntakeForm.readBackFields))
  }

  @Test("IN-06 takes nothing new that could find a person once consent was taken back")
  func withdrawn() {
    var sheet = answers([IntakeForm.consent: "verbal", IntakeForm.name: "Ada Quill"])
    sheet.set(IntakeForm.withdrawn, to: .given("yes"), at: monday + .seconds(60))
    for field in Self.identifiers {
      #expect(Self.form.whyShut(field, sheet)?.contains("taken back") == true)
    }
    #expect(Self.form.whyShut(IntakeForm.readBack, sheet) == nil)
    #expect(Self.form.kept(sheet).text(IntakeForm.name) == "Ada Quill")
    sheet.set(IntakeForm.alias, to: .given("Addie"), at: monday + .seconds(61))
    #expect(Self.form.kept(sheet).text(IntakeForm.alias) == nil)
    #expect(Self.form.problems(sheet, now: monday, zone: .utc).contains { $0.field == "alias" })
    sheet.set(IntakeForm.withdrawn, to: nil, at: monday + .seconds(90))
    #expect(Self.form.kept(sheet).text(IntakeForm.alias) == "Addie")
  }

  @Test("IN-13 C18 language and interpreter can be asked before consent: consent may need them")
  func languageFirst() {
    for field in [IntakeForm.language, IntakeForm.interpreter] {
      #expect(Self.form.whyShut(field, Answers()) == nil)
      #expect(Self.form.page(of: field) == 2)
    }
  }

  @Test("passes over the questions of safe contact for somebody who stays anonymous")
  func anonymousPages() {
    let sheet = answers([IntakeForm.consent: "anonymous"])
    #expect(Self.form.shownPages(step: 1, sheet).count == 3)
    #expect(Self.form.shownPages(step: 1, answers([IntakeForm.consent: "verbal"])).count == 4)
  }

  @Test("IN-09 IN-10 IN-11 IN-14 IN-17 TR-05 has a field for all that must be documented")
  func documentation() {
    for field: FieldID in [
      IntakeForm.support, IntakeForm.method, IntakeForm.safeContact, IntakeForm.referralCode,
      IntakeForm.owner, IntakeForm.nextAction, IntakeForm.nextDue, IntakeForm.followUp,
      IntakeForm.limits, IntakeForm.elsewhere, IntakeForm.elsewhereWhy, IntakeForm.told,
      IntakeForm.summary, IntakeForm.accepted,
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
    // An answer behind a shut gate is another matter.
    for branch in everyBranch(of: Self.form) where Self.form.kept(branch) == branch {
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
