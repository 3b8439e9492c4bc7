import HavenConsole
import HavenStore

/// The questions of a form that several people have open.
extension EffectRunner {
  func sendDraft(_ ask: Ask) {
    switch ask {
    case .join(let request): perform(request, for: ask) { .joined($0) }
    case .news(let request): perform(request, for: ask) { .news($0) }
    case .tellFocus(let request): perform(request, for: ask) { .done($0) }
    case .leaveDraft(let request): perform(request, for: ask) { .done($0) }
    case .chooseText(let request): perform(request, for: ask) { .saved($0) }
    case .discardDraft(let request): perform(request, for: ask) { .draft($0) }
    case .restoreDraft(let request): perform(request, for: ask) { .draft($0) }
    default: break
    }
  }
}
