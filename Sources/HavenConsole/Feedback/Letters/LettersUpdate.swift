import Canvas
import HavenDomain

/// The way of a letter: kind, own words, preview, how it goes; and that it went.
extension ConsoleState {
  mutating func letterAction(_ id: ActionID, _ context: Context) -> [Effect] {
    guard id == .letter else {
      open(.reader(Reader(.sentLetters)))
      return []
    }
    guard let row = feedback.selectedRow else { return [] }
    let request = ReadLetterFacts(feedback: row.id)
    letters.asked = request
    return [.ask(.letterFacts(request))]
  }

  /// Nil when the answer is about something else.
  mutating func lettersAnswered(_ ask: Ask, _ reply: Reply, _ context: Context) -> [Effect]? {
    switch (ask, reply) {
    case (.letterFacts(let request), .letterFacts(let facts)):
      guard letters.asked == request else { return [] }
      letters.asked = nil
      return begin(facts)
    case (.sendLetter(let request), .letter(let sent)): return went(request, sent)
    default: return nil
    }
  }

  private mutating func begin(_ facts: LetterFacts) -> [Effect] {
    // Somebody who has gone on to something else is not disturbed.
    guard overlays.isEmpty, place == .complaints, feedback.selectedRow?.id == facts.row.id else {
      return []
    }
    letters.facts = facts
    if let why = facts.reach.refusal() { return [say(why, .warning)] }
    let kinds = LetterKind.fitting(facts.row.kind)
    if kinds.count == 1, let only = kinds.first { return chosen(only, facts) }
    open(.letterKind(facts))
    return []
  }

  mutating func accepted(_ act: LetterAct, _ prompt: Prompt, _ context: Context) -> [Effect] {
    guard let facts = letters.facts else { return [] }
    switch act {
    case .kind: return chosen(prompt.picked(0).flatMap(LetterKind.init(rawValue:)), facts)
    case .words(let kind):
      letters.typed[LettersState.Key(feedback: facts.row.id, kind: kind)] = prompt.whole(0)
      read(kind)
      return []
    case .way(let kind):
      guard let way = prompt.picked(0).flatMap(LetterWay.init) else {
        return [say("Nothing was sent. What you wrote is kept.")]
      }
      open(.sendLetter(kind, way, facts))
      return []
    case .send(let kind, let way): return send(kind, way, facts, prompt, context)
    }
  }

  private mutating func chosen(_ kind: LetterKind?, _ facts: LetterFacts) -> [Effect] {
    guard let kind else { return [] }
    if let why = LetterRules.whyNotWrite(kind, facts) {
      open(.letterKind(facts))
      return [say(why, .warning)]
    }
    letters.kind = kind
    if kind.ownWords == nil {
      read(kind)
    } else {
      open(.letterWords(kind, facts, text: letters.ownWords(kind)))
    }
    return []
  }

  private mutating func read(_ kind: LetterKind) {
    letters.kind = kind
    open(.reader(Reader(.letter)))
  }

  /// Enter in the preview: on to sending it, if nothing is missing.
  mutating func letterRead() -> [Effect] {
    guard let letter = letters.letter, let facts = letters.facts else { return [] }
    if let problem = letter.problems.first { return [say(problem, .warning)] }
    open(.letterWay(letter.kind, facts, hasMail: letters.hasMail))
    return []
  }

  private mutating func send(
    _ kind: LetterKind, _ way: LetterWay, _ facts: LetterFacts, _ prompt: Prompt,
    _ context: Context
  ) -> [Effect] {
    guard let letter = letters.letter else { return [] }
    let typed = prompt.text(0)
    let request = KeepLetter(
      id: context.id(), feedback: facts.row.id, kind: kind, text: letter.text, way: way,
      to: way == .file ? facts.values[LetterField.customer.rawValue] ?? "" : typed,
      place: way == .file ? typed : "", safety: prompt.text(1))
    if let problem = LetterRules.problems(request, facts).first {
      var again = prompt
      again.problem = problem.words
      again.focus = problem.field == "safety" ? 1 : 0
      open(.prompt(again))
      return []
    }
    overlays.removeAll { $0.isLetterReader }
    return [.ask(.sendLetter(request))]
  }

  private mutating func went(_ request: KeepLetter, _ sent: SentLetter) -> [Effect] {
    letters.typed[LettersState.Key(feedback: request.feedback, kind: request.kind)] = nil
    let number = feedback.rows[request.feedback].map { "\($0.number)" } ?? "The letter"
    feedback.detail = nil
    if letters.hasCopies, !sent.isCopied {
      let words = "\(number): the letter is kept. The copy to the coordinator did not go: send it."
      return [say(words, .warning)] + feedback.refresh()
    }
    let key = ActionCatalogue.key(.acknowledgeFeedback)
    let words = "\(number): the letter is kept. The stage stays: \(key) records that they know."
    return [say(words)] + feedback.refresh()
  }
}

extension Overlay {
  /// The preview, wherever it is scrolled to.
  var isLetterReader: Bool {
    if case .reader(let reader) = self { reader.subject == .letter } else { false }
  }
}
