import HavenDomain
import HavenStore

/// The drill's life: it performs the script, and acts for everybody but the person at the seat.
///
/// All of it goes through the desk like anybody's work, as people who signed in. It belongs to the
/// desk's thread. What somebody else was quicker at is let go; a store that fails is left to the
/// caller, and the same thing is tried again at the next `play`.
final class DrillShift {
  /// What a newcomer always has for a contact, however fast the drill runs.
  static let fairness = Duration.seconds(45)
  /// Colleagues leave so many contacts to the person at the seat.
  static let leftForTheSeat = 4

  let core: DeskCore
  let seat: DrillSeat
  private let now: @Sendable () -> Moment
  private let pace: Double
  var random: SeededRandom
  var script: DrillScript
  var colleagues: [Colleague] = []

  /// What the script brought, for whoever takes it. What the person at the seat adds is theirs.
  var stories: [ContactID: DrillStory] = [:]
  /// From when on a colleague may take a waiting contact.
  var mayBeTaken: [ContactID: Duration] = [:]
  var alarmsDue: [AlarmID: Duration] = [:]
  var chores: [Chore] = []
  /// When a colleague goes on with a warm transfer that was offered to them.
  var answering: [TransferID: Duration] = [:]

  private var people: [String: Principal] = [:]
  private var nextEvent: DrillScript.Event?
  private var startedAt: Int64 = 0

  init(
    core: DeskCore, seat: DrillSeat, seed: UInt64, pace: Double,
    now: @escaping @Sendable () -> Moment
  ) {
    self.core = core
    self.seat = seat
    self.now = now
    self.pace = pace
    random = SeededRandom(seed: seed ^ 0xD711)
    script = DrillScript(seed: seed, pace: pace)
    startedAt = now().boot
  }

  /// The console is up: the script's time begins.
  func begin() {
    startedAt = now().boot
    nextEvent = script.next()
  }

  /// Does everything that is due.
  ///
  /// - Returns: how long there is nothing to do.
  func play() throws -> Duration {
    while let event = nextEvent, event.at <= elapsed {
      try happen(event.happening)
      nextEvent = script.next()
    }
    try workOnContacts()
    try acknowledgeAlarms()
    try doChores()
    try answerTransfers()
    let next = ([nextEvent?.at] + nextActs).compactMap { $0 }.min() ?? elapsed + .seconds(1)
    return max(.milliseconds(50), next - elapsed)
  }

  // MARK: - Time and people

  /// Since the console came up; a stopped wall clock does not stop it.
  var elapsed: Duration { .milliseconds(now().boot - startedAt) }
  /// The house's time, which the newcomer may move on.
  var instant: Instant {
    let moment = now()
    let offset = (try? core.houseTime().offset) ?? moment.wall - moment.boot
    return Instant(milliseconds: moment.boot + offset)
  }

  /// As long as a person takes for it, at this drill's pace.
  func pause(_ seconds: ClosedRange<Int>) -> Duration { paced(random.seconds(seconds)) }
  func paced(_ duration: Duration) -> Duration { duration / pace }

  func requestID() -> RequestID { RequestID(high: random.next(), low: random.next()) }

  /// Somebody of the staff, signed in.
  func person(_ name: String) throws -> Principal {
    if let known = people[name] { return known }
    let user = people[DrillCast.founder]?.unixUser ?? 0
    let signedIn = try core.signIn(.named(name, unixUser: user), terminal: "drill")
    people[name] = signedIn.principal
    return signedIn.principal
  }

  /// The founder first: they alone belong to the account that runs the drill.
  func admit(_ founder: Principal) { people[DrillCast.founder] = founder }

  /// Ends somebody's session: from here on they are the newcomer's.
  func dismiss(_ name: String) {
    if let principal = people.removeValue(forKey: name) { core.signOut(principal.session) }
  }

  /// Nil when it was refused: somebody else was quicker, or it does not fit any more.
  func tried<Value>(_ act: () throws -> Value) throws -> Value? {
    do { return try act() } catch is Refusal { return nil }
  }

  // MARK: - What comes in

  private func happen(_ happening: DrillScript.Happening) throws {
    switch happening {
    case .contact(let story): _ = try receive(story)
    case .opinion(let opinion): try log(opinion)
    }
  }

  /// Puts a contact into the queue: reception's, or a receiver's that runs by itself.
  func receive(_ story: DrillStory, ago: Duration = .zero) throws -> ContactID {
    let isNoted = [.phone, .inPerson, .letter].contains(story.channel) && seat != .receptionist
    let by = try person(isNoted ? DrillCast.receptionist : DrillCast.founder)
    let contact = story.newContact(receivedAt: ago > .zero ? instant - ago : nil)
    let added = try core.perform(AddContact(id: requestID(), contact: contact), by: by)
    stories[added.row.id] = story
    letWait(added.row.id, story)
    return added.row.id
  }

  /// Nobody but the person at the seat takes it for a while: less where somebody is there waiting.
  func letWait(_ contact: ContactID, _ story: DrillStory) {
    let patience = pause(story.channel.isLive ? 45...100 : 90...300)
    mayBeTaken[contact] = elapsed + max(Self.fairness, patience)
  }

  /// What is due next, besides the script.
  private var nextActs: [Duration?] {
    colleagues.flatMap { [$0.nextGlance] + $0.inHand.map(\.due) } + [alarmsDue.values.min()]
      + chores.map(\.due) + answering.values.map { max($0, elapsed + .milliseconds(200)) }
      + [elapsed + .seconds(2)]
  }
}
