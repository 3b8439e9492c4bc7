import Canvas
import HavenDomain

/// What lies over the panes, opened by a key of the operator's and by nothing else.
public enum Overlay: Equatable, Sendable {
  case help(HelpState)
  case palette(PaletteState)
  case prompt(Prompt)
  case drafts(DraftList)
}

/// A few questions with one act at the end: escalate, dispatch, hand over, acknowledge.
public struct Prompt: Equatable, Sendable {
  /// What is done with the answers.
  public enum Purpose: Hashable, Sendable {
    case acknowledge(Alarm)
    case escalate(ContactID)
    case dispatch(ContactID, startedAt: Instant)
    case newContact
    case release(Lease)
    case handOver(ContactID)
    case presence
    case acknowledgeFeedback(FeedbackRow)
    case recordOutcome(FeedbackRow)
    case closeFeedback(FeedbackRow)
    case leave
  }

  struct Question: Equatable, Sendable {
    enum Entry: Equatable, Sendable {
      case line(TextEditor)
      case choice(Choice<String>)
    }
    var label: String
    var entry: Entry
    var isRequired: Bool
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

  init(
    _ purpose: Purpose, title: String, lines: [String] = [], questions: [Question] = [],
    verb: String, againKey: ActionID? = nil
  ) {
    self.purpose = purpose
    self.title = title
    self.lines = lines
    self.questions = questions
    self.verb = verb
    self.againKey = againKey
  }

  /// The room that a line is edited in.
  static let room = Size(width: 40, height: 1)

  /// A typed answer; empty when nothing was typed.
  func text(_ index: Int) -> String {
    guard questions.indices.contains(index), case .line(let editor) = questions[index].entry
    else { return "" }
    return editor.text.trimmed
  }

  func picked(_ index: Int) -> String? {
    guard questions.indices.contains(index), case .choice(let choice) = questions[index].entry
    else { return nil }
    return choice.selection
  }

  static func line(_ label: String, required: Bool = false, text: String = "") -> Question {
    Question(label: label, entry: .line(TextEditor(text)), isRequired: required)
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
    case .enter: return enter()
    case .tab: focus = min(focus + 1, max(0, questions.count - 1))
    case .shift(.tab): focus = max(0, focus - 1)
    default: return type(press)
    }
    return .handled
  }

  mutating func paste(_ text: String) {
    guard questions.indices.contains(focus), case .line(var editor) = questions[focus].entry else {
      return
    }
    editor.insert(text)
    questions[focus].entry = .line(editor)
  }

  /// Does the act if every question that needs an answer has one.
  mutating func accept() -> PromptOutcome {
    for (index, question) in questions.enumerated() where question.isRequired {
      let isMissing: Bool =
        switch question.entry {
        case .line: text(index).isEmpty
        case .choice(let choice): choice.selection == nil
        }
      if isMissing {
        focus = index
        problem = "\(question.label) is needed."
        return .handled
      }
    }
    return .accepted
  }

  private mutating func enter() -> PromptOutcome {
    guard focus + 1 < questions.count else { return accept() }
    focus += 1
    return .handled
  }

  private mutating func type(_ press: KeyPress) -> PromptOutcome {
    guard questions.indices.contains(focus) else { return .ignored }
    problem = nil
    switch questions[focus].entry {
    case .line(var editor):
      if editor.handle(press, in: Prompt.room) {
        questions[focus].entry = .line(editor)
        return .handled
      }
      if press == .up { focus = max(0, focus - 1) }
      if press == .down { focus = min(focus + 1, questions.count - 1) }
      return press == .up || press == .down ? .handled : .ignored
    case .choice(var choice):
      guard choice.handle(press) else { return .ignored }
      questions[focus].entry = .choice(choice)
      return .handled
    }
  }
}
