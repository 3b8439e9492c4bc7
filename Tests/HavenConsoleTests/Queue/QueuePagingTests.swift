import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

/// A queue of many contacts behind the console, which answers one question at a time.
struct LongQueue {
  let rows = Cast.rows(0..<5000)

  func answer(_ request: ReadQueue) -> QueueWindow {
    let first: Int
    switch request.position {
    case .top: first = 0
    case .bottom: first = rows.count - request.count
    case .after(let place): first = Int(place.id.rawValue)
    case .before(let place): first = Int(place.id.rawValue) - 1 - request.count
    case .from(let place): first = Int(place.id.rawValue) - 1
    }
    let range = max(0, first)..<min(rows.count, max(0, first) + request.count)
    return Cast.window(
      Array(rows[range]), hasBefore: range.lowerBound > 0, hasAfter: range.upperBound < rows.count)
  }

  /// Answers what was asked, and what is asked then, until there is no question.
  func serve(_ effects: [Effect], _ stage: inout Rehearser) {
    var questions = effects
    while !questions.isEmpty {
      guard case .ask(.queue(let request)) = questions.removeFirst() else { continue }
      questions += stage.reply(.queue(request), .queue(answer(request)))
    }
  }
}

@Suite struct QueuePagingTests {
  @Test("of 2,000 keys pressed in one read none is lost", arguments: [24, 60])
  func manyKeys(height: Int) {
    let queue = LongQueue()
    var stage = Rehearser(size: Size(width: 80, height: height))
    queue.serve(stage.state.start(stage.context), &stage)
    let effects = (0..<2000).flatMap { _ in stage.press(.down) }
    queue.serve(effects, &stage)
    #expect(stage.state.queue.selectedRow?.number.value == 3000)
    queue.serve((0..<1999).flatMap { _ in stage.press(.up) }, &stage)
    #expect(stage.state.queue.selectedRow?.number.value == 1001)
  }

  @Test("End goes to the last contact and Home back to the first")
  func ends() {
    let queue = LongQueue()
    var stage = Rehearser()
    queue.serve(stage.state.start(stage.context), &stage)
    queue.serve(stage.press(.end), &stage)
    #expect(stage.state.queue.selectedRow?.number.value == 5999)
    queue.serve(stage.press(.home), &stage)
    #expect(stage.state.queue.selectedRow?.number.value == 1000)
  }

  @Test("a long way down costs no more memory than a short one")
  func memory() {
    let queue = LongQueue()
    var stage = Rehearser()
    queue.serve(stage.state.start(stage.context), &stage)
    for _ in 0..<1500 { queue.serve(stage.press(.down), &stage) }
    #expect(stage.state.queue.selectedRow?.number.value == 2500)
    #expect(stage.state.queue.rows.count < 500)
    #expect(stage.state.queue.table.rows.allSatisfy { stage.state.queue.rows[$0.id] != nil })
  }

  @Test("a look at the same rows that gives way to new rows is made up for")
  func lookMadeUpFor() {
    let queue = LongQueue()
    var stage = Rehearser()
    queue.serve(stage.state.start(stage.context), &stage)
    stage.send(.changed)
    let look = stage.fire(.refresh)
    #expect(look.count == 1)
    let effects = (0..<40).flatMap { _ in stage.press(.down) }
    var asked: [ReadQueue] = []
    for case .ask(.queue(let request)) in effects { asked.append(request) }
    guard let page = asked.first else {
      Issue.record("no page was asked for")
      return
    }
    let after = stage.reply(.queue(page), .queue(queue.answer(page)))
    #expect(
      after.contains { if case .ask(.queue(let next)) = $0 { next.isRefresh } else { false } })
  }
}
