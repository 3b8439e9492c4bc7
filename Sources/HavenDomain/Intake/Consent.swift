/// What somebody agreed to, with whom it may be shared and for how long (IN-05 to IN-07, C18,
/// PR-20). Nobody's help depends on it.
public struct Consent: Hashable, Sendable {
  /// On what grounds anything is noted. The raw value is kept in records: never rename one.
  public enum Basis: String, Codable, Sendable {
    case verbal, written, lifeAtRisk, anonymous
  }

  public let basis: Basis?
  /// The moment of the key that noted it.
  public let at: Instant?
  /// They agreed that it is shared, with `sharesWith`; empty for those who help here.
  public let shares: Bool
  public let sharesWith: [String]
  /// The release ends then; nil where no end was named.
  public let sharesUntil: Instant?
  public let withdrawnAt: Instant?

  public init(_ answers: Answers, zone: Zone) {
    basis = answers.text(IntakeForm.consent).flatMap(Basis.init)
    at = basis == nil ? nil : answers.changedAt[IntakeForm.consent]
    shares = answers.isYes(IntakeForm.share)
    sharesWith = answers.chosen(IntakeForm.shareWith)
    sharesUntil = answers.instant(IntakeForm.shareUntil, .future, zone: zone)
    let isAgreed = basis == .verbal || basis == .written
    withdrawnAt =
      isAgreed && answers.isYes(IntakeForm.withdrawn)
      ? answers.changedAt[IntakeForm.withdrawn] : nil
  }

  /// What a written release lacks (PR-20): with whom, and until when.
  static func problems(_ answers: Answers) -> [FormProblem] {
    guard answers.text(IntakeForm.consent) == Basis.written.rawValue,
      answers.isYes(IntakeForm.share), !answers.isYes(IntakeForm.withdrawn)
    else { return [] }
    let needed = [
      (IntakeForm.shareWith, "A written release names with whom"),
      (IntakeForm.shareUntil, "A written release names until when"),
    ]
    return needed.filter { !answers.hasText($0.0) }.map {
      FormProblem($0.0, "\($0.1). To share nothing is fine too: help does not depend on it.")
    }
  }
}
