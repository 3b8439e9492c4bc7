import HavenDomain
import HavenStore

/// `haven bed hold`, `release`, `place`, `leave`, `turn-away` and `wait`: who gets a bed.
enum BedActCommands {
  static let bed = ArgumentSpec("BED", "The number of the bed, as “haven bed list” shows it.")
  private static let contact = OptionSpec("contact", "NUMBER", "For whom: such as C-48213.")
  private static let reasons = "full, not-eligible, declined, unsafe-location or other"

  static let hold = CommandSpec(
    "bed hold", "Keep a bed for a contact for 90 minutes.", arguments: [bed],
    options: [contact, .json],
    run: { invocation in
      let bed = try invocation.bed
      let number = try invocation.required("contact")
      return try perform(invocation) { desk in
        HoldBed(id: SystemRandom.requestID(), bed: bed, contact: try desk.contact(number).id)
      }
    })

  static let release = CommandSpec(
    "bed release", "Give a held bed free.", arguments: [bed], options: [.json],
    run: { invocation in
      let bed = try invocation.bed
      return try perform(invocation) { _ in ReleaseHold(id: SystemRandom.requestID(), bed: bed) }
    })

  static let place = CommandSpec(
    "bed place", "Note that a contact moves into a bed.", arguments: [bed],
    options: [
      contact, OptionSpec("fee", "DOLLARS", "What a week costs, as “haven bed fee” says."), .json,
    ],
    notes: [FeeScale.freeWords],
    run: { invocation in
      let bed = try invocation.bed
      let number = try invocation.required("contact")
      let fee = try invocation.count("fee")
      return try perform(invocation) { desk in
        PlaceInBed(
          id: SystemRandom.requestID(), bed: bed, contact: try desk.contact(number).id,
          weeklyFee: fee)
      }
    })

  static let leave = CommandSpec(
    "bed leave", "Note that whoever lives in a bed has left.", arguments: [bed], options: [.json],
    run: { invocation in
      let bed = try invocation.bed
      return try perform(invocation) { _ in LeaveBed(id: SystemRandom.requestID(), bed: bed) }
    })

  static let turnAway = CommandSpec(
    "bed turn-away", "Note that a contact got no bed at a site, and why.",
    options: [
      contact, OptionSpec("site", "SITE", "Where: its name or its number."),
      OptionSpec("reason", "REASON", "\(reasons)."),
    ], run: runTurnAway)

  static let wait = CommandSpec(
    "bed wait", "Put a contact on the waiting list of a kind of bed.",
    options: [
      contact, OptionSpec("kind", "KIND", "\(BedCommands.kinds)."),
      OptionSpec("stop", nil, "Take them off the list."), .json,
    ], run: runWait)

  /// Prints the bed as it stands after a change.
  static func show(
    _ row: BedRow, _ invocation: Invocation, _ desk: OpenDesk
  ) throws -> ExitCode {
    var lines = Lines()
    let words = BedSheet.words(row.standing, now: desk.now, zone: desk.zone)
    lines.add("Bed \(row.bed.id.rawValue), \(row.place): \(words).")
    try Output.write(try invocation.format == .json ? JSONText.pretty(BedLine(row)) : lines.text)
    return .done
  }

  private static func perform<R: AnsweredChange>(
    _ invocation: Invocation, _ request: (OpenDesk) throws -> R
  ) throws -> ExitCode where R.Reply == BedRow {
    try OpenDesk.with(invocation.globals) { desk in
      try show(try desk.perform(try request(desk)), invocation, desk)
    }
  }

  private static func runTurnAway(_ invocation: Invocation) throws -> ExitCode {
    let number = try invocation.required("contact")
    let site = try invocation.required("site")
    let typed = try invocation.required("reason")
    guard let reason = TurnAwayReason(typed: typed) else {
      throw UsageError(
        "There is no reason “\(typed)”. There are \(reasons).", command: "bed turn-away")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let (contact, place) = (try desk.contact(number), try desk.site(site))
      _ = try desk.perform(
        TurnAway(
          id: SystemRandom.requestID(), contact: contact.id, site: place.id, reason: reason))
      var lines = Lines()
      lines.add("Noted: \(contact.number) got no bed at \(place.name): \(reason.words).")
      try Output.write(lines.text)
      return .done
    }
  }

  private static func runWait(_ invocation: Invocation) throws -> ExitCode {
    let number = try invocation.required("contact")
    _ = try invocation.required("kind")
    let kind = try invocation.bedKind ?? .single
    let format = try invocation.format
    let stops = invocation.options.has("stop")
    return try OpenDesk.with(invocation.globals) { desk in
      let contact = try desk.contact(number)
      let id = SystemRandom.requestID()
      var lines = Lines()
      if stops {
        _ = try desk.perform(StopWaitingForBed(id: id, contact: contact.id, kind: kind))
        lines.add("\(contact.number) waits no longer: \(kind.words).")
        try Output.write(lines.text)
        return .done
      }
      let wait = try desk.perform(WaitForBed(id: id, contact: contact.id, kind: kind))
      lines.add("\(contact.number) is number \(wait.place) on the list: \(kind.words).")
      try Output.write(format == .json ? JSONText.pretty(WaitLine(wait)) : lines.text)
      return .done
    }
  }
}
