import Canvas
import HavenDomain

/// The contact form: opened, helped along, logged.
extension ConsoleState {
  mutating func feedbackAnswered(
    _ ask: Ask, _ reply: Reply, _ context: Context
  ) -> [Effect] {
    switch (ask, reply) {
    case (.register(let request), .register(let list)):
      feedback.answered(request, list, now: context.now, zone: context.zone)
    case (.feedback, .feedback(let detail)):
      if feedback.table.selection == detail.row.id { feedback.detail = detail }
    case (.startFeedback, .draft(let draft)), (.openDraft, .draft(let draft)):
      return openForm(draft, context)
    case (.logFeedback, .feedbackRow(let row)): return logged(row, context)
    case (.firstContact, .firstContact(let contact)): return firstContactLogged(contact)
    case (.acknowledgeFeedback, .feedbackRow(let row)), (.outcome, .feedbackRow(let row)),
      (.closeFeedback, .feedbackRow(let row)), (.stage, .feedbackRow(let row)):
      feedback.detail = nil
      let due = FeedbackDue.brief(row, now: context.now, zone: context.zone)
      return [say("\(row.number): \(row.stage.words). \(due).")] + feedback.refresh()
    default: break
    }
    return []
  }

  /// A new form knows the day and who fills it in.
  mutating func openForm(_ draft: Draft, _ context: Context) -> [Effect] {
    feedback.isOpening = false
    var form = FormState(draft: draft, lease: nil)
    form.company.me = me.id
    let (year, _, _) = context.zone.wallTime(at: context.now).date.civil
    let today = TimeWords.day(context.zone.wallTime(at: context.now).date).dropFirst(4)
    if draft.answers.byField.isEmpty {
      for field in [FeedbackForm.made, FeedbackForm.completedOn, FeedbackForm.passedOn] {
        form.answer(field, .given("\(today) \(year)"), at: context.now, byHand: false)
      }
      form.answer(FeedbackForm.completedBy, .given(me.name), at: context.now, byHand: false)
    }
    feedback.form = form
    place = .complaints
    drafts.removeAll { $0.id == draft.id }
    return feedback.form?.effectsOfTyping(at: context.now) ?? []
  }

  /// Passed to: reception for a compliment, else the area's first manager; until somebody writes
  /// another name.
  mutating func suggestReceiver(at now: Instant) {
    guard var form = feedback.form, place == .complaints,
      form.focus != FeedbackForm.passedTo
    else { return }
    let answers = form.draft.answers
    let area = answers.text(FeedbackForm.area).flatMap { id in
      areas.first { "\($0.id.rawValue)" == id }
    }
    let isCompliment = answers.text(FeedbackForm.kind) == FeedbackKind.compliment.rawValue
    let receiver = isCompliment ? FeedbackForm.complimentsTo : area?.manager1
    let ours = Set(areas.map(\.manager1) + [FeedbackForm.complimentsTo])
    let current = answers.text(FeedbackForm.passedTo)
    guard let receiver, current != receiver, current.map(ours.contains) ?? true else { return }
    form.answer(FeedbackForm.passedTo, .given(receiver), at: now, byHand: false)
    feedback.form = form
  }

  mutating func submitFeedback(_ context: Context) -> [Effect] {
    guard var form = feedback.form, !form.isSubmitted else { return [] }
    let problems = FeedbackRules.problems(
      form.draft.answers, now: context.now, zone: context.zone)
    if !problems.isEmpty {
      form.show(problems)
      feedback.form = form
      return [say("\(problems.count) to fix before it can be logged.", .warning)]
    }
    if let effects = askToChoose(&form) {
      feedback.form = form
      return effects
    }
    let saving = form.flush(context, id: ChangeNumber.feedbackSave)
    form.isSubmitted = true
    feedback.form = form
    let request = LogFeedback(id: context.id(ChangeNumber.act), draft: form.draft.id)
    return saving + [.ask(.logFeedback(request))]
  }

  private mutating func logged(_ row: FeedbackRow, _ context: Context) -> [Effect] {
    let saving = partWithFeedbackForm(context)
    let due = FeedbackDue.brief(row, now: context.now, zone: context.zone)
    let next = row.kind == .compliment ? "Thank you." : "\(due)."
    return saving + [say("\(row.number) is logged. To: \(row.passedTo). \(next)")]
      + feedback.openRegister()
  }
}
