import HavenDomain

extension ListPolicies: Answered {
  public func answer(in transaction: Transaction) throws -> [StoredPolicy] {
    let connection = transaction.connection
    return try PolicyRecord.newest(in: connection).map { try $0.reply(in: connection) }
  }
}

extension ListCalendars: Answered {
  public func answer(in transaction: Transaction) throws -> [StoredCalendar] {
    try CalendarRecord.newest(in: transaction.connection)
  }
}

extension SavePolicy: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> StoredPolicy {
    let connection = transaction.connection
    let policy: Policy
    do {
      policy = try PolicyFile.parse(text)
    } catch {
      throw Refusal.invalid([FormProblem("policy", "Line \(error.line): \(error.message)")])
    }
    transaction.concerns("policy \(policy.name)")
    guard let calendar = try CalendarRecord.newest(policy.calendar, in: connection) else {
      let names = try CalendarRecord.newest(in: connection).map(\.name).joined(separator: ", ")
      throw Refusal.invalid([
        FormProblem(
          "calendar", "There is no calendar “\(policy.calendar)”. There are \(names).")
      ])
    }
    let last = try PolicyRecord.newest(policy.name, in: connection)
    if let last, last.covers != policy.covers {
      throw Refusal.wrongState(
        "“\(policy.name)” covers \(last.covers.words). Give this policy another name.")
    }
    if last?.text != text || last?.calendarText != calendar.text {
      try PolicyRecord.insert(
        policy, text: text, calendarText: calendar.text, at: transaction.now, in: connection)
    }
    return try transaction.policy(policy.name)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> StoredPolicy {
    let name = (try? PolicyFile.parse(text))?.name ?? ""
    return try transaction.policy(name)
  }
}

extension ChoosePolicy: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> StoredPolicy {
    transaction.concerns("policy \(name.prefix(40))")
    let found = try transaction.policy(name)
    guard found.covers == covers else {
      throw Refusal.wrongState(
        "“\(name)” covers \(found.covers.words), and not \(covers.words).")
    }
    try PolicyRecord.choose(name, for: covers, in: transaction.connection)
    return try transaction.policy(name)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> StoredPolicy {
    try transaction.policy(name)
  }
}

extension SaveCalendar: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> StoredCalendar {
    let connection = transaction.connection
    let calendar = try read(transaction)
    transaction.concerns("calendar \(calendar.name)")
    if let last = try CalendarRecord.newest(calendar.name, in: connection),
      last.text == calendar.text
    {
      return last
    }
    try CalendarRecord.insert(
      calendar.name, text: calendar.text, at: transaction.now, in: connection)
    for record in try PolicyRecord.newest(in: connection) where record.calendar == calendar.name {
      guard let policy = try? PolicyFile.parse(record.text) else {
        throw StoreError.damaged(what: "the text of a policy")
      }
      try PolicyRecord.insert(
        policy, text: record.text, calendarText: calendar.text, at: transaction.now,
        in: connection)
    }
    return try stored(calendar.name, connection)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> StoredCalendar {
    try stored(read(transaction).name, transaction.connection)
  }

  /// A calendar that can be counted on: of a zone that is known, with open time ahead, and a name
  /// that policies can write.
  private func read(_ transaction: Transaction) throws -> BusinessCalendar {
    let calendar: BusinessCalendar
    do {
      calendar = try CalendarFile.parse(text) { name in
        let zone = transaction.desk.surroundings.zone(name)
        return zone.identifier == name ? zone : nil
      }
    } catch {
      throw Refusal.invalid([FormProblem("calendar", "Line \(error.line): \(error.words)")])
    }
    guard Policy.isName(calendar.name) else {
      throw Refusal.invalid([FormProblem("name", Policy.nameWords(calendar.name))])
    }
    do {
      _ = try calendar.adding(seconds: 1, to: transaction.now)
    } catch {
      throw Refusal.invalid([FormProblem("calendar", error.words)])
    }
    return calendar
  }

  private func stored(_ name: String, _ connection: Connection) throws -> StoredCalendar {
    guard let found = try CalendarRecord.newest(name, in: connection) else {
      throw Refusal.notFound("calendar “\(name)”")
    }
    return found
  }
}

extension Transaction {
  fileprivate func policy(_ name: String) throws -> StoredPolicy {
    guard let found = try PolicyRecord.newest(name, in: connection) else {
      throw Refusal.notFound("policy “\(name)”")
    }
    return try found.reply(in: connection)
  }
}
