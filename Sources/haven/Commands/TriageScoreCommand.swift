import Canvas
import HavenDomain

/// `haven triage score`: the published table tried out, with what follows. Needs no database.
enum TriageScoreCommand {
  static let spec = CommandSpec(
    "triage score", "Print the triage score of some answers, and what follows from it.",
    options: signs.map { OptionSpec($0.name, nil, $0.sentence) } + [
      OptionSpec("unsafe", nil, "They are not safe right now."),
      OptionSpec("raise-to", "N", "Raise the score to this, 1 to 10; with --reason."),
      OptionSpec("reason", "TEXT", "Why it is raised."), .json,
    ],
    notes: [
      "Weapon and suicidal thoughts weigh 3, recent assault and children 2; 10 at most.",
      "Without options, an object on standard input is read, such as "
        + "{\"weapon\": true, \"unsafe\": true, \"raiseTo\": 9, \"reason\": \"...\"}.",
    ], run: run)

  private static let signs: [(name: String, sentence: String)] = Indicator.allCases.map {
    ($0.rawValue, "\($0.words.prefix(1).uppercased() + $0.words.dropFirst()): \($0.weight).")
  }

  /// What is given, whichever way it came.
  struct Given: Equatable {
    var present: [Indicator] = []
    var isUnsafe = false
    var raiseTo: Int?
    var reason: String?
  }

  private struct Printed: Encodable {
    struct Part: Encodable {
      var indicator: String
      var weight: Int
    }
    var score: Int
    var band: String
    var sum: Int
    var parts: [Part]
    var raisedTo: Nullable<Int>
    var words: String
    var priority: String
    var escalatesAtOnce: Bool
    var dispatchWithinSeconds: Nullable<Int>
    var followUpTargetSeconds: Nullable<Int>
    var followUpLimitSeconds: Int
    var rapidFollowUpLimitSeconds: Int
    var protocols: [String]

    init(_ outcome: TriageOutcome) {
      let total = outcome.score
      score = total.value
      band = total.band.rawValue
      sum = total.sum
      parts = total.present.map { Part(indicator: $0.rawValue, weight: $0.weight) }
      raisedTo = Nullable(total.raisedTo)
      words = total.words
      priority = outcome.priority.word
      escalatesAtOnce = outcome.escalatesAtOnce
      dispatchWithinSeconds = Nullable(outcome.dispatchSeconds)
      followUpTargetSeconds = Nullable(outcome.followUpTargetSeconds)
      followUpLimitSeconds = outcome.followUpLimitSeconds
      rapidFollowUpLimitSeconds = outcome.rapidLimitSeconds
      protocols = outcome.protocols.map(\.rawValue)
    }
  }

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let isJSON = try invocation.format == .json
    let given = try given(invocation)
    let outcome = TriageOutcome(try answers(given), policy: .safeHaven)
    if isJSON {
      try Output.write(JSONText.pretty(Printed(outcome)))
    } else {
      var lines = Lines()
      for sentence in outcome.sentences { lines.add(sentence) }
      try Output.write(lines.text)
    }
    return .done
  }

  private static func given(_ invocation: Invocation) throws -> Given {
    let options = invocation.options
    let own = signs.map(\.name) + ["unsafe", "raise-to", "reason"]
    if !own.contains(where: options.has), !StandardInput.isTerminal {
      let (bytes, total) = try StandardInput.readAll(limit: 65_536)
      guard total <= 65_536 else { throw Failure(.badInput, "standard input: it is too long.") }
      if bytes.contains(where: { !($0 == 0x20 || (0x09...0x0D).contains($0)) }) {
        return try Given(json: bytes)
      }
    }
    let raiseTo = try options.value("raise-to").map { typed in
      guard let number = Int(typed) else {
        throw Failure(.badInput, "--raise-to “\(typed)” is no number from 1 to 10.")
      }
      return number
    }
    return Given(
      present: Indicator.allCases.filter { options.has($0.rawValue) },
      isUnsafe: options.has("unsafe"), raiseTo: raiseTo, reason: options.value("reason"))
  }

  /// As the form would have them; a raise is checked as the form checks it.
  private static func answers(_ given: Given) throws -> Answers {
    // When does not matter here.
    let now = Instant(milliseconds: 0)
    var answers = Answers()
    for indicator in Indicator.allCases {
      let word = given.present.contains(indicator) ? "yes" : "no"
      answers.set(indicator.field, to: .given(word), at: now)
    }
    answers.set(IntakeForm.safeNow, to: .given(given.isUnsafe ? "no" : "yes"), at: now)
    guard let raiseTo = given.raiseTo else { return answers }
    guard (1...10).contains(raiseTo) else {
      throw Failure(.badInput, "A score is raised to 1 up to 10, and not to \(raiseTo).")
    }
    let sum = TriageScore(answers).sum
    guard raiseTo >= sum else {
      throw Failure(.badInput, "The sum is \(sum); a score is never lowered here.")
    }
    guard given.reason?.trimmed.isEmpty == false else {
      throw Failure(.badInput, "Raising needs a reason.")
    }
    answers.set(IntakeForm.raiseTo, to: .given("\(raiseTo)"), at: now)
    return answers
  }
}

extension TriageScoreCommand.Given {
  private static let keys =
    Indicator.allCases.map(\.rawValue) + ["unsafe", "raiseTo", "reason"]

  /// Reads one JSON object, strictly.
  init(json bytes: [UInt8]) throws(Failure) {
    guard let members = JSONReader.value(bytes)?.members else {
      throw Failure(
        .badInput, "standard input: not a JSON object such as {\"weapon\": true}.")
    }
    for member in members {
      guard Self.keys.contains(member.key) else {
        let near = NearestWord.to(member.key, in: Self.keys)
        let hint = near.map { " Did you mean “\($0)”?" } ?? ""
        throw Failure(.badInput, "“\(member.key.prefix(40))” is no key here.\(hint)")
      }
      try read(member.key, member.value)
    }
  }

  private mutating func read(_ key: String, _ value: JSONValue) throws(Failure) {
    switch (key, value) {
    case ("raiseTo", .null), ("reason", .null): break
    case ("raiseTo", _):
      guard let number = value.whole else {
        throw Failure(.badInput, "“raiseTo” is a whole number from 1 to 10.")
      }
      raiseTo = number
    case ("reason", .text(let text)): reason = text
    case ("unsafe", .bool(let isSo)): isUnsafe = isSo
    case (_, .bool(let isSo)) where Indicator(rawValue: key) != nil:
      if isSo { present += [Indicator(rawValue: key)].compactMap(\.self) }
    default:
      throw Failure(
        .badInput, "“\(key)” is \(key == "reason" ? "text in quotes" : "true or false").")
    }
  }
}
