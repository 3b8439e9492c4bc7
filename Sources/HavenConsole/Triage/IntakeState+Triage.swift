import HavenDomain

/// What the triage of the contact in hand comes to.
extension IntakeState {
  /// With what two people agreed about it.
  var score: TriageScore { TriageScore(form.draft.answers, lowering: contact.lowering) }

  /// Somebody near them could read or hear.
  var isNotAlone: Bool { form.draft.answers.isYes(IntakeForm.notAlone) }

  /// The protocols that the answers call for.
  var topics: [ProtocolTopic] { ProtocolTopic.called(by: form.draft.answers) }

  func nextAct(at now: Instant) -> String {
    checklist.nextAct(score, form.draft.answers, now: now)
  }

  /// Nobody typed, said or heard anything for five minutes, on a live channel.
  func isQuiet(at now: Instant) -> Bool {
    let acts = contact.protocolSteps.map(\.at) + contact.dispatches.map(\.at)
    let sign = Heartbeat.lastSign(
      takenAt: contact.takenAt, answers: form.draft.answers,
      heard: (acts + [heardAt].compactMap(\.self)).max())
    return Heartbeat.isDue(contact.row.channel, lastSign: sign, now: now)
  }
}

/// Short words that stand in the message row while nothing else is said there: what somebody should
/// know of the contact in hand, the most urgent first.
enum InHandLine {
  static func words(_ state: ConsoleState, _ now: Instant) -> (isUrgent: Bool, words: String)? {
    guard let intake = state.intake, state.place == .intake || state.place == .triage else {
      return nil
    }
    var parts: [String] = []
    let isQuiet = intake.isQuiet(at: now)
    if isQuiet { parts.append("\(Heartbeat.question) \(ActionCatalogue.key(.heartbeat)): yes.") }
    if intake.isNotAlone { parts.append("NOT ALONE: names are hidden.") }
    if let topic = intake.topics.first {
      parts.append("\(topic.title) protocol: \(ActionCatalogue.key(.protocols)) opens.")
    }
    return parts.isEmpty
      ? nil : (isQuiet || intake.isNotAlone, parts.joined(separator: "  "))
  }
}
