import HavenDomain
import HavenStore

extension DrillShift {
  /// Something that will be done about a piece of feedback.
  struct Chore {
    var due: Duration
    var feedback: FeedbackRow
    var act: Act

    /// One stage after the other.
    enum Act {
      case acknowledge, begin, tellOutcome, satisfied, appeal, contact, uphold, lessons, close
      case survey, passOn, thank, letter, check
    }
  }

  /// Enters what somebody said of the service into the register; the coordinator sees to it later.
  func log(_ opinion: DrillOpinion) throws {
    let by = try person(seat == .receptionist ? DrillCast.manager : DrillCast.receptionist)
    let row = try enter(opinion, made: "today", by: by)
    let next: Chore.Act = opinion.kind == .compliment ? .passOn : .acknowledge
    chores.append(Chore(due: elapsed + pause(150...400), feedback: row, act: next))
  }

  /// - Parameter made: the day, as the form takes it: `today`, `-6d`.
  func enter(_ opinion: DrillOpinion, made: String, by: Principal) throws -> FeedbackRow {
    try core.perform(
      LogFeedback(id: requestID(), draft: nil, answers: answers(opinion, made: made)), by: by)
  }

  func doChores() throws {
    while let index = chores.firstIndex(where: { $0.due <= elapsed }) {
      let chore = chores[index]
      // What is the newcomer's to do is left to them.
      guard actor(of: chore.act, on: chore.feedback) != seat.name else {
        chores.remove(at: index)
        continue
      }
      let isDone = try tried { try perform(chore.act, on: chore.feedback) } != nil
      chores.remove(at: index)
      guard isDone, let next = following(chore) else { continue }
      chores.append(Chore(due: elapsed + pause(600...1_500), feedback: chore.feedback, act: next))
    }
  }

  /// Of the drill's own manager, who investigates those; the rest is the coordinator's.
  func isManagers(_ row: FeedbackRow) -> Bool {
    ServiceArea.shipped.first { $0.id == row.area }?.manager1 == DrillCast.manager
  }

  private func following(_ chore: Chore) -> Chore.Act? {
    let kind = chore.feedback.kind
    switch chore.act {
    case .acknowledge: return kind == .complaint ? .begin : .tellOutcome
    case .begin: return .tellOutcome
    case .tellOutcome:
      if kind == .dissatisfaction { return .close }
      return isManagers(chore.feedback) && random.chance(40) ? .appeal : .satisfied
    case .appeal: return .contact
    case .contact: return .uphold
    case .satisfied, .uphold: return .lessons
    case .lessons: return .close
    case .close: return kind == .complaint ? .survey : nil
    case .survey, .letter, .check: return nil
    case .passOn: return .thank
    case .thank: return .close
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
