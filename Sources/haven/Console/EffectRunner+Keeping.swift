import HavenConsole
import HavenDomain
import HavenStore

extension EffectRunner {
  func send(_ keeping: KeepingAsk, for ask: Ask) {
    switch keeping {
    case .preview(let request): perform(request, for: ask) { .keeping(.preview($0)) }
    case .book(let request): perform(request, for: ask) { .keeping(.book($0)) }
    case .propose(let request): perform(request, for: ask) { .keeping(.destruction($0)) }
    case .withdraw(let request): perform(request, for: ask) { .keeping(.destruction($0)) }
    case .confirm(let request): perform(request, for: ask) { .keeping(.destruction($0)) }
    case .hold(let request): perform(request, for: ask) { .keeping(.row($0)) }
    case .lift(let request): perform(request, for: ask) { .keeping(.row($0)) }
    case .paper(let request): perform(request, for: ask) { .keeping(.paper($0)) }
    case .paperDestroyed(let request): perform(request, for: ask) { .keeping(.paper($0)) }
    }
  }
}
