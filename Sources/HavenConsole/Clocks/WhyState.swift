import Canvas
import HavenDomain

/// Why a clock is due when it is, and what a pause would make of it; over the panes.
public struct WhyState: Equatable, Sendable {
  enum Subject: Hashable, Sendable {
    case record(ClockedRecord, RecordNumber)
    /// A rung of the ladder has one clock, and the list has all that explains it.
    case rung(EscalationID)
  }

  var subject: Subject
  /// Nil until the store has answered.
  var sheet: ClockSheet?
  /// The clock whose lines show.
  var selected = 0
  /// The first line that shows.
  var top = 0
  /// “What if it is paused until …”
  var until = TextEditor("")

  init(_ subject: Subject) {
    self.subject = subject
  }

  var clock: Clock? {
    guard let sheet, sheet.clocks.indices.contains(selected) else { return nil }
    return sheet.clocks[selected]
  }

  /// The clock that is due first has the mark; one that was chosen keeps it.
  mutating func answered(_ sheet: ClockSheet) {
    let kept = clock.flatMap { old in
      sheet.clocks.firstIndex { $0.kind == old.kind && $0.start == old.start }
    }
    self.sheet = sheet
    let open = sheet.clocks.indices.filter { sheet.clocks[$0].isOpen }
    let first = open.min { sheet.clocks[$0].due < sheet.clocks[$1].due }
    selected = kept ?? first ?? 0
  }

  func isPaused(at now: Instant) -> Bool {
    sheet?.clocks.contains { $0.state(at: now) == .paused } ?? false
  }
}
