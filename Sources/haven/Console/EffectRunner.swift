import CLinux
import HavenConsole
import HavenDomain
import HavenStore
import Synchronization

/// Carries the console's questions to the desk's thread and its answers back; hears the bell.
///
/// Answers come into a mailbox whose descriptor wakes the run loop; nothing here waits.
final class EffectRunner: Sendable {
  struct Answer: Sendable {
    var ask: Ask
    var outcome: Outcome
  }

  private struct Box {
    var answers: [Answer] = []
    /// When each question that is out was asked, in its order. Milliseconds since the machine started.
    var out: [Int64] = []
    /// A console ended. The kernel tells of its closed file a moment before it drops its locks, so
    /// there is a second look.
    var looksAgain = false
  }

  private let box = Mutex(Box())
  let desk: Desk
  let principal: Principal
  let letterPost: LetterPost
  private let mailbox = Mailbox()
  private let bell: BellListener
  private let watch: HouseWatch

  init(
    desk: Desk, principal: Principal, database: String, watch: HouseWatch,
    letterPost: LetterPost = LetterPost(commands: .none)
  ) throws {
    self.desk = desk
    self.principal = principal
    self.watch = watch
    self.letterPost = letterPost
    bell = try BellListener(files: DatabaseFiles(path: database))
  }

  /// Readable when there is an answer.
  var answersDescriptor: Int32 { mailbox.descriptor }
  /// Readable when somebody committed, or a console ended.
  var bellDescriptor: Int32 { bell.descriptor }

  // MARK: The run loop's side

  func ask(_ ask: Ask, now: Int64) {
    box.withLock { $0.out.append(now) }
    send(ask)
  }

  func takeAnswers() -> [Answer] {
    mailbox.empty()
    return box.withLock { box in
      defer { box.answers = [] }
      return box.answers
    }
  }

  /// Whether somebody committed since this was last asked. What a dead console held is put back.
  func takeNews() -> Bool {
    let news = bell.take()
    if news.consoleEnded {
      box.withLock { $0.looksAgain = true }
      putBackWhatLiesLoose()
    }
    if news.rang { watch.heardNews() }
    return news.rang
  }

  /// Once a second.
  func tick() {
    let looksAgain = box.withLock { box in
      defer { box.looksAgain = false }
      return box.looksAgain
    }
    if looksAgain { putBackWhatLiesLoose() }
    watch.tick()
  }

  /// How long the oldest question has been out; nil when none is.
  func waitedSeconds(now: Int64) -> Int? {
    box.withLock { $0.out.first.map { Int((now - $0) / 1000) } }
  }

  /// Waits for what is out, at most so long: the last words before the console ends.
  func finish(within patience: Duration) {
    let ended = Mailbox()
    desk.close { ended.fill() }
    ended.wait(milliseconds: Int32(patience.wholeMilliseconds))
  }

  /// Contacts of a console that is gone go back to the queue, in their old places; what was on its
  /// way to it stays with whoever offered it.
  func putBackWhatLiesLoose() {
    let principal = principal
    desk.ask({ core in
      if try !core.contactsOfDeadConsoles().isEmpty {
        let request = ReclaimContacts(id: SystemRandom.requestID())
        _ = try core.perform(request, by: principal)
      }
      try core.sweepTransfers(by: principal)
    }) { _ in }
  }

  // MARK: The desk's side

  /// Sends one request; its outcome goes into the mailbox under its question.
  func perform<R: Answered>(
    _ request: R, for ask: Ask, lane: Desk.Lane? = nil,
    as reply: @escaping @Sendable (R.Reply) -> Reply
  ) {
    desk.perform(request, by: principal, lane: lane) { [self] outcome in
      switch outcome {
      case .done(let value): post(ask, .done(reply(value)))
      case .refused(let refusal): post(ask, .refused(refusal))
      case .failed(.interrupted): post(ask, nil)
      case .failed(let error): post(ask, .failed("\(error)"))
      }
    }
  }

  func post(_ ask: Ask, _ outcome: Outcome?) {
    box.withLock { box in
      if !box.out.isEmpty { box.out.removeFirst() }
      if let outcome { box.answers.append(Answer(ask: ask, outcome: outcome)) }
    }
    mailbox.fill()
  }
}
