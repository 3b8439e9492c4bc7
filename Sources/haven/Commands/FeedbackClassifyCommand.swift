import HavenDomain

/// `haven feedback classify`: what a contact is, from some answers (CC-09). Asks nothing, and needs
/// no database.
enum FeedbackClassifyCommand {
  static let spec = CommandSpec(
    "feedback classify",
    "Say what a contact is: resolved, compliment, dissatisfaction, complaint, or for others.",
    options: [
      OptionSpec("praise", "YES|NO", FeedbackGuide.Question.praise.words),
      OptionSpec("about", "WHAT", "\(subjects.map(\.typed).joined(separator: ", "))."),
      OptionSpec("resolvable", "YES|NO", FeedbackGuide.Question.resolvable.words),
      OptionSpec("decision", "YES|NO", FeedbackGuide.Question.decision.words),
      OptionSpec("grounds", "LIST", "none, or with commas between: \(groundList)."),
      OptionSpec("investigation", "YES|NO", FeedbackGuide.Question.investigation.words), .json,
    ],
    notes: CustomerContactTerms.definitions.map { "\($0.name): \($0.meaning)" }
      + [
        "It is a proposal; you decide. Where the answers do not lead to one yet, the next question "
          + "is printed, and the command ends with 1."
      ], run: run)

  private static let subjects: [(typed: String, subject: FeedbackGuide.Subject)] = [
    ("ours", .ours), ("between-users", .betweenUsers), ("external", .external),
    ("staff-dispute", .staffDispute), ("harm", .harm),
  ]
  private static let groundList = ComplaintGround.allCases.map(\.rawValue).joined(separator: ", ")

  private struct Printed: Encodable {
    var outcome: Nullable<String>
    var words: Nullable<String>
    var reason: Nullable<String>
    var grounds: [String]
    /// What to answer next, where there is no proposal yet.
    var next: Nullable<String>
  }

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let isJSON = try invocation.format == .json
    let guide = try guide(invocation.options)
    let proposal = guide.proposal()
    let next = guide.next()
    if isJSON {
      try Output.write(
        JSONText.pretty(
          Printed(
            outcome: Nullable(proposal?.outcome.rawValue),
            words: Nullable(proposal?.outcome.words), reason: Nullable(proposal?.reason),
            grounds: (proposal?.grounds ?? []).map(\.rawValue),
            next: Nullable(next.map(option)))))
    } else {
      var lines = Lines()
      if let proposal {
        lines.add(
          "\(proposal.outcome.words.prefix(1).uppercased())"
            + "\(proposal.outcome.words.dropFirst()). \(proposal.reason)")
      }
      if let next { lines.add("Next: --\(option(next)). \(next.words)") }
      try Output.write(lines.text)
    }
    return proposal == nil ? .nothingMatched : .done
  }

  private static func option(_ question: FeedbackGuide.Question) -> String {
    question == .subject ? "about" : question.rawValue
  }

  private static func guide(_ options: OptionValues) throws(Failure) -> FeedbackGuide {
    var guide = FeedbackGuide()
    guide.isPraise = try yesNo("praise", options)
    guide.isResolvable = try yesNo("resolvable", options)
    guide.isDecision = try yesNo("decision", options)
    guide.needsInvestigation = try yesNo("investigation", options)
    if let typed = options.value("about") {
      guard let found = subjects.first(where: { $0.typed == typed.trimmed.lowercased() }) else {
        throw Failure(
          .badInput,
          "--about: “\(typed)” is none of \(subjects.map(\.typed).joined(separator: ", ")).")
      }
      guide.subject = found.subject
    }
    if let typed = options.value("grounds") { guide.grounds = try grounds(typed) }
    return guide
  }

  private static func yesNo(_ name: String, _ options: OptionValues) throws(Failure) -> Bool? {
    guard let typed = options.value(name) else { return nil }
    switch typed.trimmed.lowercased() {
    case "yes", "y": return true
    case "no", "n": return false
    default: throw Failure(.badInput, "--\(name): “\(typed)” is neither yes nor no.")
    }
  }

  private static func grounds(_ typed: String) throws(Failure) -> [ComplaintGround] {
    if typed.trimmed.lowercased() == "none" { return [] }
    var found: [ComplaintGround] = []
    for word in typed.split(separator: ",").map({ String($0).trimmed.lowercased() }) {
      guard let ground = ComplaintGround(rawValue: word) else {
        throw Failure(.badInput, "--grounds: “\(word)” is none of \(groundList), or none.")
      }
      found.append(ground)
    }
    return ComplaintGround.allCases.filter(found.contains)
  }
}
