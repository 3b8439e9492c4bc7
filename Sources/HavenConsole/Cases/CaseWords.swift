import Canvas
import HavenDomain

/// A case in sentences: what is due next and how it is safe to reach them, then needs and plan, what
/// is open, and everything that happened.
struct CaseWords {
  private let context: Context
  typealias Line = (String, Role)

  init(_ context: Context) { self.context = context }

  static func title(_ cases: CasesState) -> String {
    let number = cases.selectedRow?.number ?? cases.selectedFollowUp?.contactNumber
    return number?.description ?? "Case"
  }

  func lines(of cases: CasesState) -> [Line] {
    if let followUp = cases.selectedFollowUp { return lines(followUp) }
    guard let row = cases.selectedRow else { return [] }
    guard let detail = cases.openDetail else {
      return due(row) + facts(row) + [
        ("Enter opens it with needs, plan, notes and history, and is recorded.", .dim)
      ]
    }
    return lines(detail)
  }

  // MARK: What is due

  private func due(_ row: CaseRow) -> [Line] {
    guard row.isOpen() else {
      let closed = row.closedAt.map { " \(moment($0))" } ?? ""
      let why = [row.reason?.words, row.outcome?.words].compactMap(\.self)
      return [("Closed\(closed): \(why.joined(separator: "; ")).", .ok)]
    }
    var lines = [nextAct(row, words: nil)]
    if let at = row.followUpDue { lines.append(dated("A follow-up is due", at)) }
    if let at = row.taskDue {
      lines.append(dated("\(row.openTasks) open \(row.openTasks == 1 ? "task" : "tasks"), due", at))
    }
    return lines
  }

  /// “Asks for a next action, by 14:30 tomorrow. F5 sets it.”
  private func nextAct(_ row: CaseRow, words: String?) -> Line {
    if row.asksForNextAction {
      let key = ActionCatalogue.key(.caseNextAct)
      return ("Asks for a next action, by \(moment(row.nextDue)). \(key) sets it.", .warning)
    }
    return dated(words.map { "Next: \($0). Due" } ?? "Next action due", row.nextDue)
  }

  private func dated(_ words: String, _ at: Instant) -> Line {
    let isOver = at < context.now
    return ("\(words) \(moment(at))\(isOver ? ": over its time" : "").", isOver ? .warning : .text)
  }

  private func facts(_ row: CaseRow) -> [Line] {
    let score = row.score.map { ", score \($0)" } ?? ""
    var lines: [Line] = [
      (
        "From \(row.contactNumber)\(score). Opened \(moment(row.openedAt)). \(row.ownerName).",
        .text
      )
    ]
    if let words = row.resolutionWords(at: context.now) { lines.append((words, .dim)) }
    return lines
  }

  /// Method, safe hours and code word stand over the date: nobody dials without them (IN-10).
  private func lines(_ followUp: FollowUp) -> [Line] {
    let kind = followUp.isRapid ? "Rapid follow-up" : "Follow-up"
    var lines = [dated("\(kind): were their needs met? Due", followUp.due)]
    lines.append((followUp.reachWords(), .warning))
    if let about = followUp.about { lines.append(("Ask about: \(about)", .text)) }
    let by = followUp.setBy.map { ", \($0)" } ?? ""
    lines.append(("Agreed \(moment(followUp.setAt))\(by).", .dim))
    return lines
  }

  // MARK: Opened

  private func lines(_ detail: CaseDetail) -> [Line] {
    let row = detail.row
    var lines = row.isOpen() ? open(detail) : due(row)
    if detail.openFollowUps().isEmpty, let safe = detail.safeContact {
      lines.append(("Safe to call back: \(safe)", .warning))
    }
    if let plan = detail.plan() {
      if !plan.needs.isEmpty { lines.append(("Needs: \(plan.needs)", .heading)) }
      if !plan.plan.isEmpty { lines.append(("Plan: \(plan.plan)", .text)) }
    }
    lines += facts(row)
    lines += notes(detail.notes)
    lines += detail.contacts.map(contact)
    lines.append(("Everything, the oldest first:", .heading))
    return lines + detail.timeline.map(moment)
  }

  /// Next action, follow-ups and tasks, what is due first on top.
  private func open(_ detail: CaseDetail) -> [Line] {
    let row = detail.row
    var parts = [(due: row.nextDue, lines: [nextAct(row, words: detail.nextAction()?.words)])]
    parts += detail.openFollowUps().map { ($0.due, lines($0)) }
    parts += detail.openTasks().map { ($0.due, [dated("Task: \($0.words). Due", $0.due)]) }
    return parts.enumerated().sorted {
      ($0.element.due, $0.offset) < ($1.element.due, $1.offset)
    }.flatMap(\.element.lines)
  }

  private func notes(_ notes: [CaseNote]) -> [Line] {
    notes.enumerated().map { number, note in
      let who = note.staffName.map { ", \($0)" } ?? ""
      func place(_ id: CaseNoteID?) -> Int? { notes.firstIndex { $0.id == id }.map { $0 + 1 } }
      let old = place(note.corrects).map { " (corrects note \($0))" } ?? ""
      let new = place(note.correctedBy).map { " (corrected by note \($0))" } ?? ""
      let head = "Note \(number + 1)\(old)\(new), \(moment(note.at))\(who): "
      return (head + note.text, note.correctedBy == nil ? .text : .dim)
    }
  }

  /// What an intake must leave on record (IN-11).
  private func contact(_ contact: CaseContact) -> Line {
    let parts = [
      "\(contact.number), \(contact.channel.words), \(moment(contact.receivedAt))",
      contact.state.words, contact.score.map { "score \($0)" },
      contact.consent.map {
        "consent: \(IntakeForm.label(IntakeForm.consent, $0).lowercased())"
      } ?? "consent: not asked",
      contact.referralCode.map { "referral \($0)" }, contact.ownerName,
    ]
    return (parts.compactMap(\.self).joined(separator: "; ") + ".", .text)
  }

  private func moment(_ moment: CaseMoment) -> Line {
    let contact = moment.contact.map { "\($0) " } ?? ""
    let detail = moment.detail.map { ": \($0)" } ?? ""
    let who = moment.staffName.map { ", \($0)" } ?? ""
    return ("\(self.moment(moment.at)) \(contact)\(moment.words)\(detail)\(who)", .dim)
  }

  private func moment(_ instant: Instant) -> String {
    TimeWords.moment(instant, now: context.now, in: context.zone)
  }
}
