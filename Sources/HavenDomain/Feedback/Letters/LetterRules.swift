/// When a letter may go out.
public enum LetterRules {
  /// In bytes: what fits into the pipe of a mail command.
  public static let limit = 32_768

  /// Nil when a letter of this kind can be written; else the rule and what to do.
  public static func whyNotWrite(_ kind: LetterKind, _ facts: LetterFacts) -> String? {
    if let why = facts.reach.refusal() { return why }
    let fitting = LetterKind.fitting(facts.row.kind)
    guard fitting.contains(kind) else {
      return "\(facts.row.kind.words) \(facts.row.number) gets no “\(kind.words)”. There is: "
        + fitting.map(\.words).joined(separator: ", ") + "."
    }
    switch kind {
    case .outcome, .answer:
      return facts.row.stage == .received
        ? "Acknowledge it to the customer first (S3, Managers Only)." : nil
    case .appealOutcome:
      return facts.done.contains(.appealReceived)
        ? nil : "There is no appeal. Enter it first (S3, Appeal of complaint outcome)."
    case .acknowledgement, .progress, .thanks: return nil
    }
  }

  /// All that stands against sending this one.
  public static func problems(_ letter: KeepLetter, _ facts: LetterFacts) -> [FormProblem] {
    var problems: [FormProblem] = []
    func add(_ field: FieldID, _ words: String) { problems.append(FormProblem(field, words)) }
    if letter.text.trimmed.isEmpty { add("text", "The letter is empty.") }
    if letter.text.utf8.count > limit {
      add("text", "The letter has \(letter.text.utf8.count) bytes; one takes \(limit). Shorten it.")
    }
    if letter.kind == .outcome, !tellsOfAppeal(letter.text) {
      add(
        "text",
        "The outcome of a complaint tells of the right to appeal (S3, Logging a Complaint; AP-01).")
    }
    if letter.way == .mail, let words = LetterAddress.problem(letter.to) { add("to", words) }
    if letter.way == .file, letter.place.trimmed.isEmpty {
      add("place", "Name the file that the letter is written to.")
    }
    if !facts.reach.isSafe(letter.way), letter.safety.trimmed.isEmpty {
      add("safety", facts.reach.question())
    }
    return problems
  }

  private static func tellsOfAppeal(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return words.contains { $0.hasPrefix("appeal") }
  }

  /// What the letter does not do by itself, and what does: it is said after it went.
  public static func afterwards(_ kind: LetterKind) -> String {
    switch kind {
    case .acknowledgement: "The stage is as before: record that it was acknowledged."
    case .progress: "The clock of the update runs on: record that the update was given."
    case .outcome: "The stage is as before: record the outcome, and that they know of the appeal."
    case .answer: "The stage is as before: record the outcome."
    case .appealOutcome: "The stage is as before: record the outcome of the appeal."
    case .thanks: "The stage is as before: record that they were thanked."
    }
  }
}
