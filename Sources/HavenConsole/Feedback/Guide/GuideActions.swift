import Canvas
import HavenDomain

/// The rows of the contact form's help in the table of actions.
extension ActionCatalogue {
  static let guide: [ConsoleAction] = [
    ConsoleAction(
      .classify, keys: [.f(11)], label: "Classify",
      sentence: "Help to tell compliment, dissatisfaction and complaint apart; you decide.",
      contexts: [.feedbackForm]),
    ConsoleAction(
      .tenSteps, keys: [.f(12)], label: "10 steps",
      sentence: "The 10 steps as a checklist, with what you can do and what to ask.",
      contexts: [.feedbackForm]),
    ConsoleAction(
      .firstContact, label: "Resolved",
      sentence: "Resolved at first contact: log it in one line, so that it counts.",
      contexts: [.register, .feedbackForm],
      whyNot: {
        $0.areas.isEmpty
          ? "The service areas are still being read." : $0.whyNotHandle(.logFeedback)
      }),
  ]
}

extension ConsoleState {
  mutating func guideAction(_ id: ActionID) {
    switch id {
    case .classify: open(.guide(GuideState()))
    case .tenSteps: open(.tenSteps(TenStepsState()))
    default: open(.firstContact(areas: areas, form: feedback.form?.draft.answers))
    }
  }

  /// What fields of the contact form ask, with the keys that help and the receiver's name.
  func contactFormPrompts(_ form: FormState) -> [FieldID: String] {
    let key = ActionCatalogue.key
    var prompts = [
      FeedbackForm.kind:
        "Compliment, dissatisfaction or complaint. \(key(.classify)) helps to tell them apart.",
      FeedbackForm.grounds:
        "What the complaint comes to: all that fit, or none. \(key(.choose)) lists them.",
      FeedbackForm.tenSteps:
        "What has been done of the 10 steps. \(key(.tenSteps)) goes through them.",
      FeedbackForm.advocacy:
        "\(FeedbackForm.advocacyHelp) \(key(.referrals)) finds one in the directory.",
    ]
    for field in [FeedbackForm.from, FeedbackForm.relation] {
      let words = form.form.field(field)?.prompt ?? ""
      prompts[field] = "\(words) \(key(.choose)) lists them."
    }
    if let receiver = form.draft.answers.text(FeedbackForm.passedTo) {
      prompts[FeedbackForm.toldWho] = FeedbackForm.toldScript(receiver)
    }
    return prompts
  }

  /// The cursor is where advocacy is offered (CC-34): the directory opens on it.
  var asksForAdvocacy: Bool {
    place == .complaints && overlays.isEmpty && feedback.form?.focus == FeedbackForm.advocacy
  }
}
