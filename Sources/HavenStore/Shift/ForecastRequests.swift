import HavenDomain

extension ReadForecast: Answered {
  public func answer(in transaction: Transaction) throws -> Forecast {
    let connection = transaction.connection
    let now = ArrivalTally.hour(of: transaction.now)
    let handling = try ArrivalTally.handling(since: now - 4 * 168, in: connection)
    let policy = try transaction.measure(for: .contacts).policy
    let today = transaction.zone.wallTime(at: transaction.now).date
    let budget = policy.range("handling.phone") ?? 14...14
    let basis = ForecastBasis(
      arrivals: try ArrivalTally.arrivals(from: now - 4 * 168 - 24, until: now + 1, in: connection),
      firstHour: try ArrivalTally.firstHour(in: connection), handled: handling.count,
      handlingSeconds: handling.seconds, onShift: try onShift(transaction),
      rota: try rota(transaction, now),
      target: Double(policy.percent("answer-rate", on: today) ?? 95) / 100,
      within: policy.mark("first-response.phone")?.target.duration ?? .seconds(60),
      usualHandling: .minutes((budget.lowerBound + budget.upperBound) / 2),
      surge: try Surge.read(in: transaction))
    return basis.forecast(hours: hours, now: transaction.now)
  }

  /// Who may take contacts and says that they are at work: not on a break, nor decompressing.
  private func onShift(_ transaction: Transaction) throws -> Int {
    try StaffRecord.all(in: transaction.connection).count { member in
      member.presence.isAtWork && member.roles.contains(.agent)
    }
  }

  /// Agents on the rota, by the hour.
  private func rota(_ transaction: Transaction, _ now: Int64) throws -> [Int64: Int] {
    let stretches = try transaction.connection.all(
      "SELECT from_at, to_at FROM rota_entry WHERE role = 'agent' AND to_at > ?1 AND from_at < ?2",
      now * 3_600_000, (now + 24) * 3_600_000
    ) { (try $0.instant(0), try $0.instant(1)) }
    var agents: [Int64: Int] = [:]
    for hour in now..<now + 24 {
      let middle = Instant(seconds: hour * 3600 + 1800)
      let count = stretches.count { $0.0 <= middle && middle < $0.1 }
      if count > 0 { agents[hour] = count }
    }
    return agents
  }
}
