import Canvas
import HavenDomain
import Testing

@testable import HavenConsole
@testable import HavenStore
@testable import haven

/// IN-12: two consoles in one form, with hands that do anything at any time.
@Suite struct TwoEditorsTests {
  /// In each of them both people write: words, a choice, a yes or no, several lines.
  static let fields = [
    FeedbackForm.happened, FeedbackForm.firstName, FeedbackForm.mayContact, FeedbackForm.via,
    FeedbackForm.impact,
  ]

  @Test("IN-12 two consoles in one form for 10,000 random edits: no text lost", arguments: 1...5)
  func nothingLost(seed: Int) throws {
    var play = RandomPlay(seed: UInt64(seed), SheetInMemory(), RandomPlay.draft)
    try play.run(edits: 2_000)
    try play.comeToRest()
    try expectNothingLost(play, conflicts: 20)
  }

  @Test("IN-12 the same over two real desks on one database", arguments: [11, 12])
  func atDesks(seed: Int) throws {
    let shell = try Shell(drill: true)
    try shell.hire("Mari Ilves", as: "supervisor")
    let desks = try SheetAtDesks(shell)
    var play = RandomPlay(seed: UInt64(seed), desks, desks.draft)
    try play.run(edits: 250)
    try play.comeToRest()
    try expectNothingLost(play, conflicts: 0)
  }

  private func expectNothingLost(_ play: RandomPlay, conflicts: Int) throws {
    #expect(try play.lost() == [])
    let answers = play.seats.map(\.form.draft.answers.byField)
    #expect(answers[0] == answers[1])
    #expect(try answers[0] == play.store.read().answers.byField)
    #expect(Set(play.seats[0].form.company.kept) == Set(play.seats[1].form.company.kept))
    #expect(play.conflicts > conflicts, "the hands did meet")
  }

  @Test("with the keeping switched off the same hands lose words: the test can fail")
  func canFail() throws {
    var store = SheetInMemory()
    store.keepsTexts = false
    var play = RandomPlay(seed: 1, store, RandomPlay.draft)
    try play.run(edits: 2_000)
    try play.comeToRest()
    #expect(try play.lost() != [])
  }
}

/// Two seats, one sheet, and dice.
struct RandomPlay {
  var seats: [FormSeat]
  var store: any SharedSheet
  var ledger = Ledger()
  private(set) var conflicts = 0
  private var random: SeededRandom
  private var now = Instant(seconds: 1_794_000_000)
  private var lastID: UInt64 = 0
  private var words = 0

  static let draft = Draft(
    id: DraftID(rawValue: 1), number: RecordNumber(.draft, 71_001), form: .feedback,
    contact: nil, contactNumber: nil, owner: StaffID(rawValue: 1), ownerName: "R. Osei",
    startedAt: Instant(seconds: 1_794_000_000), savedAt: Instant(seconds: 1_794_000_000),
    version: 1, answers: Answers(), focus: nil)

  init(seed: UInt64, _ store: any SharedSheet, _ draft: Draft) {
    random = SeededRandom(seed: seed)
    self.store = store
    seats = [FormSeat(form: FormState(draft: draft, lease: nil))]
    seats.append(seats[0])
    for seat in seats.indices { go(seat, to: FeedbackForm.happened) }
  }

  func lost() throws -> [Ledger.Entry] {
    let (answers, kept) = try store.read()
    return ledger.lost(answers, kept, in: FeedbackForm.form)
  }

  mutating func run(edits: Int) throws {
    for _ in 0..<edits {
      now = now + .milliseconds(Int.random(in: 1...400, using: &random))
      let seat = Int.random(in: 0...1, using: &random)
      try act(seat)
      if random.chance(30) { try serve(seat) }
      if random.chance(30) { deliver(seat) }
    }
  }

  private mutating func act(_ seat: Int) throws {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<28: type(seat, [letter()])
    case 28..<38: type(seat, Array(word()))
    case 38..<46: byHand(seat) { $0.press(.backspace, at: $1) }
    case 46..<50: byHand(seat) { $0.press(.left, at: $1) }
    case 50..<56: byHand(seat) { _ = $0.form.undo(at: $1) }
    case 56..<60: byHand(seat) { _ = $0.form.redo(at: $1) }
    case 60..<63:
      let text = word() + " \u{1F469}\u{200D}\u{1F9B0} é"
      byHand(seat) { _ = $0.form.paste(text, at: $1) }
    case 63..<73: go(seat, to: TwoEditorsTests.fields.randomElement(using: &random))
    case 73..<88: save(seat)
    case 88..<93: look(seat)
    case 93..<96: try fail(seat)
    case 96..<98: try sendAgain(seat)
    default: choose(seat)
    }
  }

  private mutating func type(_ seat: Int, _ letters: [Character]) {
    for letter in letters { byHand(seat) { $0.press(.character(letter), at: $1) } }
  }

  /// Does something at a seat, and writes down which answers it changed.
  private mutating func byHand(_ seat: Int, _ act: (inout FormSeat, Instant) -> Void) {
    let before = seats[seat].form.draft.answers
    act(&seats[seat], now)
    let after = seats[seat].form.draft.answers
    for field in TwoEditorsTests.fields {
      ledger.wrote(seat, field, from: before[field], to: after[field])
    }
  }

  private mutating func go(_ seat: Int, to field: FieldID?) {
    guard let field, let page = FeedbackForm.form.page(of: field) else { return }
    seats[seat].form.page = page
    seats[seat].form.moveFocus(to: field)
  }

  private mutating func letter() -> Character {
    "abyn xü\u{1F600}é1".randomElement(using: &random) ?? "a"
  }

  private mutating func word() -> String {
    words += 1
    return "w\(words)q"
  }

  private mutating func nextID() -> RequestID {
    lastID += 1
    return RequestID(high: 9, low: lastID)
  }

  private mutating func save(_ seat: Int) { seats[seat].save(nextID(), at: now) }

  private mutating func look(_ seat: Int) { seats[seat].send(seats[seat].form.readNews()) }

  /// The store answers the oldest request; in what order answers come is another matter.
  private mutating func serve(_ seat: Int) throws {
    guard !seats[seat].out.isEmpty else { return }
    let ask = seats[seat].out.removeFirst()
    let before = try store.read().kept.count
    let reply = try store.answer(ask, from: seat, at: now)
    conflicts += max(0, try store.read().kept.count - before)
    seats[seat].answers.append((ask, reply))
  }

  private mutating func deliver(_ seat: Int) {
    guard !seats[seat].answers.isEmpty else { return }
    let place = Int.random(in: 0..<seats[seat].answers.count, using: &random)
    let (ask, reply) = seats[seat].answers.remove(at: place)
    seats[seat].take(ask, reply, at: now)
  }

  /// The store cannot write, or writes and its answer is lost.
  private mutating func fail(_ seat: Int) throws {
    guard !seats[seat].out.isEmpty else { return }
    let ask = seats[seat].out.removeFirst()
    if random.chance(50) { _ = try store.answer(ask, from: seat, at: now) }
    seats[seat].take(ask, nil, at: now)
  }

  /// The same request once more, with the same id.
  private mutating func sendAgain(_ seat: Int) throws {
    guard let ask = seats[seat].out.first else { return }
    seats[seat].answers.append((ask, try store.answer(ask, from: seat, at: now)))
  }

  private mutating func choose(_ seat: Int) {
    guard let field = TwoEditorsTests.fields.randomElement(using: &random) else { return }
    let form = seats[seat].form
    let others = form.otherTexts(field)
    guard !others.isEmpty else { return }
    let current = form.draft.answers[field]
    let all = [current] + others.map(\.answer)
    let picked = all.randomElement(using: &random) ?? current
    ledger.gaveUp(
      field, all.compactMap(\.self), as: FeedbackForm.form.field(field)?.kind)
    if let picked { ledger.wrote(seat, field, from: nil, to: picked) }
    let id = nextID()
    seats[seat].send(seats[seat].form.choose(field, picked, at: now, id: id))
  }

  /// Both let go of the keys, and everything that is under way arrives.
  mutating func comeToRest() throws {
    for seat in seats.indices { go(seat, to: FeedbackForm.surname) }
    for _ in 0..<12 {
      for seat in seats.indices {
        save(seat)
        try settle(seat)
        look(seat)
        try settle(seat)
      }
    }
  }

  private mutating func settle(_ seat: Int) throws {
    while !seats[seat].out.isEmpty || !seats[seat].answers.isEmpty {
      try serve(seat)
      deliver(seat)
    }
  }
}
