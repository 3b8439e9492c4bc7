import HavenDomain

/// `haven referral refer|answer|list-open`: who was pointed where, and what came of it (IN-11).
enum MadeReferralCommands {
  private static let items = SharedItem.allCases.map(\.rawValue).joined(separator: ", ")
  private static let answers = "accepted, refused or no-answer"

  static let refer = CommandSpec(
    "referral refer", "Refer a contact to a service, and note what of them was told.",
    arguments: [ArgumentSpec("CODE", "The service's code, such as HNS-01.")],
    options: [
      OptionSpec("contact", "NUMBER", "Whom: such as C-48213."),
      OptionSpec("share", "ITEMS", "What was told, with commas: \(items). Nothing if not given."),
      .json,
    ],
    notes: [
      "What consent does not allow is refused; without it the referral goes ahead. Help never "
        + "depends on sharing."
    ], run: runRefer)

  static let answer = CommandSpec(
    "referral answer", "Note what a service said to a referral.",
    arguments: [ArgumentSpec("REFERRAL", "The referral's code, such as RF-4821.")],
    options: [
      OptionSpec("answer", "ANSWER", "One of \(answers)."),
      OptionSpec("reason", "TEXT", "Why they refused."), .json,
    ], run: runAnswer)

  static let open = CommandSpec(
    "referral list-open", "List the referrals that nobody has accepted or refused yet.",
    options: [
      OptionSpec("contact", "NUMBER", "All of one contact instead, answered or not."), .json,
    ],
    notes: ["A referral without an answer is due after 24 hours: ring and ask."], run: runOpen)

  private static func runRefer(_ invocation: Invocation) throws -> ExitCode {
    let typed = invocation.arguments.first ?? ""
    guard let code = ReferralCode(typed) else {
      throw Failure(
        .badInput, "“\(typed)” is no code. See “haven referral find” for the codes that there are.")
    }
    let number = try invocation.required("contact")
    let shared = try (invocation.options.value("share") ?? "").split(separator: ",").map { word in
      guard let item = SharedItem(rawValue: String(word).trimmed.lowercased()) else {
        throw UsageError(
          "“\(word)” is nothing that is shared. There is \(items).", command: "referral refer")
      }
      return item
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let made = try desk.perform(
        Refer(
          id: SystemRandom.requestID(), contact: try desk.contact(number).id, service: code,
          shared: shared))
      return try show(
        made,
        "\(made.number): \(made.contactNumber) is referred to \(made.serviceName). "
          + "Told: \(made.sharedWords).", invocation, desk)
    }
  }

  private static func runAnswer(_ invocation: Invocation) throws -> ExitCode {
    let typed = invocation.arguments.first ?? ""
    guard let number = ReferralNumber(typed) else {
      throw Failure(.badInput, "“\(typed)” is no referral's code. One looks like RF-4821.")
    }
    let word = try invocation.required("answer").lowercased().filter(\.isLetter)
    guard let answer = ReferralAnswer.allCases.first(where: { $0.rawValue.lowercased() == word })
    else { throw UsageError("There is \(answers).", command: "referral answer") }
    return try OpenDesk.with(invocation.globals) { desk in
      let made = try desk.perform(
        AnswerReferral(
          id: SystemRandom.requestID(), referral: number, answer: answer,
          reason: invocation.options.value("reason") ?? ""))
      let words = made.words(now: desk.now, in: desk.zone)
      return try show(made, "\(made.number), \(made.serviceName): \(words).", invocation, desk)
    }
  }

  private static func runOpen(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let typed = invocation.options.value("contact")
    return try OpenDesk.with(invocation.globals) { desk in
      let contact = try typed.map { try desk.contact($0).id }
      let made = try desk.perform(ListMadeReferrals(contact: contact))
      guard format != .json else {
        try Output.write(JSONText.pretty(made.map { MadeReferralLine($0, desk) }))
        return made.isEmpty ? .nothingMatched : .done
      }
      guard !made.isEmpty else {
        throw Failure(.nothingMatched, "No referral waits for an answer.")
      }
      var table = TextTable("Referral", "Contact", "Service", "Told", "Answer")
      for row in made {
        table.add(
          row.number.description, row.contactNumber.description, row.serviceName, row.sharedWords,
          row.words(now: desk.now, in: desk.zone))
      }
      try Output.write(table.text)
      return .done
    }
  }

  private static func show(
    _ made: MadeReferral, _ words: String, _ invocation: Invocation, _ desk: OpenDesk
  ) throws -> ExitCode {
    var lines = Lines()
    lines.add(words)
    try Output.write(
      try invocation.format == .json ? JSONText.pretty(MadeReferralLine(made, desk)) : lines.text)
    return .done
  }
}

/// A referral as scripts read it.
struct MadeReferralLine: Encodable {
  var referral: String
  var contact: String
  var service: String
  var serviceName: String
  var shared: [String]
  var at: String
  var by: String
  var answer: Nullable<String>
  var reason: Nullable<String>
  var answeredAt: Nullable<String>
  var due: String
  var isDue: Bool

  init(_ made: MadeReferral, _ desk: OpenDesk) {
    referral = made.number.description
    contact = made.contactNumber.description
    service = made.service.description
    serviceName = made.serviceName
    shared = made.shared.map(\.rawValue)
    at = TimeWords.iso(made.at)
    by = made.staffName
    answer = Nullable(made.answer?.rawValue)
    reason = Nullable(made.reason.isEmpty ? nil : made.reason)
    answeredAt = Nullable(made.answeredAt.map(TimeWords.iso))
    due = TimeWords.iso(made.due)
    isDue = made.isDue(at: desk.now)
  }
}
