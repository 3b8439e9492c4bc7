import HavenDomain

extension ProposeDestruction: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Destruction {
    if let waiting = try DestructionRecord.newest(1, in: transaction).first,
      waiting.state == .waiting
    {
      throw Refusal.wrongState(
        "List \(waiting.id.rawValue) of \(waiting.proposedByName) waits for its second person. "
          + "Confirm or withdraw it first.")
    }
    let wanted = Set(feedback)
    guard !wanted.isEmpty else { throw Refusal.wrongState("Nothing is past its keeping.") }
    guard wanted.count <= DestructionPreview.mostLines else {
      throw Refusal.wrongState("A list has at most \(DestructionPreview.mostLines) files.")
    }
    let reading = try RetentionReading(in: transaction)
    let lines = try reading.lines().filter { wanted.contains($0.feedback) && $0.stay == nil }
    guard lines.count == wanted.count else {
      throw Refusal.wrongState(
        "\(wanted.count - lines.count) of these can go no more. Look at the preview again.")
    }
    let id = try DestructionRecord.insert(lines, years: reading.years, in: transaction)
    transaction.concerns("destruction", id)
    return try DestructionRecord.load(id, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Destruction {
    try past.destruction(in: transaction)
  }
}

extension WithdrawDestruction: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Destruction {
    transaction.concerns("destruction", destruction)
    let list = try DestructionRecord.load(destruction, in: transaction)
    guard list.state == .waiting else {
      throw Refusal.wrongState("List \(destruction.rawValue) is settled: \(list.state.words).")
    }
    try DestructionRecord.settle(destruction, .withdrawn, in: transaction)
    return try DestructionRecord.load(destruction, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Destruction {
    try past.destruction(in: transaction)
  }
}

extension ConfirmDestruction: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Destruction {
    transaction.concerns("destruction", destruction)
    let list = try DestructionRecord.load(destruction, in: transaction)
    if let why = list.whyNotConfirm(by: transaction.staff) { throw Refusal.wrongState(why) }
    guard word.trimmed.lowercased() == Destruction.word else {
      throw Refusal.invalid([
        FormProblem(
          "word", "Type “\(Destruction.word)”: nothing brings these files back afterwards.")
      ])
    }
    let now = try RetentionReading(in: transaction).lines()
    let stays = Dictionary(now.map { ($0.feedback, $0.stay) }) { first, _ in first }
    for line in list.lines {
      let stay = stays[line.feedback] ?? .notDue
      if let stay {
        try DestructionRecord.keep(line.feedback, of: destruction, stay, in: transaction)
      } else {
        try FeedbackRecord.load(line.feedback, in: transaction)
          .destroy(line.retention, by: destruction, in: transaction)
      }
    }
    try DestructionRecord.settle(destruction, .done, in: transaction)
    return try DestructionRecord.load(destruction, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Destruction {
    try past.destruction(in: transaction)
  }
}

extension PastChange {
  fileprivate func destruction(in transaction: Transaction) throws -> Destruction {
    try DestructionRecord.load(DestructionID(rawValue: object), in: transaction)
  }
}
