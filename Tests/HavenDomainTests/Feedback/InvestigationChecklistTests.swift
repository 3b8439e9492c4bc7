import Testing

@testable import HavenDomain

@Suite("The investigation of a complaint")
struct InvestigationChecklistTests {
  typealias Sheet = InvestigationChecklist

  static let today = LocalDate(day: 20_759)

  static let empty = Sheet(
    feedback: FeedbackID(rawValue: 7), number: RecordNumber(.feedback, 20_417),
    header: Sheet.Header(date: today))

  static func action(
    _ id: Int64, _ kind: FeedbackAction.Kind, _ ending: FeedbackAction.Ending? = nil
  ) -> FeedbackAction {
    FeedbackAction(
      id: FeedbackActionID(rawValue: id), kind: kind, text: "Mend it", by: "I. Calder",
      due: today, ending: ending)
  }

  /// Everything done that closing asks for.
  static let full: Sheet = {
    var sheet = empty
    sheet.ticks = ((2...14).map { $0 } + [16]).map { Sheet.Tick($0, .done, at: monday) }
    sheet.writings = [Sheet.Writing(.understanding, "Nobody rang.")]
    sheet.actions = [
      action(1, .corrective, .done(on: today)),
      action(2, .preventative, .dropped(reason: "The room is let.")),
    ]
    sheet.reflection = FeedbackReflection(lessons: "Ring first.", at: monday)
    sheet.rootCauses = [.communication]
    return sheet
  }()

  /// A sheet of which one thing is not so, and the words that say it.
  struct Gap: Sendable, CustomTestStringConvertible {
    var words: String
    var change: @Sendable (inout Sheet) -> Void
    init(_ words: String, _ change: @escaping @Sendable (inout Sheet) -> Void) {
      self.words = words
      self.change = change
    }
    var testDescription: String { words }
  }

  static let gaps: [Gap] =
    [
      Gap("1 the issues") { $0.writings = [] },
      Gap("14 written response, 15 or notes uploaded") { sheet in
        sheet.ticks.removeAll { $0.number == 14 }
      },
      Gap("14 written response, 15 or notes uploaded") { sheet in
        sheet.ticks.removeAll { $0.number == 14 }
        sheet.ticks.append(Sheet.Tick(15, .done, at: monday))
      },
      Gap("16 actions and reflection") { sheet in sheet.ticks.removeAll { $0.number == 16 } },
      Gap("Corrective: 1 action is still open.") { $0.actions[0].ending = nil },
      Gap("Preventative: 2 actions are still open.") { sheet in
        sheet.actions += [action(3, .preventative), action(4, .preventative)]
      },
      Gap("Preventative: add an action, or say why none is needed.") { sheet in
        sheet.actions.removeAll { $0.kind == .preventative }
      },
      Gap("The reflection is not written yet.") { $0.reflection = nil },
      Gap("No root cause is chosen yet.") { $0.rootCauses = [] },
    ]
    + (2...13).map { number in
      Gap("\(number) \(ChecklistItem.all[number - 1].name)") { sheet in
        sheet.ticks.removeAll { $0.number == number }
      }
    }

  @Test("CC-28 a complaint with all of it done may be closed; item 17 does not hold it up")
  func full() {
    #expect(Self.full.whyNotClose() == nil && Self.full.missing.isEmpty)
    #expect(Self.full.settled == 16 && Self.full.progress == "16 of 17")
    #expect(!Self.full.isSettled(17))
  }

  @Test("CC-28 what is missing is named, with the rule, its source and what to do", arguments: gaps)
  func guarded(gap: Gap) throws {
    var sheet = Self.full
    gap.change(&sheet)
    let why = try #require(sheet.whyNotClose())
    #expect(why.contains(gap.words), "\(why)")
    #expect(why.hasPrefix("Not ready to be closed. "))
    #expect(why.contains("before a complaint is closed (S3, Appendix 3, item 16)"))
    #expect(why.hasSuffix("a box may be “not needed”, with a reason."))
  }

  @Test("CC-28 an untouched checklist names all sixteen boxes, both kinds, reflection and cause")
  func untouched() throws {
    let why = try #require(Self.empty.whyNotClose())
    for item in ChecklistItem.all.prefix(16) {
      #expect(why.contains("\(item.number) \(item.name)"))
    }
    #expect(!why.contains("17 "))
    #expect(Self.empty.missing.count == 5 && Self.empty.settled == 0)
  }

  @Test("CC-28 item 16 opens again by itself when an action is added after it was ticked")
  func derived() {
    var sheet = Self.full
    #expect(sheet.box(16) == .done)
    sheet.actions.append(Self.action(9, .corrective))
    #expect(sheet.box(16) == .open && sheet.openItems.map(\.number) == [16])
  }

  @Test("CC-27 notes stand for the written response, and the response for notes")
  func alternatives() {
    var sheet = Self.full
    sheet.ticks.removeAll { $0.number == 14 }
    sheet.ticks.append(Sheet.Tick(15, .done, at: monday))
    sheet.writings.append(Sheet.Writing(.notes, "We spoke for an hour."))
    #expect(sheet.isSettled(14) && sheet.isSettled(15) && sheet.whyNotClose() == nil)
    #expect(Self.full.isSettled(15) && Self.full.box(15) == .open)
  }

  @Test("“none needed” with a reason stands for the actions of that kind, and for no other")
  func noneNeeded() {
    var sheet = Self.full
    sheet.actions = []
    sheet.writings.append(Sheet.Writing(.noCorrective, "They wanted to be heard."))
    #expect(sheet.actionGaps == ["Preventative: add an action, or say why none is needed."])
    sheet.writings.append(Sheet.Writing(.noPreventative, "It was a storm."))
    #expect(sheet.whyNotClose() == nil)
  }

  /// item, box, the sheet, words of why not; nil where it may be.
  static let boxes: [(Int, ChecklistBox, Sheet, String?)] = {
    var closed = full
    closed.isClosed = true
    var noted = empty
    noted.writings = [Sheet.Writing(.notes, "We spoke.")]
    return [
      (0, .done, empty, "items 1 to 17"), (18, .done, empty, "items 1 to 17"),
      (1, .done, empty, "Item 1 has no box"), (1, .notNeeded, empty, "Item 1 has no box"),
      (2, .done, empty, nil), (6, .notNeeded, empty, nil), (13, .open, full, nil),
      (14, .done, empty, nil), (14, .notNeeded, empty, "stand for each other"),
      (15, .notNeeded, empty, "stand for each other"),
      (15, .done, empty, "Write the notes on the discussion first"), (15, .done, noted, nil),
      (16, .done, full, nil), (16, .open, full, nil),
      (16, .notNeeded, full, "Item 16 is always needed"),
      (
        16, .done, empty,
        "Item 16 waits. Corrective: add an action, or say why none is needed. Preventative: add "
          + "an action, or say why none is needed. The reflection is not written yet. "
          + "(S3, Appendix 3, item 16)"
      ),
      (17, .done, full, "Item 17 comes after the complaint is closed"), (17, .done, closed, nil),
      (17, .notNeeded, closed, nil), (3, .open, closed, "It is closed. Open it again first."),
      (16, .done, closed, "It is closed. Open it again first."),
    ]
  }()

  @Test("CC-27 CC-28 each box × state: allowed, or why not", arguments: boxes.indices)
  func box(index: Int) {
    let (item, box, sheet, words) = Self.boxes[index]
    let why = sheet.whyNot(set: item, to: box)
    #expect((why == nil) == (words == nil), "\(item) \(box): \(why ?? "allowed")")
    if let words { #expect(why?.contains(words) == true, "\(why ?? "")") }
  }

  @Test("CC-28 nothing is written on a checklist whose complaint is closed")
  func closed() {
    var sheet = Self.full
    #expect(sheet.whyNotWrite() == nil)
    sheet.isClosed = true
    #expect(sheet.whyNotWrite() == "It is closed. Open it again first.")
  }

  @Test("CC-27 only a complaint has the checklist", arguments: FeedbackKind.allCases)
  func kinds(kind: FeedbackKind) {
    #expect((Sheet.whyNone(kind) == nil) == (kind == .complaint))
  }
}

@Suite("What the investigation writes down")
struct InvestigationWordsTests {
  private let today = InvestigationChecklistTests.today

  @Test("CC-26 CC-27 the header is the form's: nothing is typed twice, and what is written wins")
  func header() {
    let header = InvestigationChecklist.Header(
      answers([
        FeedbackForm.firstName: "June", FeedbackForm.surname: "Example",
        FeedbackForm.address: "1 Mill Lane", FeedbackForm.phone: "0161 496 0000",
        FeedbackForm.email: "june@example.org", FeedbackForm.happened: "Nobody rang.",
        FeedbackForm.wanted: "A call.",
      ]), date: today, area: "Central Service")
    #expect(header.name == "June Example" && header.address == "1 Mill Lane")
    #expect(header.email == "june@example.org" && header.phone == "0161 496 0000")
    #expect(header.issues == "Nobody rang. They want: A call." && header.date == today)
    var sheet = InvestigationChecklistTests.empty
    sheet.header = header
    #expect(sheet.shown(.summary) == header.issues && sheet.shown(.investigator).isEmpty)
    #expect(sheet.shown(.department) == "Central Service")
    sheet.ticks = [InvestigationChecklist.Tick(3, .done, at: monday, staffName: "I. Calder")]
    #expect(sheet.shown(.investigator) == "I. Calder")
    sheet.writings = [InvestigationChecklist.Writing(.investigator, "Imani Calder")]
    #expect(sheet.shown(.investigator) == "Imani Calder" && sheet.text(.summary) == nil)
  }

  @Test("CC-29 an action needs what, by whom and a day that is not over")
  func actions() {
    func problems(_ text: String, _ by: String, _ days: Int) -> [String] {
      FeedbackAction.problems(text: text, by: by, due: today + days, today: today)
        .map { $0.field.rawValue }
    }
    #expect(problems("Mend it", "I. Calder", 0).isEmpty)
    #expect(problems(" ", "", -1) == ["text", "by", "due"])
  }

  @Test("CC-29 an action ends on a day that has come, or with a reason")
  func endings() {
    func field(_ ending: FeedbackAction.Ending) -> String? {
      FeedbackAction.problem(ending, today: today)?.field.rawValue
    }
    #expect(field(.done(on: today)) == nil && field(.done(on: today + -9)) == nil)
    #expect(field(.done(on: today + 1)) == "done")
    #expect(field(.dropped(reason: " ")) == "reason" && field(.dropped(reason: "Moved")) == nil)
  }

  @Test("CC-24 lessons are needed, and team and day go together")
  func reflections() {
    func problems(_ lessons: String, _ team: String, _ days: Int?) -> [String] {
      FeedbackReflection.problems(
        lessons: lessons, team: team, sharedOn: days.map { today + $0 }, today: today
      ).map { $0.field.rawValue }
    }
    #expect(problems("Ring first", "", nil).isEmpty && problems("Ring", "Nights", 0).isEmpty)
    #expect(problems("", "", nil) == ["lessons"])
    #expect(problems("Ring", "Nights", nil) == ["shared"])
    #expect(problems("Ring", " ", -1) == ["team"])
    #expect(problems("Ring", "Nights", 1) == ["shared"])
  }

  @Test("CC-30 another root cause needs its words")
  func causes() {
    #expect(RootCause.problem([.other], otherWords: " ") != nil)
    #expect(RootCause.problem([.other, .policy], otherWords: "The flood") == nil)
    #expect(RootCause.problem([.policy], otherWords: "") == nil)
  }
}
