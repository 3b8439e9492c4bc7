import HavenConsole
import HavenDomain
import HavenStore

extension EffectRunner {
  private static let reportLane = Desk.Lane("quarterReport")

  func send(_ oversight: OversightAsk, for ask: Ask) {
    switch oversight {
    case .report(let request):
      perform(request, for: ask, lane: Self.reportLane) { .oversight(.report($0)) }
    case .recordBoard(let request): perform(request, for: ask) { .oversight(.board($0)) }
    case .audits(let request): perform(request, for: ask) { .oversight(.audits($0)) }
    case .audit(let request): perform(request, for: ask) { .oversight(.audit($0)) }
    case .draw(let request): perform(request, for: ask) { .oversight(.audit($0)) }
    case .tick(let request): perform(request, for: ask) { .oversight(.audit($0)) }
    }
  }
}
