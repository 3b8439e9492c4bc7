import Canvas

/// Forms that were left, and forms that somebody else has open, in the table of actions.
extension ActionCatalogue {
  static let drafts: [ConsoleAction] = [
    ConsoleAction(
      .join, label: "Join",
      sentence: "Join the intake of the selected contact, which stays with whoever holds it.",
      contexts: [.queue, .escalations],
      whyNot: { $0.whyNotJoin() ?? $0.whyNotHandle(.readDrafts) ?? $0.whyNotAnother() }),
    ConsoleAction(
      .discardDraft, keys: [.delete], label: "Discard",
      sentence: "Discard the form that is selected among the drafts. It asks first.",
      contexts: [.queue, .intake, .triage, .escalations, .register, .feedbackForm],
      isDangerous: true,
      whyNot: { $0.whyNotHandle(.readDrafts) ?? $0.whyNotDiscard() }),
    ConsoleAction(
      .restoreDraft, label: "Restore", sentence: "Bring back the form that was discarded last.",
      contexts: [.queue, .triage, .escalations, .register],
      whyNot: { state in
        state.whyNotHandle(.readDrafts)
          ?? (state.discarded == nil ? "No form was discarded at this console." : nil)
      }),
  ]
}
