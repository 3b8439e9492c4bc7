import HavenDomain

extension AssignFeedback: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FeedbackRow {
    transaction.concerns("feedback", feedback)
    var record = try FeedbackRecord.load(feedback, in: transaction)
    if let why = FeedbackRules.whyNotAssign(try record.row(in: transaction), part) {
      throw Refusal.wrongState(why)
    }
    let name = try manager(transaction)
    try checkOwnWork(name, record, transaction)
    let reason = reason.trimmed
    guard !reason.isEmpty else {
      throw Refusal.invalid([FormProblem("reason", "A reason is needed.")])
    }
    if part == .investigation { record.passedTo = name }
    try record.save(in: transaction)
    try HandlerRecord.add(
      .assigned, part, name, why: "put in by the coordinator: \(reason)", staff: to, to: record,
      in: transaction)
    try record.note(
      .assigned, "\(name) for the \(part.words): \(reason)", in: transaction)
    return try record.row(in: transaction)
  }

  private func manager(_ transaction: Transaction) throws -> String {
    guard let member = try StaffRecord.member(to, in: transaction.connection) else {
      throw Refusal.notFound("such member of staff")
    }
    guard member.roles.contains(.manager) else {
      throw Refusal.invalid([
        FormProblem("to", "\(member.shortName) is no manager. Choose somebody who is.")
      ])
    }
    return member.name
  }

  /// The appeal goes to nobody who investigates or investigated (AP-07, C20).
  private func checkOwnWork(
    _ name: String, _ record: FeedbackRecord, _ transaction: Transaction
  ) throws {
    guard part == .appeal else { return }
    let handlers = try record.handlers(in: transaction)
    let isNext =
      handlers.map { $0.investigators.isEmpty && $0.handler(of: .investigation).name == name }
      ?? false
    let isOwn = handlers?.isOwnWork(part, name) ?? false
    let isTheirs = try record.investigators(in: transaction).contains(to)
    guard isNext || isOwn || isTheirs else { return }
    throw Refusal.invalid([
      FormProblem(
        "to",
        "\(StaffMember.short(name)) has the investigation, and nobody reviews their own work "
          + "(Housing Ombudsman Code 6.13). Choose somebody else.")
    ])
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FeedbackRow {
    try FeedbackRecord.load(feedback, in: transaction).row(in: transaction)
  }
}
