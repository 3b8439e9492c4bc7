import CLinux
import HavenConsole
import HavenDomain
import HavenStore
import Synchronization

/// Carries the console's questions to the desk's thread and its answers back.
///
/// Answers come into a mailbox whose descriptor wakes the run loop; nothing here waits.
final class EffectRunner: Sendable {
  struct Answer: Sendable {
    var ask: Ask
    var outcome: Outcome
  }

  private struct Box {
    var answers: [Answer] = []
    var hasNews = false
    /// When each question that is out was asked, in its order. Milliseconds since the machine started.
    var out: [Int64] = []
    /// The queue question that was asked last: those before it need no answer.
    var newestQueue: ReadQueue?
  }

  private let box = Mutex(Box())
  private let desk: Desk
  private let principal: Principal
  private let wakeEnd: Int32

  /// Readable when there is an answer or news.
  let descriptor: Int32

  init(desk: Desk, principal: Principal, mailbox: Mailbox) {
    self.desk = desk
    self.principal = principal
    descriptor = mailbox.descriptor
    wakeEnd = mailbox.descriptor
  }

  // MARK: The run loop's side

  func ask(_ ask: Ask, now: Int64) {
    if case .queue(let request) = ask {
      let isTyping = box.withLock { box in
        defer { box.newestQueue = request }
        return request.text != nil && box.newestQueue != nil
      }
      // A search that is still running has nobody waiting for it.
      if isTyping { desk.interrupt() }
    }
    box.withLock { $0.out.append(now) }
    desk.submit { [self] core in
      let outcome = isOutdated(ask) ? nil : ask.outcome(at: core, by: principal)
      post(outcome.map { Answer(ask: ask, outcome: $0) })
    }
  }

  func takeAnswers() -> [Answer] {
    var count: UInt64 = 0
    _ = read(descriptor, &count, 8)
    return box.withLock { box in
      defer { box.answers = [] }
      return box.answers
    }
  }

  /// Whether somebody committed since this was last asked.
  func takeNews() -> Bool {
    box.withLock { box in
      defer { box.hasNews = false }
      return box.hasNews
    }
  }

  /// How long the oldest question has been out; nil when none is.
  func waitedSeconds(now: Int64) -> Int? {
    box.withLock { $0.out.first.map { Int((now - $0) / 1000) } }
  }

  /// Waits for what is out, at most so long: the last words before the console ends.
  func finish(within patience: Duration) {
    desk.close()
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var left = patience.wholeMilliseconds
    while left > 0, box.withLock({ !$0.out.isEmpty }) {
      _ = poll(&waiting, 1, 20)
      _ = takeAnswers()
      left -= 20
    }
  }

  // MARK: The desk's side

  func heard(_ news: Desk.News, _ core: DeskCore) {
    if case .consoleEnded = news { core.reclaimLost(by: principal) }
    box.withLock { $0.hasNews = true }
    wake()
  }

  private func isOutdated(_ ask: Ask) -> Bool {
    guard case .queue(let request) = ask else { return false }
    return box.withLock { $0.newestQueue != request }
  }

  private func post(_ answer: Answer?) {
    box.withLock { box in
      if !box.out.isEmpty { box.out.removeFirst() }
      if let answer { box.answers.append(answer) }
    }
    wake()
  }

  private func wake() {
    var one: UInt64 = 1
    _ = write(wakeEnd, &one, 8)
  }
}

/// A descriptor that a thread makes readable for another.
struct Mailbox: Sendable {
  let descriptor: Int32
  init() { descriptor = eventfd(0, Int32(EFD_NONBLOCK.rawValue | EFD_CLOEXEC.rawValue)) }
}
