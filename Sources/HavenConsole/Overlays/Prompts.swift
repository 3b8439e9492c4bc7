import Canvas
import HavenDomain

/// The prompts of this console, each with the record's name in it.
extension Prompt {
  static func escalate(_ contact: (id: ContactID, number: RecordNumber)) -> Prompt {
    let reasons = EscalationReason.allCases.map { ($0.rawValue, $0.words) }
    return Prompt(
      .escalate(contact.id), title: "Escalate \(contact.number)",
      lines: ["A supervisor sees it at once. You may escalate without being sure."],
      questions: [
        choice("Reason", reasons, selected: EscalationReason.dangerToCaller.rawValue),
        line("Note"),
      ], verb: "Escalate", againKey: .escalate)
  }

  static func dispatch(
    _ contact: (id: ContactID, number: RecordNumber), now: Instant
  ) -> Prompt {
    Prompt(
      .dispatch(contact.id, startedAt: now), title: "Dispatch for \(contact.number)",
      lines: ["Stay with the caller. Write down what the emergency service tells you."],
      questions: [
        line("Agency", required: true), line("Number called", required: true, text: "911"),
        line("Reference"),
      ], verb: "Record dispatch")
  }

  static func requestDispatch(_ contact: (id: ContactID, number: RecordNumber)) -> Prompt {
    Prompt(
      .requestDispatch(contact.id), title: "Ask for help for \(contact.number)?",
      lines: [
        "The dispatch centre gets name, place and danger by the house's own message.",
        "Ring them too: a message may be late.",
      ], verb: "Send it", safeVerb: "Do not send")
  }

  static func newContact() -> Prompt {
    let channels = Channel.allCases.map { ($0.rawValue, $0.words) }
    return Prompt(
      .newContact, title: "New contact",
      lines: ["It comes straight into your hands, on the safety questions."],
      questions: [choice("Channel", channels, selected: Channel.phone.rawValue)], verb: "Begin")
  }

  static func release(_ contact: ContactDetail, _ lease: Lease) -> Prompt {
    Prompt(
      .release(lease), title: "Release \(contact.row.number)?",
      lines: [
        "It goes back into the queue and keeps its place.", "What you typed stays with it.",
      ], verb: "Release", safeVerb: "Keep it")
  }

  static func handOver(_ contact: ContactDetail, staff: [StaffMember], me: StaffID) -> Prompt {
    let others = staff.filter { $0.id != me }.map {
      ("\($0.id.rawValue)", "\($0.name)  \($0.presence.words)")
    }
    return Prompt(
      .handOver(contact.row.id), title: "Hand over \(contact.row.number)",
      lines: ["It waits for them, with all that you wrote."],
      questions: [choice("To", others, selected: nil)], verb: "Hand over")
  }

  static func presence(_ current: Presence) -> Prompt {
    let all = Presence.allCases.map { ($0.rawValue, $0.words) }
    return Prompt(
      .presence, title: "I am",
      questions: [choice("Presence", all, selected: current.rawValue)], verb: "Set")
  }

  static func acknowledgeFeedback(_ row: FeedbackRow) -> Prompt {
    Prompt(
      .acknowledgeFeedback(row), title: "Acknowledge \(row.number)",
      lines: ["The customer knows that we have it, and who sees to it."],
      questions: [line("How they were told", required: true, goesTo: .acknowledgement)],
      verb: "Record")
  }

  static func recordOutcome(_ row: FeedbackRow) -> Prompt {
    var questions = [line("Outcome, as told", required: true, goesTo: .outcome)]
    if row.kind == .complaint {
      questions.append(
        choice(
          "Told of their right to appeal within 30 days?", [("no", "Not yet"), ("yes", "Yes")],
          selected: "no"))
    }
    return Prompt(
      .recordOutcome(row), title: "Outcome of \(row.number)",
      lines: ["What was found, what is done, and that the customer was told."],
      questions: questions, verb: "Record")
  }

  static func closeFeedback(_ row: FeedbackRow) -> Prompt {
    Prompt(
      .closeFeedback(row), title: "Close \(row.number)",
      lines: [row.kind == .compliment ? "Passed on, with thanks." : "Nothing more is due then."],
      questions: [line("Note")], verb: "Close", safeVerb: "Leave it open")
  }

  static func leave(_ contact: ContactDetail) -> Prompt {
    Prompt(
      .leave, title: "Leave the console?",
      lines: [
        "You hold \(contact.row.number). If you leave, it goes back into the queue.",
        "What you typed stays with it.",
      ], verb: "Leave", safeVerb: "Stay", againKey: .leave)
  }
}
