import HavenDomain

extension AdoptSystemTime: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> HouseTime {
    transaction.concerns("clock")
    let clock = try transaction.desk.houseClock()
    guard clock.time.isChanged else {
      throw Refusal.wrongState("The system's time and the house's are the same already.")
    }
    try clock.adopt(in: transaction.connection)
    return try transaction.desk.houseTime()
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> HouseTime {
    try transaction.desk.houseTime()
  }
}

extension MoveDrillTime: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> HouseTime {
    transaction.concerns("clock")
    guard transaction.desk.organisation.isDrill else {
      throw Refusal.wrongState("Only a drill's time can be moved on. This database is a real one.")
    }
    guard (1...86_400).contains(seconds) else {
      throw Refusal.wrongState("A drill is moved on by one second to one day at a time.")
    }
    try transaction.desk.houseClock().move(
      by: Int64(seconds) * 1_000, in: transaction.connection)
    return try transaction.desk.houseTime()
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> HouseTime {
    try transaction.desk.houseTime()
  }
}

extension ReportClockChange: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> HouseTime {
    transaction.concerns("clock")
    let time = try transaction.desk.houseTime()
    if time.isChanged {
      try AlarmRecord.raise(.clockChanged, about: AlarmSubject(), in: transaction)
    }
    return time
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> HouseTime {
    try transaction.desk.houseTime()
  }
}
