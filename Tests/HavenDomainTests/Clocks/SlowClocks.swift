import HavenDomain

/// The three clocks a second time, plain and slow: every second ticks on those that run.
struct SlowClocks {
  private struct Counter {
    var target: Int
    var used = 0
    /// The step at which the target was used up.
    var due: Int?

    mutating func tick(_ index: Int) {
      used += 1
      if used == target { due = index + 1 }
    }
  }

  private let slow: SlowCalendar
  private var first: Counter
  private var solution: Counter
  private var intervals: [Counter] = []
  private let target: Int
  private var (isCreated, isPaused, isResolved, isAnswered) = (false, false, false, false)
  private var isUnanswered = false

  init(
    _ slow: SlowCalendar, targets: (first: Int, update: Int, solution: Int),
    events: [(index: Int, kind: ConversationClocks.Event.Kind)], at now: Int
  ) {
    self.slow = slow
    first = Counter(target: targets.first)
    solution = Counter(target: targets.solution)
    target = targets.update
    for index in 0...now {
      for event in events where event.index == index { take(event.kind) }
      if index < now { tick(index) }
    }
  }

  private mutating func take(_ kind: ConversationClocks.Event.Kind) {
    switch kind {
    case .created: isCreated = true
    case .fromClient:
      if !isUnanswered { intervals.append(Counter(target: target)) }
      isUnanswered = true
    case .byStaff:
      if isCreated { isAnswered = true }
      isUnanswered = false
    case .pause: isPaused = true
    case .resume: isPaused = false
    case .resolved: isResolved = true
    case .reopened: isResolved = false
    }
  }

  private var isStopped: Bool { isPaused || isResolved }
  private var firstRuns: Bool { isCreated && !isAnswered && !isStopped }
  private var solutionRuns: Bool { isCreated && !isStopped }
  private var updateRuns: Bool { isUnanswered && !isStopped }

  private mutating func tick(_ index: Int) {
    guard slow.isOpen(index) else { return }
    if firstRuns { first.tick(index) }
    if solutionRuns { solution.tick(index) }
    if updateRuns { intervals[intervals.count - 1].tick(index) }
  }

  /// What a clock shows, in steps of the map.
  struct Shown: Equatable {
    var state: ConversationClocks.State
    var used: Int
    var due: Int?
  }

  /// Nil where a due time lies outside the map.
  func shown(at now: Int) -> (first: Shown?, update: Shown, solution: Shown?, nextDue: Int?)? {
    func ahead(_ counter: Counter, _ runs: Bool) -> Int?? {
      if let due = counter.due { return due }
      guard runs else { return .some(nil) }
      return slow.adding(counter.target - counter.used, to: now).map { $0 }
    }
    func shown(_ counter: Counter, _ due: Int?, isDone: Bool) -> Shown {
      let state: ConversationClocks.State =
        counter.used > counter.target
        ? .missed : isDone ? .met : isStopped ? .paused : .running
      return Shown(
        state: state, used: counter.used, due: state == .met || state == .paused ? nil : due)
    }
    guard let firstDue = ahead(first, firstRuns), let solutionDue = ahead(solution, solutionRuns)
    else { return nil }
    var worst = Counter(target: target)
    for interval in intervals where interval.used > worst.used { worst = interval }
    var updateDue = worst.due
    if updateRuns, let current = intervals.last {
      guard let due = ahead(current, true) else { return nil }
      updateDue = due
    }
    let next = [
      firstRuns ? firstDue : nil, solutionRuns ? solutionDue : nil,
      updateRuns && isAnswered ? updateDue : nil,
    ]
    return (
      isCreated ? shown(first, firstDue, isDone: isAnswered) : nil,
      shown(worst, updateDue, isDone: !isUnanswered),
      isCreated ? shown(solution, solutionDue, isDone: isResolved) : nil,
      next.compactMap { $0 }.min()
    )
  }
}
