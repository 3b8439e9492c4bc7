import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

/// What a crash can take: with hand-moved time, from each key to the commit that holds it.
@Suite struct SaveTimingTests {
  @Test(
    "every key is committed within 250 ms, however fast the typing, where a commit takes up to 100",
    arguments: [1, 20, 50, 80, 100], [7, 30, 110, 170])
  func everyKey(commit: Int, pause: Int) {
    var stage = IntakeSavingTests.stage()
    var desk = HandDesk(commit: commit)
    var typed: [Instant] = []
    let begin = stage.now
    var nextKey = begin
    while typed.count < 120 || !desk.isIdle {
      if typed.count < 120, stage.now >= nextKey {
        typed.append(stage.now)
        desk.take(stage.type("a"), at: stage.now)
        nextKey = nextKey + .milliseconds(pause)
      }
      desk.step(&stage)
      stage.wait(.milliseconds(1))
      guard stage.now < begin + .seconds(60) else { break }
    }
    let late = typed.enumerated().map { index, key in
      desk.committed.first { $0.letters > index }.map {
        $0.at.milliseconds - key.milliseconds
      } ?? .max
    }
    #expect(late.max() ?? .max <= 250, "\(late.max() ?? 0) ms")
  }

  /// Timers and a store that commits so many milliseconds after it was asked.
  struct HandDesk {
    let commit: Int
    var timer: Instant?
    var out: (request: SaveDraft, at: Instant)?
    var version = 1
    var committed: [(letters: Int, at: Instant)] = []

    init(commit: Int) { self.commit = commit }

    var isIdle: Bool { timer == nil && out == nil }

    mutating func take(_ effects: [Effect], at now: Instant) {
      for effect in effects {
        switch effect {
        case .start(.save, let pause): timer = now + pause
        case .ask(.saveDraft(let request)): out = (request, now + .milliseconds(commit))
        default: break
        }
      }
    }

    mutating func step(_ stage: inout Rehearser) {
      if let sent = out, stage.now >= sent.at {
        out = nil
        version += 1
        let text = sent.request.changes.first?.answer?.text ?? ""
        committed.append((text.count, stage.now))
        let saved = SavedDraft(version: version, at: stage.now, others: [])
        take(stage.reply(.saveDraft(sent.request), .saved(saved)), at: stage.now)
      }
      if let due = timer, stage.now >= due {
        timer = nil
        take(stage.fire(.save), at: stage.now)
      }
    }
  }
}
