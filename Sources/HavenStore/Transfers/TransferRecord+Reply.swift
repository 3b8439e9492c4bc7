import HavenDomain

extension TransferRecord {
  /// As lists show it.
  func row(of contact: ContactRecord, in transaction: Transaction) throws -> Transfer {
    let connection = transaction.connection
    let receiver: TransferReceiver
    let name: String?
    if let staff = self.receiver {
      receiver = .colleague(staff)
      name = try StaffRecord.shortName(of: staff, in: connection)
    } else if let code = fields[Sealed.team].flatMap({ ReferralCode($0) }) {
      receiver = .team(code)
      name = fields[Sealed.teamName]
    } else {
      throw StoreError.damaged(what: "a transfer's receiver")
    }
    return Transfer(
      id: id, contact: contact.id, number: contact.number, priority: contact.priority,
      sender: sender, senderName: try StaffRecord.shortName(of: sender, in: connection) ?? "",
      receiver: receiver, receiverName: name ?? "", course: course, offeredAt: offeredAt,
      joinBy: joinBy, endedAt: endedAt, version: version)
  }

  /// With its card, as consent has it now. A fact that may be told no more is told no more.
  func opened(of contact: ContactRecord, in transaction: Transaction) throws -> OpenedTransfer {
    let card = try card(of: contact, in: transaction)
    let facts = kinds.map { kind in
      TransferCard.Line(
        kind, card[kind] == nil ? "may be told no more" : fields[Sealed.fact(kind)] ?? "")
    }
    return OpenedTransfer(
      transfer: try row(of: contact, in: transaction), card: card, facts: facts,
      takenBy: fields[Sealed.takenBy] ?? "", reference: fields[Sealed.reference] ?? "")
  }

  private var kinds: [TransferCard.Kind] {
    (fields[Sealed.facts] ?? "").split(separator: " ").compactMap {
      TransferCard.Kind(rawValue: String($0))
    }
  }

  func card(of contact: ContactRecord, in transaction: Transaction) throws -> TransferCard {
    let answers = try DraftRecord.answers(of: contact.id, in: transaction)
    return TransferCard(
      of: contact.number, contact.channel, IntakeForm.form.keptForSharing(answers),
      lowering: try ScoreRecord(contact, in: transaction).lowering(),
      dispatches: try contact.dispatches(in: transaction).map { "\($0.agency) sent" },
      for: try partner(in: transaction), at: transaction.now, zone: transaction.zone)
  }

  private func partner(in transaction: Transaction) throws -> SharingPartner {
    guard receiver == nil else { return .colleague }
    guard let code = fields[Sealed.team].flatMap({ ReferralCode($0) }) else {
      throw StoreError.damaged(what: "a transfer's team")
    }
    let stored = try ReferralRecord.stored(code, in: transaction.connection)?.service
    return .service(
      stored ?? ReferralService(code: code, name: fields[Sealed.teamName] ?? "", needs: []))
  }

  /// Seals what the sender chose: three different lines of the card.
  mutating func choose(_ facts: [TransferCard.Kind], of card: TransferCard) throws {
    let lines = facts.compactMap { card[$0] }
    guard facts.count == TransferCourse.facts, Set(facts).count == facts.count,
      lines.count == facts.count
    else {
      throw Refusal.invalid([
        FormProblem("facts", "Choose three different facts that the card has.")
      ])
    }
    fields[Sealed.facts] = facts.map(\.rawValue).joined(separator: " ")
    for line in lines { fields[Sealed.fact(line.kind)] = line.text }
  }

  func party(of staff: StaffID) -> TransferCourse.Party? {
    if sender == staff { return .sender }
    return receiver == staff ? .receiver : nil
  }
}
