/// Whether somebody may be called back, as far as they were asked (IN-10).
///
/// A number is never offered before the questions of `SafeContact` are answered. Two exceptions,
/// both with their warning: a life at risk, and a number that came with the contact before anybody
/// could ask, for without it nobody ever would.
public enum CallBack: String, CaseIterable, Codable, Sendable {
  /// It is known how and when: the words stand beside the number.
  case asked
  /// The number came with the contact, and no intake has asked yet.
  case notAsked
  /// An intake noted a number, and has still to ask when it is safe.
  case unfinished
  /// Not asked, and a life is at risk.
  case lifeAtRisk
  /// They stay anonymous, took consent back, or asked not to be contacted.
  case refused

  /// - Parameter isFromBefore: completed before these questions were there: its words, written
  ///   freely then, are what was asked.
  public init(_ answers: Answers, isFromBefore: Bool = false) {
    let safe = SafeContact(IntakeForm.form.kept(answers))
    let basis = answers.text(IntakeForm.consent)
    let isEnded =
      basis == "anonymous" || answers.isYes(IntakeForm.withdrawn)
      || answers.text(IntakeForm.method) == "none"
    if basis == "lifeAtRisk" {
      self = safe.isComplete ? .asked : .lifeAtRisk
    } else if isEnded {
      self = .refused
    } else if safe.isComplete || isFromBefore && answers.hasText(IntakeForm.safeContact) {
      self = .asked
    } else {
      self = safe.isBegun || answers.hasText(IntakeForm.callback) ? .unfinished : .notAsked
    }
  }

  public var showsNumber: Bool { self != .unfinished && self != .refused }

  /// What stands beside the number, or in its place; nil where `SafeContact.words` say it all.
  ///
  /// - Parameter isMail: it is an address, not a number.
  public func words(isMail: Bool = false) -> String? {
    let act = isMail ? "write" : "call"
    return switch self {
    case .asked: nil
    case .notAsked: "Nobody has asked yet when it is safe to \(act)."
    case .unfinished: "The number is kept back: ask first how and when it is safe to call."
    case .lifeAtRisk:
      "Nobody has asked when it is safe to \(act). A life is at risk: weigh it before you do."
    case .refused: "No call-back: they stay anonymous, took consent back, or asked us not to."
    }
  }
}
