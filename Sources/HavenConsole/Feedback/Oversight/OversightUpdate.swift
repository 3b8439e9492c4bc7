import Canvas
import HavenDomain

/// Filter, report, audits: opened, answered, moved in.
extension ConsoleState {
  mutating func oversightAction(_ id: ActionID, _ context: Context) -> [Effect] {
    switch id {
    case .registerFilter: open(.registerFilter(feedback, areas: areas))
    case .quarterReport:
      oversight.quarter = nil
      oversight.report = nil
      open(.reader(Reader(.quarterReport)))
      return [.ask(.oversight(.report(ReadQuarterReport())))]
    case .boardFeedback:
      let last = Quarter(containing: context.now, in: context.zone).before()
      open(.board(oversight.report?.quarter ?? last))
    case .auditSample:
      open(.audit)
      return [.ask(.oversight(.audit(ReadAuditSample())))]
    case .drawAudit: open(.drawAudit())
    case .auditNote:
      if let audit = oversight.audit, let piece = oversight.selectedPiece {
        open(.auditNote(audit.id, piece))
      }
    default: return tickAudit(context)
    }
    return []
  }

  /// Whoever may audit sees when the next audit is due.
  func readAuditBook() -> [Effect] {
    whyNotRead(.auditRegister) == nil ? [.ask(.oversight(.audits(ListAuditSamples())))] : []
  }

  /// Left and right turn to another quarter; nil for other keys.
  mutating func turnQuarter(_ press: KeyPress, _ context: Context) -> [Effect]? {
    guard press == .left || press == .right, let shown = oversight.report?.quarter else {
      return nil
    }
    let quarter = (oversight.quarter ?? shown).before(press == .left ? 1 : -1)
    guard quarter <= Quarter(containing: context.now, in: context.zone) else {
      return [say("\(quarter) is still to come.")]
    }
    oversight.quarter = quarter
    if case .reader(var reader)? = overlay {
      reader.top = 0
      overlay = .reader(reader)
    }
    return [.ask(.oversight(.report(ReadQuarterReport(quarter: quarter))))]
  }

  mutating func auditKey(
    _ press: KeyPress, _ action: ActionID?, _ context: Context
  ) -> [Effect] {
    switch press {
    case .escape: overlay = nil
    case .up: oversight.move(-1)
    case .down: oversight.move(1)
    case .left, .pageUp: oversight.turn(-1)
    case .right, .pageDown: oversight.turn(1)
    default: return action.map { attempt($0, context) } ?? []
    }
    return []
  }

  /// Shown at once; the store's answer takes its place.
  private mutating func tickAudit(_ context: Context) -> [Effect] {
    guard var audit = oversight.audit, let piece = oversight.selectedPiece,
      let check = oversight.selectedCheck
    else { return [] }
    let finding = AuditFinding.following(piece.findings[check])
    audit.pieces[oversight.piece].findings[check] = finding
    oversight.audit = audit
    let request = TickAuditPiece(
      id: context.id(), audit: audit.id, feedback: piece.feedback, check: check, finding: finding)
    return [.ask(.oversight(.tick(request)))]
  }

  // MARK: Prompts

  mutating func accepted(
    _ form: OversightForm, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    switch form {
    case .filter:
      feedback.apply(prompt)
      return feedback.openRegister()
    case .board(let quarter):
      let request = RecordBoardFeedback(
        id: context.id(), quarter: quarter, words: prompt.text(0))
      return [.ask(.oversight(.recordBoard(request)))]
    case .note(let audit, let feedback):
      let request = TickAuditPiece(
        id: context.id(), audit: audit, feedback: feedback, check: nil, finding: nil,
        note: prompt.text(0))
      return [.ask(.oversight(.tick(request)))]
    case .draw: return draw(prompt, context)
    }
  }

  private mutating func draw(_ prompt: Prompt, _ context: Context) -> [Effect] {
    guard let size = AuditDraw.Size(typed: prompt.text(0)) else {
      setAside.append(prompt)
      return [say("“\(prompt.text(0))” is no size. \(AuditDraw.Size.help)", .warning)]
    }
    let current = Quarter(containing: context.now, in: context.zone)
    let quarter = prompt.picked(2) == "this" ? current : current.before()
    let isYear = prompt.picked(2) == "year"
    let draw = AuditDraw(
      size: size, scope: prompt.picked(1).flatMap(AuditDraw.Scope.init(rawValue:)) ?? .closed,
      from: isYear ? current.before(4).start(in: context.zone) : quarter.start(in: context.zone),
      to: isYear ? context.now : min(quarter.end(in: context.zone), context.now),
      seed: DrawAuditSample.seed(context.id()))
    return [.ask(.oversight(.draw(DrawAuditSample(id: context.id(), draw: draw))))]
  }

  // MARK: Answers

  /// Nil when the answer is about something else.
  mutating func oversightAnswered(
    _ ask: Ask, _ reply: Reply, _ context: Context
  ) -> [Effect]? {
    guard case .oversight(let ask) = ask, case .oversight(let reply) = reply else { return nil }
    switch (ask, reply) {
    case (.report(let request), .report(let report)):
      if request.quarter == oversight.quarter { oversight.report = report }
    case (.recordBoard, .board(let board)):
      return [say("Kept. The next report shows what the board said on \(board.quarter).")]
    case (.audits, .audits(let book)): oversight.book = book
    case (.draw, .audit(let audit)):
      oversight.answered(audit)
      let drawn = "\(audit.pieces.count) of \(audit.population) drawn"
      return [say("\(drawn), by the number \(audit.draw.seed).")] + readAuditBook()
    case (_, .audit(let audit)): oversight.answered(audit)
    default: return nil
    }
    return []
  }

  /// What was shown before the store had it is read again.
  mutating func oversightNotDone(_ ask: OversightAsk, _ refusal: Refusal?) -> [Effect]? {
    switch ask {
    case .audit:
      guard refusal != nil else { return nil }
      oversight.hasNone = true
      return []
    case .audits: return []
    case .tick(let request):
      return [.ask(.oversight(.audit(ReadAuditSample(audit: request.audit))))]
    default: return nil
    }
  }
}
