import Canvas
import HavenDomain

/// What a key did to a form.
enum FormOutcome: Equatable {
  /// Not for the form.
  case ignored
  case handled
  /// Enter on the review.
  case submitted
}

extension FormState {
  /// A key for the form. `options` gives a choice's values, `room` is what typed text is drawn in.
  mutating func handle(
    _ press: KeyPress, options: (Field.Choices) -> [Option], in room: Size, at now: Instant
  ) -> FormOutcome {
    if picker != nil { return pick(press, at: now) }
    if isReview { return review(press) }
    if let outcome = move(press) { return outcome }
    guard let field = focused else { return .ignored }
    if whyShut != nil { return press.typed == nil ? .ignored : .handled }
    switch field.kind {
    case .yesNo: return pickYesNo(field, press, at: now)
    case .tick: return tick(field, press, at: now)
    case .choice(let choices):
      return startPicking(field, options(choices), press, at: now)
    case .several(let values):
      return startPicking(field, values, press, at: now)
    case .readBack:
      return startPicking(field, ReadBack.options(draft.answers), press, at: now)
    case .line, .suggested, .area, .time, .phone, .email, .name, .count, .birth, .ages:
      return type(press, in: room, at: now)
    }
  }

  /// Pasted text goes where typed text goes.
  mutating func paste(_ text: String, at now: Instant) -> Bool {
    guard editor != nil, picker == nil else { return false }
    history.seal()
    editor?.insert(text)
    keepTyped(at: now)
    history.seal()
    return true
  }

  private mutating func move(_ press: KeyPress) -> FormOutcome? {
    let isArea = focused?.kind == .area && editor != nil
    switch press {
    case .tab: advance()
    case .enter where !isArea: advance()
    case .shift(.tab): retreat()
    case .pageDown: go(toPage: page + 1)
    case .pageUp: go(toPage: page - 1)
    case .up where !isArea: retreat()
    case .down where !isArea: advance()
    default: return nil
    }
    return .handled
  }

  private mutating func review(_ press: KeyPress) -> FormOutcome {
    switch press {
    case .enter: return .submitted
    case .pageUp, .up, .shift(.tab):
      go(toPage: page - 1)
      return .handled
    case .pageDown, .down, .tab: return .handled
    default: return .ignored
    }
  }

  private mutating func type(_ press: KeyPress, in room: Size, at now: Instant) -> FormOutcome {
    let wasEmpty = editor?.isEmpty == true
    guard editor?.handle(press, in: room) == true else { return leaveArea(press) }
    keepTyped(at: now)
    if wasEmpty, press == .backspace || press == .delete, let focus {
      answer(focus, nil, at: now)
    }
    return .handled
  }

  /// Up on the first line of a long text and Down on the last go to the field above or below.
  private mutating func leaveArea(_ press: KeyPress) -> FormOutcome {
    switch press {
    case .up: retreat()
    case .down: advance()
    default: return .ignored
    }
    return .handled
  }

  /// The five answers to a yes-or-no question, in the order in which they stand.
  static let yesNoAnswers: [(answer: Answer, label: String)] = [
    (.given("yes"), "Yes"), (.given("no"), "No"), (.notAsked, "Not asked"),
    (.declined, "Declined"), (.unknown, "Unknown"),
  ]

  private mutating func pickYesNo(
    _ field: Field, _ press: KeyPress, at now: Instant
  ) -> FormOutcome {
    let all = Self.yesNoAnswers
    let index = all.firstIndex { $0.answer == draft.answers[field.id] }
    switch press {
    case .right: answer(field.id, all[min((index ?? -1) + 1, all.count - 1)].answer, at: now)
    case .left: answer(field.id, all[max((index ?? 1) - 1, 0)].answer, at: now)
    case .space: answer(field.id, all[((index ?? -1) + 1) % all.count].answer, at: now)
    case .backspace, .delete: answer(field.id, nil, at: now)
    default:
      guard let typed = press.typed else { return .ignored }
      if let found = Self.answer(typed: typed) { answer(field.id, found, at: now) }
    }
    return .handled
  }

  /// First letters, or the number of the place: what a keyboard without Latin letters has.
  private static func answer(typed: Character) -> Answer? {
    if let digit = typed.wholeNumberValue, (1...yesNoAnswers.count).contains(digit) {
      return yesNoAnswers[digit - 1].answer
    }
    let letter = typed.lowercased()
    return letter == "a"
      ? .notAsked
      : yesNoAnswers.first { $0.label.lowercased().hasPrefix(letter) }?.answer
  }

  private mutating func tick(_ field: Field, _ press: KeyPress, at now: Instant) -> FormOutcome {
    switch press {
    case .space, .character("x"), .character("y"):
      let isTicked = draft.answers.isYes(field.id)
      answer(field.id, isTicked ? nil : .given("yes"), at: now)
      return .handled
    case .backspace, .delete:
      answer(field.id, nil, at: now)
      return .handled
    default:
      return press.typed == nil ? .ignored : .handled
    }
  }
}
