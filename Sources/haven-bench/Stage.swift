import Canvas
import HavenConsole
import HavenDomain
import HavenStore

/// A console without a terminal: keys go in, the store answers at once, the surface is drawn.
struct Stage {
  private let core: DeskCore
  private let principal: Principal
  private var state: ConsoleState
  private var surface: Surface
  private let size = Size(width: 120, height: 40)

  init(_ database: BenchDatabase) throws {
    let opened = try database.open()
    core = opened.core
    principal = opened.principal
    let staff = try core.perform(ListStaff(), by: principal)
    guard let me = staff.first(where: { $0.id == opened.principal.staff }) else {
      throw BenchOptions.Usage(description: "the database has no staff")
    }
    state = ConsoleState(organisation: core.organisation, me: me, isReadOnly: false)
    surface = Surface(size: size)
    let effects = state.start(context())
    answer(effects)
  }

  mutating func press(_ press: KeyPress) {
    let effects = state.update(.input(.key(press)), context())
    answer(effects)
    _ = ConsoleView.draw(state, into: &surface, context())
  }

  private mutating func answer(_ effects: [Effect]) {
    for case .ask(let ask) in effects {
      guard case .queue(let request) = ask,
        let window = try? core.perform(request, by: principal)
      else { continue }
      let more = state.update(.reply(ask, .done(.queue(window))), context())
      answer(more)
    }
  }

  private func context() -> Context {
    Context(
      now: Instant(milliseconds: Surroundings.bench.moment().wall), zone: .utc, size: size,
      entropy: RequestID(high: 1, low: 1))
  }
}
