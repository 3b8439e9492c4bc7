import HavenDomain

/// `haven words check` and `list`: what we say, and what we leave unsaid. They need no database.
enum WordsCommands {
  static let check = CommandSpec(
    "words check", "Find what we do not say to a customer, and what to say instead.",
    arguments: [ArgumentSpec("FILE", "A text file; - is standard input.")],
    options: [
      OptionSpec("context", "WHAT", "first: a first response; progress: a progress report."),
      .json,
    ],
    notes: [
      "Prints line and column, the phrase, what to say, and the rule. Without --context all lists "
        + "count. Quotations, and “cannot” before a phrase that is fine when denied, are left alone.",
      "Exit status: 0 when there is none, 1 when there is any, 65 when the text cannot be read.",
    ],
    run: runCheck)

  static let list = CommandSpec(
    "words list", "Print the lists of words, as a file that can be edited.", options: [.json],
    notes: [
      "A file words.conf beside the key adds to the lists: extends = shipped. With extends = nothing "
        + "it takes their place. This command prints the whole."
    ],
    run: runList)

  /// Of a text, in bytes.
  private static let limit = 16 << 20

  private struct Entry: Encodable {
    var line: Int
    var column: Int
    /// In characters from the start.
    var offset: Int
    var length: Int
    var text: String
    var phrase: String
    var instead: String
    var why: String
    var source: String

    init(_ finding: PhraseCoach.Finding, by: String) {
      line = finding.line
      column = finding.column
      offset = finding.characters.lowerBound
      length = finding.characters.count
      text = finding.text
      phrase = finding.avoided.phrase
      instead = finding.avoided.instead(by: by)
      why = finding.avoided.why
      source = finding.avoided.kind.row
    }
  }

  private static func runCheck(_ invocation: Invocation) throws -> ExitCode {
    let isJSON = try invocation.format == .json
    let context = try context(invocation.options.value("context"))
    let words = try own(invocation)
    let text = try text(of: invocation.arguments.first ?? "-")
    let found = PhraseCoach(words).findings(in: text, context)
    let by = time()
    if isJSON {
      try Output.write(JSONText.pretty(found.map { Entry($0, by: by) }))
    } else {
      var lines = Lines()
      for finding in found {
        let advice = "“\(finding.text)”: \(finding.avoided.instead(by: by))"
        lines.add("\(finding.line):\(finding.column): \(advice) (\(finding.avoided.kind.row))")
      }
      if found.isEmpty { lines.add("ok: nothing in it that we leave unsaid.") }
      try Output.write(lines.text)
    }
    return found.isEmpty ? .done : .nothingMatched
  }

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let words = try own(invocation)
    try Output.write(
      try invocation.format == .json ? JSONText.pretty(words) : text(words))
    return .done
  }

  /// The shipped lists with the comments that say what each part is for.
  private static func text(_ words: PhraseList) -> String {
    words == .shipped ? PhraseList.shippedText : PhraseListFile.text(words)
  }

  /// The house's own; without a home there is no place to look for them.
  private static func own(_ invocation: Invocation) throws -> PhraseList {
    guard let places = try? Places(invocation.globals) else { return .shipped }
    return try HouseWords.load(from: places.words)
  }

  private static func context(_ typed: String?) throws(UsageError) -> PhraseContext {
    guard let typed else { return .general }
    guard let context = PhraseContext(rawValue: typed) else {
      let all = PhraseContext.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(
        "--context is one of \(all), and not “\(typed)”.", command: "words check")
    }
    return context
  }

  private static func text(of path: String) throws(Failure) -> String {
    guard path == "-" else { return try GivenFile(path, limit: limit).text }
    let input = try StandardInput.readAll(limit: limit)
    guard input.total == input.bytes.count else {
      throw Failure(.badInput, "Standard input is longer than \(limit >> 20) MiB.")
    }
    guard let text = String(validating: input.bytes, as: UTF8.self) else {
      throw Failure(.badInput, "Standard input is no UTF-8 text. Send it as UTF-8.")
    }
    return text
  }

  /// A time that advice may name, by this machine's clock.
  private static func time() -> String {
    let now = SystemClock().instant()
    let zone = SystemZone.zone(SystemZone.ofMachine(), at: now)
    return TimeSpeak(now: now, zone: zone).suggestions.first ?? ""
  }
}
