import HavenDomain
import HavenStore

/// Raising a flag or a concern, and under whose law.
extension EscalationCommands {
  /// A contact that is escalated; its flag's number is for who may read that: whoever joins one that
  /// a colleague raised may not.
  private struct Raised: Encodable {
    var contact: String
    var number: Nullable<String>
    var rung: Nullable<String>
    var due: Nullable<String>

    init(_ contact: RecordNumber, _ row: EscalationRow?) {
      self.contact = contact.description
      number = Nullable(row?.number.description)
      rung = Nullable(row?.rung.role.rawValue)
      due = Nullable(row.flatMap { $0.isClimbing ? TimeWords.iso($0.rung.due) : nil })
    }
  }

  static func runRaise(_ invocation: Invocation) throws -> ExitCode {
    let typed = try invocation.required("reason")
    guard let reason = EscalationReason(rawValue: typed) else {
      throw UsageError(
        "There is no reason “\(typed)”. There are: \(reasons).", command: "escalation raise")
    }
    let format = try invocation.format
    let note = invocation.options.value("note") ?? ""
    guard let contact = invocation.options.value("contact") else {
      return try raiseConcern(invocation, reason, note, format)
    }
    guard let number = RecordNumber(contact, default: .contact), number.series == .contact else {
      throw UsageError(
        "“\(contact)” is no contact's number. They look like C-48213.", command: "escalation raise")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let contact = try desk.contact(number)
      _ = try desk.perform(
        EscalateContact(
          id: SystemRandom.requestID(), contact: contact, reason: reason, note: note))
      let row = try desk.perform(ListEscalations()).rows.first {
        $0.contact == contact && $0.isOpen
      }
      if format == .json {
        try Output.write(JSONText.pretty(Raised(number, row)))
      } else if let row {
        return try say(
          row, "open for \(number): the \(row.rung.role.words) is called", format, desk)
      } else {
        try Output.write("\(number) is escalated. Supervisors see it now.\n")
      }
      return .done
    }
  }

  private static func raiseConcern(
    _ invocation: Invocation, _ reason: EscalationReason, _ note: String, _ format: Format
  ) throws -> ExitCode {
    let typed = invocation.options.value("to") ?? "supervisor"
    guard let role = Role(typed: typed), RaiseConcern.receivers.contains(role) else {
      let all = RaiseConcern.receivers.map(HouseCommands.name).joined(separator: ", ")
      throw UsageError(
        "A concern goes to one of \(all), and not to “\(typed)”.", command: "escalation raise")
    }
    let isTold = invocation.options.has("told-by-staff")
    return try OpenDesk.with(invocation.globals) { desk in
      let row = try desk.perform(
        RaiseConcern(
          id: SystemRandom.requestID(), source: isTold ? .disclosure : .observed, reason: reason,
          note: note, to: role))
      return try say(row, "with the \(role.words)", format, desk)
    }
  }

  static func runJurisdiction(_ invocation: Invocation) throws -> ExitCode {
    let typed = invocation.arguments[0]
    guard let place = Jurisdiction(rawValue: typed) else {
      let all = Jurisdiction.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(
        "There is no place “\(typed)”. There are: \(all).", command: "escalation jurisdiction")
    }
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      _ = try desk.perform(
        ChooseJurisdiction(id: SystemRandom.requestID(), jurisdiction: place))
      try Output.write(
        format == .json
          ? JSONText.pretty(["jurisdiction": place.rawValue])
          : "Duties to report are those of \(place.words) from now on.\n")
      return .done
    }
  }
}

extension OpenDesk {
  /// A contact of the queue by its number: who may flag it need not be allowed to open it.
  fileprivate func contact(_ number: RecordNumber) throws -> ContactID {
    let window = try perform(ReadQueue(count: 50, text: "\(number)", includesFollowUp: true))
    guard let row = window.rows.first(where: { $0.number == number }) else {
      throw Refusal.notFound("open contact \(number)")
    }
    return row.id
  }
}
