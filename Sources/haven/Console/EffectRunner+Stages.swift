import HavenConsole
import HavenDomain

/// The stages of feedback.
extension EffectRunner {
  func send(_ stage: StageAsk, for ask: Ask) {
    switch stage {
    case .act(let request): perform(request, for: ask) { .feedbackRow($0) }
    case .appeal(let request): perform(request, for: ask) { .feedbackRow($0) }
    case .appealOutcome(let request): perform(request, for: ask) { .feedbackRow($0) }
    case .compliment(let request): perform(request, for: ask) { .feedbackRow($0) }
    }
  }
}
