import Canvas
import HavenDomain

/// What the coach says of the text that has the cursor: beside it, never in its way.
struct PhraseAdvice: Equatable {
  /// The phrases, in UTF-8 bytes of the text.
  var marks: [Range<Int>] = []
  /// Of the phrase at the cursor, else of the last one before it, else of the first.
  var words: String?

  static let none = PhraseAdvice()

  private init() {}

  init(_ coach: PhraseCoach, on editor: TextEditor, for text: CustomerText, _ time: TimeSpeak) {
    let found = coach.findings(in: editor.text, around: editor.cursor, text.context)
    marks = found.map(\.bytes)
    let near = found.last { $0.bytes.lowerBound <= editor.cursor } ?? found.first
    words = near?.advice(by: time.suggestions.first ?? "")
  }

  /// The advice in rows: two at most.
  func lines(width: Int) -> [DisplayText] {
    guard let words else { return [] }
    return Array(DisplayText(words).wrapped(to: width).prefix(2))
  }
}

extension ConsoleState {
  func advice(on form: FormState, _ context: Context) -> PhraseAdvice {
    guard let field = form.focused, let editor = form.editor,
      let text = CustomerText.goesToCustomer(field.id, of: form.draft.form)
    else { return .none }
    return PhraseAdvice(coach, on: editor, for: text, timeSpeak(context))
  }

  func advice(on prompt: Prompt, _ context: Context) -> PhraseAdvice {
    guard let text = prompt.customerText,
      case .line(let editor) = prompt.questions[prompt.focus].entry
    else { return .none }
    return PhraseAdvice(coach, on: editor, for: text, timeSpeak(context))
  }

  /// The times to speak of: with the selected record's own, where it is what the text is about.
  func timeSpeak(_ context: Context) -> TimeSpeak {
    let isAboutRow = place == .complaints && feedback.form == nil
    return TimeSpeak(
      now: context.now, zone: context.zone, due: isAboutRow ? feedback.selectedRow?.next : nil)
  }

  /// Says once, as the console opens, that the house's own words could not be read.
  public mutating func warn(_ words: String) {
    _ = say(words, .warning)
  }
}

extension Prompt {
  /// What the question with the cursor asks for, if it goes to a customer.
  var customerText: CustomerText? {
    questions.indices.contains(focus) ? questions[focus].customerText : nil
  }
}
