import Canvas
import HavenDomain

/// Searching the directory, referring somebody, and noting what a service said.
extension ConsoleState {
  mutating func referralAction(_ id: ActionID, _ context: Context) -> [Effect] {
    switch id {
    case .referrals:
      guard !overlays.contains(.referrals) else { return [] }
      referrals.query = TextEditor(asksForAdvocacy ? "advoca" : "")
      referrals.showsMade = false
      open(.referrals)
      return referrals.find()
    case .madeReferrals:
      referrals.showsMade.toggle()
      guard referrals.showsMade else { return referrals.find() }
      referrals.showMade(context)
      return [.ask(.madeReferrals(ListMadeReferrals()))]
    default:
      if let made = referrals.selectedMade {
        open(.answerReferral(made))
        return []
      }
      guard let service = referrals.selectedService, let contact = contactAtHand else { return [] }
      let allowed = mayTell(.service(service), of: contact.id, context)
      open(.refer(contact, service, allowed, whyNothing(service, contact.id, context), context))
      return []
    }
  }

  mutating func findReferrals() -> [Effect] {
    overlays.contains(.referrals) && !referrals.showsMade ? referrals.find() : []
  }

  /// What consent lets us tell; of a contact whose form is not open, nothing.
  private func mayTell(
    _ partner: SharingPartner, of contact: ContactID, _ context: Context
  ) -> [SharedItem] {
    guard let intake, intake.contact.row.id == contact else { return [] }
    return SharingRules.allowed(
      with: partner, intake.form.draft.answers, at: context.now, zone: context.zone)
  }

  private func whyNothing(
    _ service: ReferralService, _ contact: ContactID, _ context: Context
  ) -> String {
    guard let intake, intake.contact.row.id == contact else {
      return "Their form is not open here, so that nothing of them is told."
    }
    let consent = SharingConsent(intake.form.draft.answers, zone: context.zone)
    let why = SharingRules.whyNot(.needs, with: .service(service), consent, at: context.now)
    return "\(why ?? "There is nothing to tell yet.") Nothing of them is told."
  }

  mutating func referralAccepted(_ prompt: Prompt, _ context: Context) -> [Effect] {
    switch prompt.purpose {
    case .refer(let contact, let service, let asked):
      let shared = asked.indices.filter { prompt.picked($0) == "yes" }.map { asked[$0] }
      // What was typed last goes first: consent may have been typed just now.
      let saving = intake?.form.flush(context, id: ChangeNumber.intakeSave) ?? []
      let request = Refer(
        id: context.id(ChangeNumber.act), contact: contact, service: service, shared: shared)
      return saving + [.ask(.refer(request))]
    case .answerReferral(let number):
      guard let answer = prompt.picked(0).flatMap(ReferralAnswer.init(rawValue:)) else { return [] }
      let request = AnswerReferral(
        id: context.id(), referral: number, answer: answer, reason: prompt.text(1))
      return [.ask(.answerReferral(request))]
    default: return []
    }
  }

  /// Nil when the answer is about something else.
  mutating func referralsAnswered(
    _ ask: Ask, _ reply: Reply, _ context: Context
  ) -> [Effect]? {
    switch (ask, reply) {
    case (.findReferrals(let request), .referrals(let list)):
      referrals.answered(request, list, context)
      return []
    case (.madeReferrals, .madeReferrals(let made)):
      referrals.made = made
      referrals.showMade(context)
      return []
    case (.refer, .madeReferral(let made)):
      let given: [(FieldID, String?)] = [
        (IntakeForm.intervention, "referral"), (IntakeForm.partner, made.serviceName),
        (IntakeForm.referralCode, made.number.description),
      ]
      let words = "\(made.number): referred to \(made.serviceName). Told: \(made.sharedWords)."
      return [say(words)] + fillIntake(of: made.contact, by: .referral, given, context)
    case (.answerReferral, .madeReferral(let made)):
      referrals.made = referrals.made.map { $0.number == made.number ? made : $0 }
      referrals.showMade(context)
      let words = made.words(now: context.now, in: context.zone)
      return [say("\(made.number), \(made.serviceName): \(words).")]
    default: return nil
    }
  }

  mutating func referralsKey(
    _ press: KeyPress, _ action: ActionID?, _ context: Context
  ) -> [Effect] {
    if press == .escape {
      overlay = nil
      return []
    }
    let layout = SearchLayout(FrameLayout(context.size).body, head: 0)
    let rows = max(1, layout.list.height - 1)
    let isTyped = press.typed != nil || press == .backspace || press == .delete
    if !isTyped {
      let isMoved =
        referrals.showsMade
        ? referrals.madeTable.handle(press, visibleRows: rows).isHandled
        : referrals.table.handle(press, visibleRows: rows).isHandled
      if isMoved { return [] }
    }
    if referrals.query.handle(press, in: Prompt.room) { return referrals.typed(context) }
    guard let action else { return [] }
    let own: Set<ActionID> = [.refer, .madeReferrals, .transferToTeam, .help, .actions]
    if !own.contains(action) { overlay = nil }
    return attempt(action, context)
  }
}

extension Prompt {
  /// - Parameters:
  ///   - allowed: what consent lets us tell; each is asked for by itself, and No is the default.
  ///   - why: why nothing may be told, said where `allowed` is empty.
  static func refer(
    _ contact: (id: ContactID, number: RecordNumber), _ service: ReferralService,
    _ allowed: [SharedItem], _ why: String, _ context: Context
  ) -> Prompt {
    let today = context.zone.wallTime(at: context.now).date
    var lines = [
      [service.name, service.phone, service.hours].filter { !$0.isEmpty }.joined(separator: ", ")
    ]
    if let stale = service.staleWords(on: today) { lines.append(stale.capitalisedFirst + ".") }
    lines.append(
      allowed.isEmpty
        ? "\(why) The referral goes ahead all the same."
        : "They agreed to share. Tell no more than helps.")
    return Prompt(
      .refer(contact.id, service.code, allowed), title: "Refer \(contact.number)", lines: lines,
      questions: allowed.map {
        choice("Tell their \($0.words)?", [("no", "No"), ("yes", "Yes")], selected: "no")
      }, verb: "Refer")
  }

  static func answerReferral(_ made: MadeReferral) -> Prompt {
    let answers = ReferralAnswer.allCases.map { ($0.rawValue, $0.words.capitalisedFirst) }
    return Prompt(
      .answerReferral(made.number), title: "Answer to \(made.number)",
      lines: ["\(made.serviceName), about \(made.contactNumber)."],
      questions: [
        choice("They", answers, selected: ReferralAnswer.accepted.rawValue),
        line("Why, where they refused"),
      ], verb: "Note it")
  }
}
