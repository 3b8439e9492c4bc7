import Canvas
import HavenDomain

/// What is at hand for whoever sits here: a tip, a break, a note to oneself, the texts under test.
public struct CareState: Equatable, Sendable {
  public var mine: MyCare?
  /// They said no to a break: until then none is offered.
  var quietUntil: Instant?
  /// One's own notes, once they were asked for.
  var reflections: [Reflection]?

  public init() {}

  var pinned: Tip? { mine?.pinnedTip.flatMap(Tip.init(name:)) }
  var running: [Experiment] { mine?.experiments ?? [] }
}

/// What the prompts of care do.
public enum CareAct: Hashable, Sendable {
  case reflect, forget
  case rang(FeedbackRow)
}

extension ConsoleState {
  /// A break that may be offered now: never with somebody in hand, and not after a no.
  func breakOffer(at now: Instant) -> BreakOffer? {
    guard intake == nil, let mine = care.mine, care.quietUntil.map({ $0 <= now }) ?? true else {
      return nil
    }
    return BreakOffer(mine.strain, now: now)
  }

  /// Where a test of the script runs, the field asks in the words that this contact hears.
  func scriptedPrompts(_ context: Context) -> [FieldID: String] {
    guard let number = intake?.contact.row.number else { return [:] }
    let words = Experiment.purposeText(for: number, among: care.running, at: context.now)
    return words == IntakeForm.purposeText ? [:] : [IntakeForm.consent: words]
  }
}
