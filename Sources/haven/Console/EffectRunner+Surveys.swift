import HavenConsole
import HavenDomain
import HavenStore

extension EffectRunner {
  func send(_ surveys: SurveyAsk, for ask: Ask) {
    switch surveys {
    case .send(let request): perform(request, for: ask) { .surveys(.row($0)) }
    case .check(let request): perform(request, for: ask) { .surveys(.row($0)) }
    case .enter(let request): perform(request, for: ask) { .surveys(.entered($0)) }
    case .figures(let request): perform(request, for: ask) { .surveys(.report($0)) }
    case .contacts(let request): perform(request, for: ask) { .surveys(.contacts($0)) }
    }
  }
}
