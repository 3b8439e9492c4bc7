import HavenDomain

/// `haven letter template` and `check`: the texts that letters are made of. They need no database.
enum LetterTemplateCommands {
  static let template = CommandSpec(
    "letter template", "Print the template of a letter that is in force, to be edited.",
    arguments: [
      ArgumentSpec("KIND", "\(LetterCommands.kinds). Without it, all of them.", isRequired: false)
    ],
    options: [.json],
    notes: [
      "A file letters/KIND.txt beside the key takes the place of the shipped text. A paragraph is "
        + "one line; fields stand in braces; lines that begin with # go to nobody."
    ], run: runTemplate)

  static let check = CommandSpec(
    "letter check", "Check a template: its fields, what it must tell, and its words.",
    arguments: [ArgumentSpec("FILE", "A text file.")], options: [LetterCommands.kind, .json],
    notes: [
      "Exit status: 0 when it can be used, 1 with line and column when it cannot, 65 when the file "
        + "cannot be read. What the coach advises is printed and forbids nothing."
    ], run: runCheck)

  private struct Shown: Encodable {
    var kind: String
    var isOwn: Bool
    var fields: [String]
    var text: String
  }

  private struct Checked: Encodable {
    var isUsable: Bool
    var line: Int?
    var column: Int?
    var problem: String?
    var advice: [AdviceJSON]
  }

  private static func runTemplate(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    var kinds = LetterKind.allCases
    if let typed = invocation.arguments.first {
      guard let kind = LetterKind(typed: typed) else {
        throw UsageError(
          "There is no letter “\(typed)”. There are \(LetterCommands.kinds).",
          command: "letter template")
      }
      kinds = [kind]
    }
    let templates = try own(invocation)
    let shown = kinds.map { kind in
      Shown(
        kind: kind.typed, isOwn: templates.isOwn(kind), fields: kind.shape.fields,
        text: templates[kind]?.source ?? "")
    }
    if format == .json {
      try Output.write(JSONText.pretty(shown))
    } else if shown.count == 1 {
      try Output.write(shown[0].text)
    } else {
      try Output.write(shown.map { "## \($0.kind).txt\n\($0.text)" }.joined(separator: "\n"))
    }
    return .done
  }

  private static func runCheck(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    guard let kind = try invocation.letterKind else {
      throw UsageError(
        "--kind is needed: \(LetterCommands.kinds).", command: "letter check")
    }
    let file = try GivenFile(invocation.arguments.first ?? "")
    let now = SystemClock().instant()
    let zone = SystemZone.zone(SystemZone.ofMachine(), at: now)
    let by = TimeSpeak(now: now, zone: zone).suggestions.first ?? ""
    let problem = problem(file.text, kind)
    let advice = try advice(file.text, kind, invocation).map { AdviceJSON($0, by: by) }
    if format == .json {
      try Output.write(
        JSONText.pretty(
          Checked(
            isUsable: problem == nil, line: problem?.line, column: problem?.column,
            problem: problem?.words, advice: advice)))
    } else {
      var lines = Lines()
      if let problem {
        lines.add("\(file.path):\(problem.line):\(problem.column): \(problem.words)")
      }
      for found in advice {
        lines.add("\(file.path):\(found.line):\(found.column): “\(found.text)”: \(found.instead)")
      }
      if problem == nil { lines.add("ok: \(kind.shape.name) can be made of it.") }
      try Output.write(lines.text)
    }
    return problem == nil ? .done : .nothingMatched
  }

  private static func problem(_ text: String, _ kind: LetterKind) -> LetterTemplateError? {
    do throws(LetterTemplateError) {
      _ = try LetterTemplate(parsing: text, shape: kind.shape)
      return nil
    } catch {
      return error
    }
  }

  private static func advice(
    _ text: String, _ kind: LetterKind, _ invocation: Invocation
  ) throws -> [PhraseCoach.Finding] {
    let words = try (try? Places(invocation.globals)).map { try HouseWords.load(from: $0.words) }
    return PhraseCoach(words ?? .shipped).findings(in: text, kind.text.context)
  }

  /// The house's own; without a home there is no place to look for them.
  private static func own(_ invocation: Invocation) throws -> LetterTemplates {
    guard let places = try? Places(invocation.globals) else { return .shipped }
    return try HouseLetters.load(from: places.letters)
  }
}
