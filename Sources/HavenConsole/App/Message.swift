import Canvas
import HavenDomain

/// Everything that can happen to the console.
public enum Message: Hashable, Sendable {
  case input(Input)
  /// Once a second.
  case tick
  case resized(Size)
  case timer(ConsoleTimer)
  /// The store's answer to something asked.
  case reply(Ask, Outcome)
  /// Somebody committed: what is on the screen may be old.
  case changed
  /// The first request has waited this long for the database; nil when it waits no more.
  case waiting(seconds: Int?)
}

/// How a request ended.
public enum Outcome: Hashable, Sendable {
  case done(Reply)
  case refused(Refusal)
  /// The store could not be reached or could not write; the words say what to do.
  case failed(String)
}

/// Timers that fire once. Starting one that runs starts it anew.
public enum ConsoleTimer: Hashable, Sendable {
  /// What was typed is saved now.
  case save
  /// The operator rests: the queue may sort again.
  case rest
  /// The operator looks at one record: its detail may be read.
  case look
  /// What is on the screen is read again: at most ten times a second.
  case refresh
  /// The others in a form are told where the cursor rests.
  case tell
  /// Typing in the search of services rests: they are asked for.
  case findReferrals
  /// Words in the message row go away.
  case notice(Int)
}

/// What the console wants done. Values, so that a test compares them.
public enum Effect: Hashable, Sendable {
  case ask(Ask)
  case start(ConsoleTimer, after: Duration)
  /// The bell, so many strokes.
  case ring(times: Int)
  /// A notification of the desktop, always in the same words: `AlarmSignals.words`.
  case notify
  /// The window's title says that something calls, or no more.
  case title(isCalling: Bool)
  case suspend
  case leave
}

/// What an update may not fetch for itself.
public struct Context: Sendable {
  public var now: Instant
  public var zone: Zone
  public var size: Size
  /// Random, new for every message: the ids of the changes that it sends.
  public var entropy: RequestID
  public var isReadOnly: Bool

  public init(
    now: Instant, zone: Zone, size: Size, entropy: RequestID, isReadOnly: Bool = false
  ) {
    self.now = now
    self.zone = zone
    self.size = size
    self.entropy = entropy
    self.isReadOnly = isReadOnly
  }

  /// The n-th id of this message.
  func id(_ number: UInt64 = 0) -> RequestID {
    RequestID(high: entropy.high, low: entropy.low &+ number)
  }
}
