import Testing

@testable import HavenDomain

/// S3 §4.1 and §4 “Progress reports method”: what nobody here says to anybody (GP-05 to GP-07).
enum NeverUse {
  /// As the coach finds it, in quotations too. Screens may say “soon”: a time is for letters.
  static func found(in text: String) -> [String] {
    PhraseCoach.shipped.findings(in: text.filter { !"“”‘\"".contains($0) })
      .filter { $0.avoided.kind != .vague }.map(\.text)
  }
}

@Suite("The words that people read")
struct WordsTests {
  static let vocabularies: [String] =
    Channel.allCases.map(\.words) + ContactState.allCases.map(\.words)
    + Priority.allCases.map(\.word) + Flag.allCases.map(\.words) + Role.allCases.map(\.words)
    + Permission.allCases.map(\.words) + Presence.allCases.map(\.words)
    + FeedbackKind.allCases.map(\.words) + FeedbackStage.allCases.map(\.words)
    + Indicator.allCases.map(\.words) + Band.allCases.map(\.words)
    + AlarmKind.allCases.map(\.words) + EscalationReason.allCases.map(\.words)
    + [Answer.notAsked, .declined, .unknown].map(\.words)
    + ContactEvent.Kind.allCases.map(\.words) + FeedbackEvent.Kind.allCases.map(\.words)
    + ClockKind.allCases.map(\.words) + Clock.State.allCases.map(\.words)
    + ContactAct.allCases.map(\.words) + FeedbackAct.allCases.map(\.words)
    + EscalationSource.allCases.map(\.words) + EscalationOutcome.allCases.map(\.words)
    + EscalationEvent.Kind.allCases.map(\.words) + PagerMessage.State.allCases.map(\.words)
    + Jurisdiction.allCases.map(\.words) + ReportingDuty.Concern.allCases.map(\.words)
    + BedKind.allCases.map(\.words) + SiteKind.allCases.map(\.words)
    + BedState.allCases.map(\.words) + TurnAwayReason.allCases.map(\.words)
    + ClientEvent.Kind.allCases.map(\.words) + KnownPerson.Sign.allCases.map(\.words)
    + ScoreChange.How.allCases.map(\.words) + ProtocolTopic.allCases.map(\.title)
    + ChecklistPhase.allCases.map(\.words) + ChecklistBox.allCases.map(\.words)
    + ChecklistText.allCases.map(\.words) + ChecklistItem.all.flatMap { [$0.text, $0.name] }
    + FeedbackAction.Kind.allCases.flatMap { [$0.words, $0.meaning] }
    + RootCause.allCases.map(\.words) + RootCause.Category.allCases.map(\.words)
    + ContactCategory.allCases.map(\.words) + GuideProposal.Outcome.allCases.map(\.words)
    + FeedbackGuide.Question.allCases.map(\.words) + FeedbackGuide.Subject.allCases.map(\.words)

  static let forms: [String] = [IntakeForm.form, FeedbackForm.form].flatMap { form in
    form.gates.map(\.words)
      + form.steps.flatMap { step in
        [step.title] + step.fields.flatMap { [$0.label, $0.prompt] + labels($0.kind) }
      }
  }

  static let sentences: [String] =
    RefusalTests.all.map(\.words) + [TimeEntry.help, FeedbackForm.complimentsTo]
    + TriageChecklist.titles + problems + whyNots + escalations + beds + triage
    + AlarmKind.allCases.flatMap { [$0.cause, $0.consequence, $0.act] }
    + (everyBranch(of: IntakeForm.form) + mixedSheets(of: IntakeForm.form)).flatMap {
      let review = IntakeReview($0, staffName: { $0 }, now: monday, zone: .utc)
      return review.sentences + review.lookAgain
    } + CallBack.allCases.compactMap { $0.words() } + [IntakeReview.lookAgainTitle] + advice
    + checklist
    + FeedbackGuideTests.everyGuide.compactMap { $0.proposal()?.reason }
    + [FeedbackForm.apology, FeedbackForm.toldScript("Imani Calder")]
    + CustomerContactTerms.definitions.map(\.meaning)

  private static let triage: [String] =
    [Heartbeat.question, SilentMode.opening]
    + CrisisProtocol.shipped.flatMap { value in
      [value.title] + value.steps.flatMap { [$0.title] + $0.lines.map(\.text) }
    }
    + ProtocolFileTests.standings.compactMap { ProtocolStanding($0, today: day).banner }
    + ProtocolFileTests.refused.map { ProtocolFileTests.refusal($0.text)?.message ?? "" }
    + ScoreLoweringTests.refusals

  private static let beds: [String] =
    BedRulesTests.table.map { BedRulesTests.refusal($0, $1)?.words }.compactMap { $0 }
    + (BedRules.problems(label: "", kind: .familyUnit, capacity: 99)
    + FeeScale.problems(income: -1, household: 0)
    + [SiteKind.emergency, .shelter].compactMap {
      FeeScale.problem(weeklyFee: 9, at: $0)
    }).map(\.words) + [FeeScale.freeWords, FeeScale.ruleWords]

  /// What the intake asks to look at again, and what stands in the way.
  private static let advice: [String] = mixedSheets(of: IntakeForm.form).flatMap { sheet in
    IntakeRules.problems(sheet, now: monday, zone: .utc, policy: .safeHaven).map(\.words)
      + ["phone", "letter"].compactMap {
        IntakeRules.whyNot(choose: $0, for: IntakeForm.method, sheet)
      }
  }

  /// What stands against closing a complaint, and against what its checklist takes.
  private static let checklist: [String] = {
    let all = InvestigationChecklistTests.self
    let day = all.today
    let endings: [FeedbackAction.Ending] = [.done(on: day + 1), .dropped(reason: "")]
    let boxes = all.boxes.compactMap { $0.2.whyNot(set: $0.0, to: $0.1) }
    let problems =
      FeedbackAction.problems(text: "", by: "", due: day, today: day + 1)
      + endings.compactMap { FeedbackAction.problem($0, today: day) }
      + FeedbackReflection.problems(lessons: "", team: "", sharedOn: day + 1, today: day)
      + FeedbackReflection.problems(lessons: "x", team: "x", sharedOn: nil, today: day)
      + [RootCause.problem([.other], otherWords: "")].compactMap(\.self)
    return boxes + problems.map(\.words) + [all.empty.whyNotClose()].compactMap(\.self)
      + FeedbackKind.allCases.compactMap(InvestigationChecklist.whyNone)
  }()

  private static func labels(_ kind: Field.Kind) -> [String] {
    switch kind {
    case .choice(.fixed(let options)), .several(let options): options.map(\.label)
    default: []
    }
  }

  /// Every field with an answer that no field takes, and what the rules say besides.
  private static let problems: [String] = {
    let forms = [IntakeForm.form, FeedbackForm.form].flatMap { form in
      form.steps.flatMap(\.fields).flatMap { field in
        ["??", "1", ""].compactMap {
          FieldCheck.problem(field, answers([field.id: $0]), now: monday, zone: .utc)?.words
        }
      }
    }
    let due = ["-2d", "+30h", "+90h"].flatMap { due in
      [[:], [IntakeForm.danger: "yes"], [IntakeForm.intervention: "rapidFollowUp"]].flatMap {
        IntakeRules.problems(
          answers(
            $0.merging(["weapon": "yes", IntakeForm.raiseTo: "1"]) { $1 }
              .merging([IntakeForm.nextDue: due]) { $1 }), now: monday, zone: .utc,
          policy: .safeHaven)
      }
    }
    let future = FeedbackRules.problems(
      answers([FeedbackForm.made: "tomorrow"]), now: monday, zone: .utc)
    return forms + (due + future).map(\.words)
  }()

  /// What stands against acts on escalations and alarms, and what the law wants. The words at hand
  /// for a disclosure say “cannot promise”, as they must (ES-05, C19).
  private static let escalations: [String] = {
    let rows = [nil, EscalationRulesTests.other].flatMap { holder in
      [false, true].map { EscalationRulesTests.row(holder: holder, isResolved: $0) }
    }
    let me = EscalationRulesTests.me
    let whyNots = rows.flatMap { row in
      [
        EscalationRules.whyNotAcknowledge(row, roles: [], now: monday),
        EscalationRules.whyNotTakeOver(row, staff: me, roles: [], now: monday),
        EscalationRules.whyNotHandBack(row, staff: me),
        EscalationRules.whyNotResolve(row, staff: me),
        EscalationRules.whyNotCall(row, place: 2), EscalationRules.whyNotCall(row, place: nil),
        AlarmRules.whyNotShelve(.unsafe), AlarmRules.whyNotSwitchOff(.unsafe),
      ].compactMap { $0 }
    }
    let problems =
      AlarmRules.problems(reason: "", minutes: 0)
      + RotaRules.problems(role: .agent, from: monday, to: monday)
      + RotaRules.problems(role: .supervisor, from: monday, to: monday + .days(40))
    let duties = Jurisdiction.allCases.flatMap { place in
      ReportingDuty.Concern.allCases.flatMap { concern -> [String] in
        let duty = ReportingDuty.duty(concern, in: place)
        return [duty.tell, duty.within, duty.duty, duty.source]
      }
    }
    return whyNots + problems.map(\.words) + duties
  }()

  private static let whyNots: [String] = FeedbackKind.allCases.flatMap { kind in
    FeedbackStage.allCases.flatMap { stage -> [String] in
      var row = Samples.feedbackRow
      row.kind = kind
      row.stage = stage
      return [
        FeedbackDue.words(row, now: monday, zone: .utc),
        FeedbackMachine.nextWords(row, now: monday, zone: .utc),
      ].compactMap { $0 }
        + FeedbackMove.allCases.flatMap { move in
          [
            move.choice,
            FeedbackMachine.step(move, kind: kind, stage: stage, at: monday).whyNot
              ?? move.choice,
          ]
        }
    }
  }

  @Test("GP-05 GP-06 GP-07 are never of the list of what we do not say")
  func neverUse() {
    let all = Self.vocabularies + Self.forms + Self.sentences
    #expect(all.count > 800)
    for text in all { #expect(NeverUse.found(in: text).isEmpty, "\(text)") }
  }

  @Test("blame nobody")
  func blame() {
    for text in Self.forms + Self.sentences {
      // The grounds are S3's own words, to the letter (CC-08).
      let ours = ComplaintGround.allCases.reduce(text) { $0.replacing($1.words, with: "") }
      #expect(Blame.found(in: ours).isEmpty, "\(text)")
    }
  }

  @Test("are there for every value, plain and without stray spaces")
  func present() {
    #expect(Self.vocabularies.count > 100)
    for text in Self.vocabularies + Self.forms + Self.sentences {
      #expect(!text.isEmpty && text.trimmed == text, "\(text)")
    }
  }

  @Test(
    "GP-05 GP-06 would be found if they were",
    arguments: [
      "Unfortunately not.", "We can’t do that.", "I Promise", "Guaranteed!", "Probably tomorrow",
      "I'll try and get back to you", "I'll do my best", "That is company policy.",
    ])
  func finds(text: String) {
    #expect(!NeverUse.found(in: text).isEmpty)
  }
}
