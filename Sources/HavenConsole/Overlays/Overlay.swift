import Canvas
import HavenDomain

/// What lies over the panes, opened by a key of the operator's and by nothing else.
public enum Overlay: Equatable, Sendable {
  case help(HelpState)
  case palette(PaletteState)
  case prompt(Prompt)
  case drafts(DraftList)
  case reader(Reader)
  /// All alarms that stand.
  case alarms
  /// Why a clock is due when it is.
  case why(WhyState)
  /// Who may be calling.
  case people
  /// Beds and who waits.
  case beds
  /// The referral directory, and the referrals that were made.
  case referrals
  /// Warm transfers, with the card of the selected one.
  case transfers
  /// A contact's score with its sum and history.
  case score(ScoreState)
  /// A protocol to be gone through.
  case protocols(ProtocolState)
  /// The safety questions for somebody who cannot speak.
  case silent(SilentState)
  /// The words at hand.
  case words(WordsState)
  /// The service areas with their managers.
  case areas
  /// The investigation checklist of a complaint.
  case checklist(ChecklistState)
  /// Over the contact form: what it is, and the ten steps to be ticked.
  case guide(GuideState)
  case tenSteps(TenStepsState)
  /// An audit sample of the register.
  case audit
  /// Files past their keeping.
  case retention
}

/// A few questions with one act at the end: escalate, dispatch, hand over, acknowledge.
public struct Prompt: Equatable, Sendable {
  /// What is done with the answers.
  public enum Purpose: Hashable, Sendable {
    case acknowledge(Alarm)
    case escalate(ContactID)
    case dispatch(ContactID, startedAt: Instant)
    case requestDispatch(ContactID)
    case newContact
    case release(Lease)
    case handOver(ContactID)
    case presence
    case acknowledgeFeedback(FeedbackRow)
    case recordOutcome(FeedbackRow)
    case closeFeedback(FeedbackRow)
    case leave
    case shelve(Alarm)
    case escalation(EscalationAct, EscalationRow)
    case concern
    case shift(ShiftAct)
    case pauseClocks(ClockedRecord)
    case people(PeopleAct)
    case care(CareAct)
    case chooseText(FieldID, [Answer?])
    case discardDraft(DraftID)
    case bed(BedPromptAct, BedRow)
    case refer(ContactID, ReferralCode, [SharedItem])
    case answerReferral(ReferralNumber)
    case offerTransfer(ContactID, TransferReceiver?)
    case releaseTransfer(TransferID)
    case returnTransfer(TransferID)
    case cases(CaseForm)
    case score(ScoreAct, ContactID)
    case replyTemplate
    case stage(StageForm)
    case handlers(HandlersForm)
    case checklist(ChecklistForm, FeedbackID)
    case firstContact
    case oversight(OversightForm)
    case survey(SurveyPromptAct)
    case letter(LetterAct)
    case keeping(KeepingAct)
  }

  struct Question: Equatable, Sendable {
    enum Entry: Equatable, Sendable {
      case line(TextEditor)
      /// A long text: Enter is a new line in it, Tab goes on.
      case area(TextEditor)
      case choice(Choice<String>)
    }
    var label: String
    var entry: Entry
    var isRequired: Bool
    /// Of a line: more than one where it wraps.
    var rows = 1
    /// What is typed goes to a customer, and has the coach beside it.
    var customerText: CustomerText?
  }

  public var purpose: Purpose
  var title: String
  /// Sentences over the questions.
  var lines: [String]
  var questions: [Question]
  /// The word of the act, as Enter on the last question does it.
  var verb: String
  var focus = 0
  var problem: String?
  /// A key that also does the act: F7 for acknowledge, F8 for escalate.
  var againKey: ActionID?
  /// The button that does nothing, where that is the default: of what others see or what cannot be
  /// taken back. It stands beside the act's, after the questions.
  var safeVerb: String?
  var isActChosen = false
  /// Somebody typed in it.
  var isTouched = false
  /// What is picked counts as typed: many choices are as much work as words.
  var keepsChoices = false

  init(
    _ purpose: Purpose, title: String, lines: [String] = [], questions: [Question] = [],
    verb: String, safeVerb: String? = nil, againKey: ActionID? = nil
  ) {
    self.purpose = purpose
    self.title = title
    self.lines = lines
    self.questions = questions
    self.verb = verb
    self.safeVerb = safeVerb
    self.againKey = againKey
  }

  /// The room that a line is edited in.
  static let room = Size(width: 40, height: 1)
  /// The room that a long text is edited in.
  static let areaRoom = Size(width: 60, height: 8)

  /// A typed answer; empty when nothing was typed.
  func text(_ index: Int) -> String {
    whole(index).trimmed
  }

  /// As it was typed, to the last space.
  func whole(_ index: Int) -> String {
    guard questions.indices.contains(index) else { return "" }
    switch questions[index].entry {
    case .line(let editor), .area(let editor): return editor.text
    case .choice: return ""
    }
  }

  func picked(_ index: Int) -> String? {
    guard questions.indices.contains(index), case .choice(let choice) = questions[index].entry
    else { return nil }
    return choice.selection
  }

  static func line(
    _ label: String, required: Bool = false, text: String = "",
    goesTo customerText: CustomerText? = nil
  ) -> Question {
    Question(
      label: label, entry: .line(TextEditor(text)), isRequired: required,
      customerText: customerText)
  }

  static func area(_ label: String, required: Bool = false) -> Question {
    Question(label: label, entry: .area(TextEditor(shape: .area)), isRequired: required)
  }

  /// A line that wraps, for what takes some sentences: Enter goes on.
  static func paragraph(_ label: String, required: Bool = false, text: String = "") -> Question {
    Question(
      label: label, entry: .line(TextEditor(text, shape: .area)), isRequired: required, rows: 5)
  }

  static func choice(
    _ label: String, _ options: [(id: String, words: String)], selected: String?
  ) -> Question {
    let options = options.map { Choice<String>.Option($0.id, DisplayText($0.words)) }
    return Question(
      label: label, entry: .choice(Choice(options, selection: selected)), isRequired: true)
  }
}

enum PromptOutcome: Equatable {
  case ignored, handled, cancelled, accepted
}

extension Prompt {
  mutating func handle(_ press: KeyPress) -> PromptOutcome {
    switch press {
    case .escape: return .cancelled
    case .enter where isOnArea: return type(press)
    case .enter: return enter()
    case .tab: step(1)
    case .shift(.tab): step(-1)
    case .left where isOnButtons: isActChosen = false
    case .right where isOnButtons: isActChosen = true
    default: return type(press)
    }
    return .handled
  }

  /// False when no line has the cursor.
  @discardableResult
  mutating func paste(_ text: String) -> Bool {
    guard questions.indices.contains(focus) else { return false }
    switch questions[focus].entry {
    case .line(var editor):
      editor.insert(text)
      questions[focus].entry = .line(editor)
    case .area(var editor):
      editor.insert(text)
      questions[focus].entry = .area(editor)
    case .choice: return false
    }
    isTouched = true
    return true
  }

  /// Takes over what was typed and picked in the same prompt before it was left.
  mutating func takeUp(_ left: Prompt) {
    guard left.questions.count == questions.count else { return }
    for index in questions.indices {
      switch (questions[index].entry, left.questions[index].entry) {
      case (.line, .line(let typed)): questions[index].entry = .line(typed)
      case (.area, .area(let typed)): questions[index].entry = .area(typed)
      case (.choice(var choice), .choice(let picked)):
        choice.select(picked.selection)
        questions[index].entry = .choice(choice)
      default: break
      }
    }
    isTouched = true
  }

  /// The last stop: the safe button and the act's.
  var isOnButtons: Bool { safeVerb != nil && focus == questions.count }

  /// In a long text.
  var isOnArea: Bool {
    if questions.indices.contains(focus), case .area = questions[focus].entry {
      true
    } else {
      false
    }
  }

  private mutating func step(_ count: Int) {
    if isOnButtons, count > 0 {
      isActChosen.toggle()
      return
    }
    let last = safeVerb == nil ? max(0, questions.count - 1) : questions.count
    focus = min(max(0, focus + count), last)
  }

  /// Does the act if every question that needs an answer has one.
  mutating func accept() -> PromptOutcome {
    for (index, question) in questions.enumerated() where question.isRequired {
      guard let words = problem(question, text: text(index)) else { continue }
      focus = index
      problem = words
      return .handled
    }
    return .accepted
  }

  private func problem(_ question: Question, text: String) -> String? {
    switch question.entry {
    case .line, .area: return text.isEmpty ? "\(question.label) is needed." : nil
    case .choice(let choice):
      if choice.matches.isEmpty { return "No value fits “\(choice.typed)”." }
      return choice.selection == nil ? "\(question.label): choose with the arrows." : nil
    }
  }

  private mutating func enter() -> PromptOutcome {
    if isOnButtons { return isActChosen ? accept() : .cancelled }
    guard focus + 1 < questions.count || safeVerb != nil else { return accept() }
    focus += 1
    return .handled
  }

  private mutating func type(_ press: KeyPress) -> PromptOutcome {
    guard questions.indices.contains(focus) else { return .ignored }
    problem = nil
    switch questions[focus].entry {
    case .line(var editor):
      let room = Size(width: Prompt.room.width, height: questions[focus].rows)
      guard editor.handle(press, in: room) else { return leave(press) }
      isTouched = isTouched || editor.text != whole(focus)
      questions[focus].entry = .line(editor)
      return .handled
    case .area(var editor):
      guard editor.handle(press, in: Prompt.areaRoom) else { return leave(press) }
      isTouched = isTouched || editor.text != whole(focus)
      questions[focus].entry = .area(editor)
      return .handled
    case .choice(var choice):
      guard choice.handle(press) else { return .ignored }
      questions[focus].entry = .choice(choice)
      if keepsChoices { isTouched = true }
      return .handled
    }
  }

  /// Up and Down that a text has no line for.
  private mutating func leave(_ press: KeyPress) -> PromptOutcome {
    if press == .up { step(-1) }
    if press == .down { step(1) }
    return press == .up || press == .down ? .handled : .ignored
  }
}
