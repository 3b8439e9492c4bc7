import HavenDomain

/// The contact in hand: what is known of it, and its answer sheet.
public struct IntakeState: Equatable, Sendable {
  public var contact: ContactDetail
  public var form: FormState
  /// What came with it: name, number, note, message.
  public var identity: ContactIdentity?
  /// By which its clocks run.
  public var policy: Policy
  /// When somebody here last said that they are still there.
  public var heardAt: Instant?

  public init(_ taken: TakenContact) {
    contact = taken.detail
    form = FormState(draft: taken.draft, lease: taken.lease)
    policy = taken.policy
  }

  /// A form that somebody else holds, joined without its lease; nil where there is no contact.
  public init?(_ joined: JoinedDraft) {
    guard let detail = joined.detail, let policy = joined.policy else { return nil }
    contact = detail
    form = FormState(joined)
    self.policy = policy
  }

  /// How it is safe to reach them, as far as this intake knows; else as it was known before.
  var safeWords: String? {
    SafeContact(IntakeForm.form.kept(form.draft.answers)).words ?? contact.safeContact
  }

  /// Who it is, as it came, with the number only while it may be shown (IN-10).
  var known: ContactIdentity? {
    guard var known = identity else { return nil }
    let answers = form.draft.answers
    let asked = CallBack(answers)
    // Before this intake has asked anything, what was known when it was taken stands.
    let callBack = asked == .notAsked ? known.callBack ?? .notAsked : asked
    let hasNumber =
      known.callback != nil || known.callBack != nil || answers.hasText(IntakeForm.callback)
    if !callBack.showsNumber { known.callback = nil }
    known.callBack = hasNumber ? callBack : nil
    return known
  }

  /// The five steps with their clocks. They run from the first time that somebody took the contact:
  /// a console that dies, or a colleague who takes over, starts none of them anew.
  public var checklist: TriageChecklist {
    TriageChecklist(
      answers: form.draft.answers.counting(form.company.kept), startedAt: form.draft.startedAt,
      dispatches: contact.dispatches, policy: policy)
  }
}
