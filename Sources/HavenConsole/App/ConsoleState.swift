import Canvas
import HavenDomain

/// The six panes. The short code is for trainers: "go to Q1".
public enum Place: Int, CaseIterable, Hashable, Sendable {
  case queue, intake, triage, escalations, cases, complaints

  var code: String { ["Q1", "I1", "T1", "E1", "K1", "C1"][rawValue] }
  var title: String {
    ["Live queue", "Intake", "Triage", "Escalations", "Cases", "Complaints"][rawValue]
  }
}

/// All that the console knows; views draw it and only `update` changes it.
public struct ConsoleState: Equatable, Sendable {
  public var organisation: Organisation
  public var me: StaffMember
  public var isReadOnly: Bool
  public var place = Place.queue
  public var queue = QueueState()
  /// The contact in hand.
  public var intake: IntakeState?
  public var feedback = FeedbackState()
  var areasList = AreasState()
  public var escalations = EscalationState()
  public var cases = CasesState()
  public var alarms = AlarmsState()
  public var shift = ShiftState()
  public var people = PeopleState()
  public var care = CareState()
  public var beds = BedsState()
  public var referrals = ReferralsState()
  public var transfers = TransfersState()
  public var oversight = OversightState()
  public var surveys = SurveysState()
  public var letters = LettersState()
  public var retention = RetentionState()
  /// What acts at the side wrote into the intake, so that a later one may replace it.
  var filled = FilledFields()
  /// Finds what we do not say, and has the words at hand.
  public var coach = PhraseCoach.shipped
  /// What lies over the panes, the topmost last: an escalation leaves the prompt under it alone.
  public var overlays: [Overlay] = []
  public var notice: Notice?
  public var staff: [StaffMember] = []
  public var areas: [ServiceArea] = []
  public var drafts: [Draft] = []
  var wasOfferedDrafts = false
  /// The form that was discarded last at this console, until it is restored.
  public var discarded: Draft?
  /// The last saves of forms that are gone from the screen, until the store has them.
  var lastSaves: [SaveDraft] = []
  /// A contact was asked for and is on its way into our hands: a second one has to wait.
  var isTaking = false
  /// Prompts that were left with words in them, until they are opened again.
  var setAside: [Prompt] = []
  /// Prompts whose act is on its way: refused, their words are not lost.
  var underway: [Ask: Prompt] = [:]
  /// Nothing of anyone is on the screen.
  public var isHidden = false
  /// The database keeps us waiting.
  public var waitingSeconds: Int?

  public init(organisation: Organisation, me: StaffMember, isReadOnly: Bool) {
    self.organisation = organisation
    self.me = me
    self.isReadOnly = isReadOnly
  }

  /// Words for the message row.
  public struct Notice: Equatable, Sendable {
    public var words: String
    public var weight: MessageRow.Kind
    public var serial: Int
  }
}

extension ConsoleState {
  /// The topmost. Set to nil, it goes and the one under it has the keys again.
  var overlay: Overlay? {
    get { overlays.last }
    set {
      overlays = overlays.dropLast()
      if let newValue { overlays.append(newValue) }
    }
  }

  mutating func open(_ overlay: Overlay) {
    overlays.append(overlay)
  }

  /// Opens a prompt, with the words in it that somebody had typed before they left it.
  mutating func open(_ prompt: Prompt) {
    var prompt = prompt
    if let index = setAside.firstIndex(where: { $0.title == prompt.title }) {
      prompt.takeUp(setAside.remove(at: index))
    }
    open(.prompt(prompt))
  }

  /// The name of somebody as lists show it.
  func shortName(_ id: StaffID) -> String {
    staff.first { $0.id == id }?.shortName ?? "#\(id.rawValue)"
  }

  /// The options of a choice, whatever they come from.
  func options(_ choices: Field.Choices) -> [Option] {
    switch choices {
    case .fixed(let options): options
    case .staff: staff.map { Option("\($0.id.rawValue)", $0.name) }
    case .serviceAreas: areas.map { Option("\($0.id.rawValue)", $0.name) }
    }
  }

  /// The contact that an escalation from here is about: the one in hand, else the selected one. Where
  /// neither is, the confidential route opens.
  var contactAtHand: (id: ContactID, number: RecordNumber)? {
    if place == .escalations, intake == nil { return escalations.selectedRow?.contactAndNumber }
    if place == .cases, let contact = cases.contactAtHand { return contact }
    if let intake, place != .queue || queue.selectedRow == nil {
      return (intake.contact.row.id, intake.contact.row.number)
    }
    return queue.selectedRow.map { ($0.id, $0.number) }
      ?? intake.map { ($0.contact.row.id, $0.contact.row.number) }
  }

  /// Says something in the message row; it stays for eight seconds, errors for thirty.
  mutating func say(_ words: String, _ weight: MessageRow.Kind = .notice) -> Effect {
    let serial = (notice?.serial ?? 0) + 1
    notice = Notice(words: words, weight: weight, serial: serial)
    return .start(.notice(serial), after: .seconds(weight == .error ? 30 : 8))
  }
}
