import HavenDomain

/// `haven letter preview`, `list` and `show`: letters to customers, before and after they went.
enum LetterCommands {
  static let number = ArgumentSpec("NUMBER", "Its number, such as F-20417.")
  static let kinds = LetterKind.allCases.map(\.typed).joined(separator: ", ")
  static let kind = OptionSpec("kind", "KIND", "Which letter: \(kinds).")
  static let words = OptionSpec(
    "words", "TEXT", "Your own words for it: the update, the outcome, what came of the appeal.")

  static let preview = CommandSpec(
    "letter preview", "Print a letter as the customer would read it, and send nothing.",
    arguments: [number], options: [kind, words, .json],
    notes: [
      "Without --kind, the letter that the next act calls for. What is missing and what the coach "
        + "advises is told apart from the letter. Exit status 1 when something is missing."
    ], run: runPreview)

  static let list = CommandSpec(
    "letter list", "List the letters that were sent about one piece of feedback.",
    arguments: [number], options: [.json], run: runList)

  static let show = CommandSpec(
    "letter show", "Print a letter as it was sent.",
    arguments: [number, ArgumentSpec("N", "Which letter of the list: 1 is the first.")],
    options: [.json], run: runShow)

  private struct Preview: Encodable {
    var number: String
    var kind: String
    var text: String
    var problems: [String]
    var advice: [AdviceJSON]
    var reach: String
  }

  private static func runPreview(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let number = try invocation.feedbackNumber
    let asked = try invocation.letterKind
    return try OpenDesk.with(invocation.globals) { desk in
      let made = try MadeLetter(invocation, desk, number, asked)
      let letter = made.letter
      let advice = letter.advice(made.coach)
      let by = TimeSpeak(now: desk.now, zone: desk.zone).suggestions.first ?? ""
      if format == .json {
        try Output.write(
          JSONText.pretty(
            Preview(
              number: "\(number)", kind: letter.kind.typed, text: letter.text,
              problems: letter.problems, advice: advice.map { AdviceJSON($0, by: by) },
              reach: made.facts.reach.words())))
      } else {
        try Output.write(letter.text)
        Output.complain(made.facts.reach.words())
        for problem in letter.problems { Output.complain("not ready: \(problem)") }
        for finding in advice { Output.complain("\(finding.line): \(finding.advice(by: by))") }
      }
      return letter.problems.isEmpty ? .done : .nothingMatched
    }
  }

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let number = try invocation.feedbackNumber
    return try OpenDesk.with(invocation.globals) { desk in
      let letters = try desk.perform(ListLetters(feedback: try desk.feedback(number).id))
      if format == .json {
        try Output.write(JSONText.pretty(letters.map { LetterJSON($0, withText: false) }))
      } else {
        var lines = Lines()
        for letter in letters {
          lines.add("\(letter.number)  \(letter.line(now: desk.now, zone: desk.zone))")
        }
        if letters.isEmpty { lines.add("No letter was sent about \(number).") }
        try Output.write(lines.text)
      }
      return letters.isEmpty ? .nothingMatched : .done
    }
  }

  private static func runShow(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let number = try invocation.feedbackNumber
    let typed = invocation.arguments.last ?? ""
    guard let which = Int(typed), which > 0 else {
      throw UsageError(
        "“\(typed)” is no number of a letter. “haven letter list” shows them.",
        command: "letter show")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let letters = try desk.perform(ListLetters(feedback: try desk.feedback(number).id))
      guard let letter = letters.first(where: { $0.number == which }) else {
        throw Refusal.notFound("letter \(which) about \(number)")
      }
      try Output.write(format == .json ? JSONText.pretty(LetterJSON(letter)) : letter.text)
      return .done
    }
  }
}

/// A letter filled from the record and the house's own template.
struct MadeLetter {
  let facts: LetterFacts
  let letter: Letter
  let coach: PhraseCoach
  /// What the sender wrote for it, else what the record has in its place.
  let ownWords: String

  init(
    _ invocation: Invocation, _ desk: OpenDesk, _ number: RecordNumber, _ asked: LetterKind?
  ) throws {
    let places = try Places(invocation.globals)
    let templates = try HouseLetters.load(from: places.letters)
    let facts = try desk.perform(ReadLetterFacts(feedback: try desk.feedback(number).id))
    let kind = asked ?? LetterKind.next(for: facts.row)
    if let why = LetterRules.whyNotWrite(kind, facts) { throw Refusal.wrongState(why) }
    self.facts = facts
    let typed = invocation.options.value("words") ?? ""
    letter = Letter(kind, templates, facts, ownWords: typed)
    let known = kind.ownWords.flatMap { facts.values[$0.rawValue] }
    ownWords = typed.trimmed.isEmpty ? known ?? "" : typed
    coach = PhraseCoach(try HouseWords.load(from: places.words))
  }
}

extension Invocation {
  /// The letter that was asked for; nil for the one that comes next.
  var letterKind: LetterKind? {
    get throws(UsageError) {
      guard let typed = options.value("kind") else { return nil }
      guard let kind = LetterKind(typed: typed) else {
        throw UsageError(
          "There is no letter “\(typed)”. There are \(LetterCommands.kinds).",
          command: commandName)
      }
      return kind
    }
  }
}
