import Canvas
import HavenDomain

/// The rows of the escalation pane in the table of actions.
extension ActionCatalogue {
  static let escalations: [ConsoleAction] = [
    ConsoleAction(
      .concern, label: "Concern",
      sentence:
        "Confidential concern: harm that was seen, heard or told of, by a route of its own.",
      contexts: KeyContext.everywhere, whyNot: { $0.whyNotHandle(.raiseConcern) }),
    ConsoleAction(
      .haveIt, keys: [.f(5)], label: "Have it",
      sentence: "Have it: acknowledge, take over from somebody, or resolve what you have.",
      contexts: [.escalations], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.whyNotHandleEscalation() }),
    ConsoleAction(
      .openEscalation, keys: [.enter], label: "Open",
      sentence: "Open the selected escalation with its reason and history. It is recorded.",
      contexts: [.escalations],
      whyNot: { $0.whyNoEscalation() ?? $0.whyNotRead(.readEscalations) }),
    ConsoleAction(
      .openEscalated, label: "Contact",
      sentence: "Show who the escalation is about, with name and number. It is recorded.",
      contexts: [.escalations],
      whyNot: { $0.whyNoEscalatedContact() ?? $0.whyNotHandle(.openContact) }),
    ConsoleAction(
      .handBack, label: "HandBack",
      sentence: "Hand the escalation back to the ladder, with a reason; its clock runs on.",
      contexts: [.escalations], isDangerous: true, whyNot: { $0.whyNotHandBack() }),
    ConsoleAction(
      .callRung, label: "Call", sentence: "Call somebody of the ladder now, by pager or mail.",
      contexts: [.escalations], isDangerous: true, whyNot: { $0.whyNotHandleEscalation() }),
    ConsoleAction(
      .resolve, label: "Resolve", sentence: "Resolve the escalation: what became of it.",
      contexts: [.escalations], isDangerous: true, whyNot: { $0.whyNotHandleEscalation() }),
    ConsoleAction(
      .report, label: "Report",
      sentence: "Record that the authority was told: whom, when, their reference.",
      contexts: [.escalations], isDangerous: true, whyNot: { $0.whyNotHandleEscalation() }),
    ConsoleAction(
      .dispatchEscalated, label: "Sent",
      sentence: "Record that emergency services were sent for the contact of this escalation.",
      contexts: [.escalations], isDangerous: true,
      whyNot: { $0.whyNoEscalatedContact() ?? $0.whyNotHandle(.recordDispatch) }),
    ConsoleAction(
      .showResolved, label: "Resolved",
      sentence: "Show or hide what was resolved in the last seven days.",
      contexts: [.escalations]),
  ]
}
