/// Why a contact stayed with, or came back to, whoever offered it. The raw value is kept in records:
/// never rename one.
public enum TransferReturn: String, CaseIterable, Codable, Sendable {
  case refused, dropped, consoleLost, notJoined

  public var words: String {
    switch self {
    case .refused: "they cannot take it now"
    case .dropped: "the line dropped"
    case .consoleLost: "their console was lost"
    case .notJoined: "nobody joined in time"
    }
  }
}

/// Where a warm transfer stands, and what may happen next (CH-06, TR-05).
///
/// ```
/// offered ── join ──> joined ── tick ×3 ──> readBack ── release ──> released
///    │                  │                      │
///    └── refuse, timeOut└── refuse, drop, loseConsole ──> returned
///         cancel, from each of the three ──────────────> cancelled
/// ```
///
/// In every state but `released` the sender holds the contact: a transfer that ends otherwise takes
/// nothing from anybody.
public struct TransferCourse: Codable, Hashable, Sendable {
  /// Facts that are read back before a sender is released.
  public static let facts = 3
  /// A colleague who has not joined by then is not coming.
  public static let joinTime = Duration.minutes(3)

  public enum State: Codable, Hashable, Sendable {
    /// The receiver is asked.
    case offered
    /// The receiver is there: with the card in sight, or on the phone.
    case joined
    /// The sender has heard all three facts.
    case readBack
    /// The receiver has them; the sender is free.
    case released
    /// The sender goes on, as if nothing had been offered.
    case returned(TransferReturn)
    /// The sender thought better of it.
    case cancelled
  }

  public enum Act: Hashable, Sendable {
    case join
    /// The receiver says that they have read a fact back: a sign for the sender, no more.
    case say(Int)
    /// The sender heard it.
    case tick(Int)
    case release
    case refuse
    case drop
    case loseConsole
    case timeOut
    case cancel
  }

  /// Who acts. A team outside the house has no console: the sender acts for both ends of the line.
  public enum Party: CaseIterable, Hashable, Sendable { case sender, receiver, clock }

  public private(set) var state: State
  /// The receiver is a team outside the house, on the phone.
  public let isOutside: Bool
  public private(set) var said: Set<Int>
  public private(set) var ticked: Set<Int>

  public init(
    state: State = .offered, isOutside: Bool, said: Set<Int> = [], ticked: Set<Int> = []
  ) {
    self.state = state
    self.isOutside = isOutside
    self.said = said
    self.ticked = ticked
  }

  public var isOpen: Bool {
    switch state {
    case .offered, .joined, .readBack: true
    case .released, .returned, .cancelled: false
    }
  }

  /// Does it, or says why not and leaves everything as it was.
  public mutating func apply(_ act: Act, by party: Party) -> String? {
    if let why = whyNot(act, by: party) { return why }
    switch act {
    case .join: state = .joined
    case .say(let fact): said.insert(fact)
    case .tick(let fact):
      ticked.insert(fact)
      if ticked.count == Self.facts { state = .readBack }
    case .release: state = .released
    case .refuse: state = .returned(.refused)
    case .drop: state = .returned(.dropped)
    case .loseConsole: state = .returned(.consoleLost)
    case .timeOut: state = .returned(.notJoined)
    case .cancel: state = .cancelled
    }
    return nil
  }

  /// Nil when the act fits the state and is this party's to do.
  public func whyNot(_ act: Act, by party: Party) -> String? {
    guard isOpen else { return "This transfer is over: \(words)." }
    if let why = whyNotTheirs(act, party) { return why }
    switch (act, state) {
    case (.join, .offered), (.timeOut, .offered), (.refuse, .offered), (.cancel, _): return nil
    case (.join, _): return "Somebody has joined already."
    case (.timeOut, _): return "They joined in time."
    case (_, .offered): return "They have not joined yet."
    case (.say(let fact), _), (.tick(let fact), _):
      return (0..<Self.facts).contains(fact) ? nil : "There are three facts."
    case (.release, .joined):
      return "Tick the three facts first, as each is read back."
    default: return nil
    }
  }

  private func whyNotTheirs(_ act: Act, _ party: Party) -> String? {
    let mine: Set<Party> =
      switch act {
      case .join: isOutside ? [.sender] : [.receiver]
      case .say: [.receiver]
      case .tick, .release, .cancel: [.sender]
      case .refuse: isOutside ? [.sender] : [.receiver]
      case .drop: isOutside ? [.sender] : [.sender, .receiver]
      case .loseConsole, .timeOut: isOutside ? [] : [.clock]
      }
    guard !mine.contains(party) else { return nil }
    switch act {
    case .join: return "It is offered to somebody else."
    case .say: return "The receiver reads the facts back."
    case .tick: return "Whoever offered it ticks the facts."
    case .release, .cancel: return "Whoever offered it decides that."
    case .refuse, .drop: return "The receiver decides that."
    case .loseConsole, .timeOut: return "The clock sees to that."
    }
  }

  /// As lists say it.
  public var words: String {
    switch state {
    case .offered: "offered"
    case .joined: ticked.isEmpty ? "joined" : "joined, \(ticked.count) of \(Self.facts) read back"
    case .readBack: "all read back"
    case .released: "released"
    case .returned(let why): "returned: \(why.words)"
    case .cancelled: "taken back"
    }
  }
}

extension TransferCourse.State {
  /// As records keep it: `offered`, `returned dropped`.
  public var kept: String {
    switch self {
    case .offered: "offered"
    case .joined: "joined"
    case .readBack: "readBack"
    case .released: "released"
    case .returned(let why): "returned \(why.rawValue)"
    case .cancelled: "cancelled"
    }
  }

  public static let all: [Self] =
    [.offered, .joined, .readBack, .released] + TransferReturn.allCases.map(Self.returned)
    + [.cancelled]

  public init?(kept: String) {
    guard let found = Self.all.first(where: { $0.kept == kept }) else { return nil }
    self = found
  }
}
