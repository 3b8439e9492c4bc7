import HavenConsole
import HavenDomain
import HavenStore

extension EffectRunner {
  private static let caseLane = Desk.Lane("cases")

  func send(_ cases: CaseAsk, for ask: Ask) {
    switch cases {
    case .list(let request):
      perform(request, for: ask, lane: Self.caseLane) { .cases(.list($0)) }
    case .read(let request): perform(request, for: ask) { .cases(.detail($0)) }
    case .open(let request): perform(request, for: ask) { .cases(.row($0)) }
    case .link(let request): perform(request, for: ask) { .cases(.row($0)) }
    case .note(let request): perform(request, for: ask) { .cases(.row($0)) }
    case .plan(let request): perform(request, for: ask) { .cases(.row($0)) }
    case .task(let request): perform(request, for: ask) { .cases(.row($0)) }
    case .endTask(let request): perform(request, for: ask) { .cases(.row($0)) }
    case .setNext(let request): perform(request, for: ask) { .cases(.row($0)) }
    case .finishNext(let request): perform(request, for: ask) { .cases(.row($0)) }
    case .assign(let request): perform(request, for: ask) { .cases(.row($0)) }
    case .close(let request): perform(request, for: ask) { .cases(.row($0)) }
    case .reopen(let request): perform(request, for: ask) { .cases(.row($0)) }
    case .schedule(let request): perform(request, for: ask) { .cases(.followUp($0)) }
    case .record(let request): perform(request, for: ask) { .cases(.followUp($0)) }
    case .closeContact(let request): perform(request, for: ask) { .cases(.done($0)) }
    }
  }
}
