import HavenConsole
import HavenDomain
import HavenStore

/// The questions about who handles feedback.
extension EffectRunner {
  func send(_ handlers: HandlersAsk, for ask: Ask) {
    switch handlers {
    case .assign(let request): perform(request, for: ask) { .feedbackRow($0) }
    case .copy(let request): perform(request, for: ask) { .feedbackRow($0) }
    case .sign(let request, _): perform(request, for: ask) { .signature($0) }
    case .away(let request): perform(request, for: ask) { .done($0) }
    case .saveArea(let request): perform(request, for: ask) { .area($0) }
    }
  }
}
