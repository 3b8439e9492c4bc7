import HavenConsole
import HavenStore

/// The questions about the investigation checklist of a complaint.
extension EffectRunner {
  func send(_ checklist: ChecklistAsk, for ask: Ask) {
    switch checklist {
    case .read(let request): perform(request, for: ask) { .checklist($0) }
    case .tick(let request): perform(request, for: ask) { .checklist($0) }
    case .write(let request): perform(request, for: ask) { .checklist($0) }
    case .addAction(let request): perform(request, for: ask) { .checklist($0) }
    case .endAction(let request): perform(request, for: ask) { .checklist($0) }
    case .reflect(let request): perform(request, for: ask) { .checklist($0) }
    case .rootCauses(let request): perform(request, for: ask) { .checklist($0) }
    }
  }
}
