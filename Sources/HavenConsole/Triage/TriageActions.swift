import Canvas
import HavenDomain

/// The rows of triage, protocols and silent mode in the table of actions.
extension ActionCatalogue {
  static let triage: [ConsoleAction] = [
    ConsoleAction(
      .dispatch, keys: [.f(5)], label: "Dispatch",
      sentence: "Record that emergency services were sent: agency, number, reference.",
      contexts: [.triage, .silent], isShownInFooter: true,
      whyNot: { $0.whyNotInHand() ?? $0.whyNotHandle(.recordDispatch) }),
    ConsoleAction(
      .requestDispatch, label: "Send",
      sentence: "Ask the dispatch centre for help by the house's own message, beside the call.",
      contexts: [.intake, .triage, .escalations], isDangerous: true,
      whyNot: { $0.whyNotRequestDispatch() ?? $0.whyNotHandle(.recordDispatch) }),
    ConsoleAction(
      .heartbeat, keys: [.f(12)], label: "Here",
      sentence: "Note that they are still with you; after five quiet minutes you are asked.",
      contexts: [.intake, .triage], whyNot: { $0.whyNotInHand() ?? $0.whyNotHandle(.writeIntake) }
    ),
    ConsoleAction(
      .score, keys: [.enter], label: "Score",
      sentence: "The score with its sum and history: raise it, ask for a lower one, settle that.",
      contexts: [.triage], whyNot: { $0.whyNoScore() }),
    ConsoleAction(
      .scoreThis, label: "Score",
      sentence: "The score with its sum and history: raise it, ask for a lower one, settle that.",
      contexts: [.queue, .intake, .escalations, .alarms], whyNot: { $0.whyNoScore() }),
    ConsoleAction(
      .raiseScore, keys: [KeyPress(.function(5), .shift)], label: "Raise",
      sentence: "Raise the score of the contact in hand, with a reason.",
      contexts: [.score, .triage], whyNot: { $0.whyNotRaise() }),
    ConsoleAction(
      .askLower, keys: [.f(4)], label: "Lower",
      sentence: "Ask for a lower score, with a reason; a second person looks at it.",
      contexts: [.score], isDangerous: true, isShownInFooter: true, whyNot: { $0.whyNotAskLower() }),
    ConsoleAction(
      .settleLower, keys: [.f(5)], label: "Settle",
      sentence: "The second look: agree to the lower score or refuse it, with words.",
      contexts: [.score], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.whyNotSettleLower() }),
    ConsoleAction(
      .protocols, keys: [KeyPress(.function(1), .shift)], label: "Protocol",
      sentence: "The protocols: what to ask, say and do; what the answers call for comes first.",
      contexts: [.intake, .triage], whyNot: { $0.whyNotRead(.readProtocols) }),
    ConsoleAction(
      .silent, keys: [KeyPress(.function(8), .shift)], label: "Silent",
      sentence: "Silent mode: the safety questions one at a time, one key for yes or no.",
      contexts: [.intake, .triage], whyNot: { $0.whyNotInHand() ?? $0.whyNotHandle(.writeIntake) }
    ),
    ConsoleAction(
      .notAlone, keys: [KeyPress(.function(9), .shift)], label: "NotAlone",
      sentence: "They are not alone, or are again: names, numbers and places go from the screen.",
      contexts: [.intake, .triage, .silent],
      whyNot: { $0.whyNotInHand() ?? $0.whyNotHandle(.writeIntake) }),
  ]
}

/// Why an action is shut.
extension ConsoleState {
  func whyNoScore() -> String? {
    scoreSubject == nil ? "Select a contact first." : whyNotRead(.openContact)
  }

  private var openSheet: ScoreSheet? {
    for case .score(let score) in overlays { return score.sheet }
    return nil
  }

  func whyNotRaise() -> String? {
    if let why = whyNotInHand() { return why }
    if let sheet = openSheet, sheet.contact != intake?.contact.row.id {
      return "Only who has the contact in hand raises its score. Escalate it."
    }
    return intake?.score.unlowered == 10 ? "The score is 10 already." : whyNotHandle(.writeIntake)
  }

  func whyNotAskLower() -> String? {
    guard let sheet = openSheet else { return "The score is being read." }
    if sheet.lowering?.isInForce == true { return "Two people have lowered it already." }
    return whyNotHandle(.askLowerScore)
      ?? ScoreRules.whyNotAsk(
        sheet.score, isUnsafe: sheet.isUnsafe, to: max(0, sheet.score.value - 1))
  }

  func whyNotSettleLower() -> String? {
    guard let sheet = openSheet else { return "The score is being read." }
    return whyNotHandle(.settleLowerScore)
      ?? ScoreRules.whyNotSettle(
        sheet.lowering, isUnsafe: sheet.isUnsafe, agrees: false, by: me.id)
  }
}
