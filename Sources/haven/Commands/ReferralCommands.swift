import HavenDomain

/// `haven referral find|show|import|verify|remove`: where else help is to be had (IN-18).
enum ReferralCommands {
  static let find = CommandSpec(
    "referral find", "Search the referral directory; without words, list it.",
    arguments: [
      ArgumentSpec(
        "WORDS", "Beginnings of words of name, area, help, eligibility or language.",
        isRequired: false, isRepeatable: true)
    ],
    options: [
      OptionSpec("need", "NEED", "Only what helps with this: \(ReferralRules.needNames)."),
      OptionSpec("language", "LANGUAGE", "Only where this is spoken."), .json, .csv,
    ],
    notes: ["What --csv prints can be edited, and imported again."], run: runFind)

  static let show = CommandSpec(
    "referral show", "Show the whole entry of one service.", arguments: [code], options: [.json],
    run: runShow)

  static let take = CommandSpec(
    "referral import", "Put services from a file into the referral directory.",
    arguments: [ArgumentSpec("FILE", "Comma-separated values, the first line with names.")],
    options: [.json],
    notes: [
      "The columns are \(ReferralFile.columns.joined(separator: ", ")), in any order. Several kinds "
        + "of help, or languages, stand in one cell with “;” between them. A date is 2026-11-24.",
      "A service whose code is there already takes the new values. All or none: at the first line "
        + "that is not understood nothing is changed.",
    ], run: runImport)

  static let verify = CommandSpec(
    "referral verify", "Note that somebody rang a service and its entry is right.",
    arguments: [code],
    options: [OptionSpec("on", "DATE", "When that was, such as 2026-11-24; today if not given.")],
    run: runVerify)

  static let remove = CommandSpec(
    "referral remove", "Take a service out of the referral directory.", arguments: [code],
    run: runRemove)

  private static let code = ArgumentSpec("CODE", "The service's code, such as HNS-01.")

  private static func runFind(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let need = try invocation.options.value("need").map { typed in
      guard let need = ReferralRules.need(typed: typed) else {
        throw UsageError(
          "There is no need “\(typed)”. There is \(ReferralRules.needNames).",
          command: "referral find")
      }
      return need
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let found = try desk.perform(
        FindReferrals(
          text: invocation.arguments.joined(separator: " "), need: need,
          language: invocation.options.value("language"), count: ImportReferrals.limit)
      ).services
      switch format {
      case .json: try Output.write(JSONText.pretty(found.map { ReferralJSON($0, desk.today) }))
      case .csv: try Output.write(ReferralSheet.csv(found))
      case .people where found.isEmpty:
        throw Failure(.nothingMatched, "Nothing in the directory matches. Try fewer words.")
      case .people: try Output.write(ReferralSheet.table(found, today: desk.today))
      }
      return found.isEmpty ? .nothingMatched : .done
    }
  }

  private static func runShow(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let code = try code(invocation)
    return try OpenDesk.with(invocation.globals) { desk in
      let service = try desk.perform(ReadReferral(code: code))
      try Output.write(
        format == .json
          ? JSONText.pretty(ReferralJSON(service, desk.today))
          : ReferralSheet.page(service, today: desk.today))
      return .done
    }
  }

  private static func runImport(_ invocation: Invocation) throws -> ExitCode {
    struct Imported: Encodable {
      var changed: Int
      var unchanged: Int
    }
    let format = try invocation.format
    let file = try GivenFile(invocation.arguments.first ?? "", limit: ReferralFile.limit)
    return try OpenDesk.with(invocation.globals) { desk in
      let services = try file.services(today: desk.today)
      let done = try desk.perform(
        ImportReferrals(id: SystemRandom.requestID(), services: services))
      try Output.write(
        format == .json
          ? JSONText.pretty(Imported(changed: done.changed, unchanged: done.unchanged))
          : "\(services.count) services read: \(done.changed) new or changed, "
            + "\(done.unchanged) as they were.\n")
      return .done
    }
  }

  private static func runVerify(_ invocation: Invocation) throws -> ExitCode {
    let code = try code(invocation)
    let typed = invocation.options.value("on")
    return try OpenDesk.with(invocation.globals) { desk in
      let date = typed.map { LocalDate(iso: $0) } ?? desk.today
      guard let date else {
        throw Failure(.badInput, "--on “\(typed ?? "")” is no date. Write it as 2026-11-24.")
      }
      let service = try desk.perform(
        VerifyReferral(id: SystemRandom.requestID(), code: code, on: date))
      var lines = Lines()
      lines.add("\(service.name): verified on \(TimeWords.isoDay(date)).")
      try Output.write(lines.text)
      return .done
    }
  }

  private static func runRemove(_ invocation: Invocation) throws -> ExitCode {
    let code = try code(invocation)
    return try OpenDesk.with(invocation.globals) { desk in
      _ = try desk.perform(RemoveReferral(id: SystemRandom.requestID(), code: code))
      try Output.write("Taken out of the directory.\n")
      return .done
    }
  }

  private static func code(_ invocation: Invocation) throws -> ReferralCode {
    let typed = invocation.arguments.first ?? ""
    guard let code = ReferralCode(typed) else {
      throw Failure(
        .badInput, "“\(typed)” is no code. See “haven referral find” for the codes that there are.")
    }
    return code
  }
}

extension OpenDesk {
  /// The day at the house.
  fileprivate var today: LocalDate { zone.wallTime(at: now).date }
}
