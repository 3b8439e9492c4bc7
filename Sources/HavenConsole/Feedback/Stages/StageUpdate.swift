import Canvas
import HavenDomain

/// What the actions of the stages open, and what their prompts send.
extension ConsoleState {
  mutating func openStage(_ id: ActionID, _ context: Context) {
    guard let move = id.move, let row = feedback.selectedRow else { return }
    open(.move(move, row, context))
  }

  /// F5: what comes next on the selected line, or the choice between what may.
  func nextAct(_ context: Context) -> Prompt? {
    guard let row = feedback.selectedRow else { return nil }
    let moves = FeedbackMachine.next(row, at: context.now)
    guard let first = moves.first else { return nil }
    return moves.count == 1 ? .move(first, row, context) : .choose(moves, row, context)
  }

  mutating func accepted(
    _ form: StageForm, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    let id = context.id()
    switch form {
    case .choose(let row, let moves):
      guard let place = prompt.picked(0).flatMap({ Int($0) }), moves.indices.contains(place)
      else { return [] }
      switch moves[place] {
      // How the survey went out, or what the talk came to, is asked by its own prompt.
      case .act(.surveySent): return surveyAction(.sendSurvey)
      case .act(.qualityCheck): return surveyAction(.qualityCheck)
      case let move: open(.move(move, row, context))
      }
      return []
    case .act(let act, let row): return noted(act, row, prompt, context)
    case .appeal(let row):
      guard let day = day(prompt.text(0), .past, context) else {
        return unread(prompt, 0, context)
      }
      let request = RecordAppeal(
        id: id, feedback: row.id, received: day, words: prompt.text(1),
        lateReason: prompt.text(2))
      return [.ask(.stage(.appeal(request)))]
    case .appealOutcome(let row):
      guard let outcome = prompt.picked(0).flatMap(AppealOutcome.init(rawValue:)) else {
        return []
      }
      let request = RecordAppealOutcome(
        id: id, feedback: row.id, outcome: outcome, words: prompt.text(1), told: prompt.text(2),
        coordinatorTold: prompt.picked(3) == "yes")
      return [.ask(.stage(.appealOutcome(request)))]
    case .compliment(let act, let row):
      let request = HandleCompliment(
        id: id, feedback: row.id, act: act, note: prompt.text(0))
      return [.ask(.stage(.compliment(request)))]
    }
  }

  /// A day that cannot be read: the prompt stays open on it, with all that was typed.
  private mutating func noted(
    _ act: FeedbackAct, _ row: FeedbackRow, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    var request = RecordFeedbackAct(id: context.id(), feedback: row.id, act: act, note: "")
    if act.needsDate {
      guard let day = day(prompt.text(0), .future, context) else {
        return unread(prompt, 0, context)
      }
      request.date = day
      let today = context.zone.wallTime(at: context.now).date
      if let problem = act.problem(date: day, today: today) {
        return again(prompt, at: 0, problem.words)
      }
    }
    request.note = prompt.text(act.needsDate ? 1 : 0)
    request.how = prompt.text(2)
    return [.ask(.stage(.act(request)))]
  }

  private func day(
    _ text: String, _ direction: TimeEntry.Direction, _ context: Context
  ) -> LocalDate? {
    TimeEntry(now: context.now, zone: context.zone, direction: direction).read(text)
      .map { context.zone.wallTime(at: $0).date }
  }
}
