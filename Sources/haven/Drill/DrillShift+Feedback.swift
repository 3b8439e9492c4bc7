import HavenDomain
import HavenStore

extension DrillShift {
  /// Something that the coordinator will do about a piece of feedback.
  struct Chore {
    var due: Duration
    var feedback: FeedbackID
    var act: Act

    /// One stage after the other.
    enum Act {
      case acknowledge, tellOutcome, close
    }
  }

  /// Enters what somebody said of the service into the register; the coordinator sees to it later.
  func log(_ opinion: DrillOpinion) throws {
    let by = try person(seat == .receptionist ? DrillCast.manager : DrillCast.receptionist)
    let row = try enter(opinion, made: "today", by: by)
    let isCompliment = opinion.kind == .compliment
    let next: Chore.Act = isCompliment ? .close : .acknowledge
    chores.append(Chore(due: elapsed + pause(150...400), feedback: row.id, act: next))
  }

  /// - Parameter made: the day, as the form takes it: `today`, `-6d`.
  func enter(_ opinion: DrillOpinion, made: String, by: Principal) throws -> FeedbackRow {
    try core.perform(
      LogFeedback(id: requestID(), draft: nil, answers: answers(opinion, made: made)), by: by)
  }

  func doChores() throws {
    while let index = chores.firstIndex(where: { $0.due <= elapsed }) {
      let chore = chores[index]
      let isDone = try tried { try perform(chore.act, on: chore.feedback) } != nil
      chores.remove(at: index)
      guard isDone, let next = following(chore.act) else { continue }
      chores.append(Chore(due: elapsed + pause(600...1_500), feedback: chore.feedback, act: next))
    }
  }

  /// As the coordinator.
  func perform(_ act: Chore.Act, on feedback: FeedbackID) throws {
    let by = try person(DrillCast.coordinator)
    switch act {
    case .acknowledge:
      _ = try core.perform(
        AcknowledgeFeedback(id: requestID(), feedback: feedback, how: "By phone, and in writing"),
        by: by)
    case .tellOutcome:
      _ = try core.perform(
        RecordOutcome(
          id: requestID(), feedback: feedback,
          outcome: "Talked through with the team; the change was told to them by phone.",
          toldOfAppeal: true), by: by)
    case .close:
      _ = try core.perform(
        CloseFeedback(id: requestID(), feedback: feedback, note: "Shared with the team."), by: by)
    }
  }

  private func following(_ act: Chore.Act) -> Chore.Act? {
    switch act {
    case .acknowledge: .tellOutcome
    case .tellOutcome: .close
    case .close: nil
    }
  }

  // MARK: - The form

  /// The contact form, filled as reception fills it.
  func answers(_ opinion: DrillOpinion, made: String) -> Answers {
    var answers = Answers()
    let area = ServiceArea.shipped[opinion.area - 1]
    let isCompliment = opinion.kind == .compliment
    let texts: [FieldID: String] = [
      FeedbackForm.kind: opinion.kind.rawValue, FeedbackForm.area: "\(area.id.rawValue)",
      FeedbackForm.firstName: opinion.firstName, FeedbackForm.surname: opinion.surname,
      FeedbackForm.via: opinion.via, FeedbackForm.from: "Customer", FeedbackForm.made: made,
      FeedbackForm.completion: "with",
      FeedbackForm.happened: opinion.happened, FeedbackForm.impact: opinion.impact,
      FeedbackForm.wanted: opinion.wanted, FeedbackForm.mayContact: "yes",
      FeedbackForm.bestWay: "phone", FeedbackForm.phone: DrillPeople.number(&random),
      FeedbackForm.completedOn: "today", FeedbackForm.completedBy: DrillCast.receptionist,
      FeedbackForm.passedTo: isCompliment ? FeedbackForm.complimentsTo : area.manager1,
      FeedbackForm.passedOn: "today",
    ]
    for (field, text) in texts where !text.isEmpty {
      answers.set(field, to: .given(text), at: instant)
    }
    return answers
  }
}
