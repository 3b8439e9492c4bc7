import HavenConsole
import HavenDomain

/// The console's timers that run, by the clock that sleep does not stop. Milliseconds.
struct Timers {
  private var due: [ConsoleTimer: Int64] = [:]

  /// The nearest; nil when none runs.
  var next: Int64? { due.values.min() }

  /// Starts a timer; one that runs starts anew.
  mutating func start(_ timer: ConsoleTimer, after pause: Duration, now: Int64) {
    due[timer] = now + pause.wholeMilliseconds
  }

  /// Takes the timers whose time has come, the earliest first.
  mutating func take(now: Int64) -> [ConsoleTimer] {
    let fired = due.filter { $0.value <= now }.sorted { $0.value < $1.value }.map(\.key)
    for timer in fired { due[timer] = nil }
    return fired
  }
}
