import HavenDomain

extension EnterSurvey: AnsweredChange {
  /// Neither the audit row nor what is remembered of the request names anything: see `SurveyUrn`.
  public func answer(in transaction: Transaction) throws -> SurveyEntered {
    transaction.concerns("survey")
    let problems = SurveyRules.problems(answers)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let quarter = transaction.surveyQuarter(at: transaction.now)
    var urn = try SurveyUrn(.complaints, Int64(quarter.index), in: transaction)
    urn.add(SurveyEntry.text(answers))
    if let mayContact = SurveyEntry.mayContact(answers) { urn.add(mayContact) }
    try urn.save(in: transaction)
    try keepWish(in: transaction)
    return SurveyEntered(quarter: quarter)
  }

  /// Without details there is nobody to contact.
  private func keepWish(in transaction: Transaction) throws {
    let details = answers.details.trimmed
    guard answers.mayContact == true, !details.isEmpty else { return }
    let wish = SurveyContact(
      id: SurveyContactID(rawValue: try Randomness.number()),
      day: transaction.zone.wallTime(at: transaction.now).date, method: answers.method,
      details: details)
    var urn = try SurveyUrn(.contacts, 1, in: transaction)
    urn.add(SurveyEntry.text(wish))
    try urn.save(in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> SurveyEntered {
    SurveyEntered(quarter: transaction.surveyQuarter(at: past.at))
  }
}

extension EnterServiceSurvey: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> SurveyEntered {
    transaction.concerns("survey")
    guard answer.problems.isEmpty else { throw Refusal.invalid(answer.problems) }
    let quarter = transaction.surveyQuarter(at: transaction.now)
    var urn = try SurveyUrn(.service, Int64(quarter.index), in: transaction)
    urn.add(SurveyEntry.text(answer))
    try urn.save(in: transaction)
    return SurveyEntered(quarter: quarter)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> SurveyEntered {
    SurveyEntered(quarter: transaction.surveyQuarter(at: past.at))
  }
}

extension ReadSurveyFigures: Answered {
  public func answer(in transaction: Transaction) throws -> SurveyReport {
    transaction.concerns("surveys")
    let current = transaction.surveyQuarter(at: transaction.now)
    let quarters =
      quarter.map { [$0] }
      ?? (0..<SurveyReport.limit).map { current.before($0) }
    var report = SurveyReport(complaints: [], service: [])
    for each in quarters {
      let sent = try transaction.surveysSent(in: each)
      let urn = try SurveyUrn(.complaints, Int64(each.index), in: transaction)
      if sent > 0 || !urn.counts.isEmpty || quarter != nil {
        let read = try SurveyEntry.read(urn.counts)
        report.complaints.append(
          SurveyFigures(
            each, sent: sent, answers: read.answers, agreed: read.agreed, declined: read.declined))
      }
      let service = try SurveyUrn(.service, Int64(each.index), in: transaction).counts
      if !service.isEmpty || quarter != nil {
        report.service.append(ServiceFigures(each, try SurveyEntry.serviceAnswers(service)))
      }
    }
    return report
  }
}

extension ListSurveyContacts: Answered {
  public func answer(in transaction: Transaction) throws -> [SurveyContact] {
    transaction.concerns("surveys")
    let urn = try SurveyUrn(.contacts, 1, in: transaction)
    return try urn.counts.keys.map(SurveyEntry.contact).sorted {
      ($0.day, $0.id) < ($1.day, $1.id)
    }
  }
}

extension EndSurveyContact: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("survey")
    var urn = try SurveyUrn(.contacts, 1, in: transaction)
    guard
      let entry = try urn.counts.keys.first(where: { try SurveyEntry.contact($0).id == contact })
    else { throw Refusal.notFound("such wish to be contacted. It may have been seen to already") }
    urn.remove(entry)
    try urn.save(in: transaction)
    return Done(version: 1, at: transaction.now)
  }
}

extension Transaction {
  fileprivate func surveyQuarter(at instant: Instant) -> Quarter {
    Quarter(containing: instant, in: zone)
  }

  func surveysSent(in quarter: Quarter) throws -> Int {
    try connection.first(
      "SELECT count(*) FROM feedback_event WHERE kind = 'surveySent' AND at >= ?1 AND at < ?2",
      quarter.start(in: zone).milliseconds, quarter.end(in: zone).milliseconds,
      read: { try $0.int(0) }) ?? 0
  }
}
