import HavenDomain

extension ReadMyCare: Answered {
  public func answer(in transaction: Transaction) throws -> MyCare {
    let tip = try transaction.connection.first(
      "SELECT tip FROM pinned_tip WHERE staff = ?1", transaction.staff.rawValue,
      read: { try $0.text(0) })
    return MyCare(
      strain: try CareLog.strain(of: transaction.staff, in: transaction), pinnedTip: tip,
      experiments: try ExperimentRecord.running(in: transaction))
  }
}

extension PinTip: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    let connection = transaction.connection
    if let tip {
      guard Tip(name: tip) != nil else { throw Refusal.notFound("such tip") }
      try connection.run(
        "INSERT OR REPLACE INTO pinned_tip (staff, tip) VALUES (?1, ?2)",
        transaction.staff.rawValue, tip)
    } else {
      try connection.run("DELETE FROM pinned_tip WHERE staff = ?1", transaction.staff.rawValue)
    }
    transaction.concerns("tip")
    transaction.past.number = 1
    return Done(version: 1, at: transaction.now)
  }
}

// MARK: - Notes to oneself

/// Every statement on reflections names the sender as their writer: there is no other way in.
private struct ReflectionShelf {
  let transaction: Transaction

  private var connection: Connection { transaction.connection }
  private var staff: Int64 { transaction.staff.rawValue }

  /// One for each writer, made with the first note.
  func key() throws -> Int64 {
    if let key = try knownKey() { return key }
    let key = try transaction.newKey()
    try connection.run("INSERT INTO reflection_key (staff, key) VALUES (?1, ?2)", staff, key)
    return key
  }

  private func knownKey() throws -> Int64? {
    try connection.first(
      "SELECT key FROM reflection_key WHERE staff = ?1", staff, read: { try $0.int64(0) })
  }

  func write(_ text: String) throws -> Reflection {
    let key = try key()
    try connection.run(
      "INSERT INTO reflection (staff, at, sealed) VALUES (?1, ?2, x'')", staff,
      transaction.now.milliseconds)
    let row = connection.lastInsertedRow
    var fields = SealedFields()
    fields["text"] = text
    try connection.run(
      "UPDATE reflection SET sealed = ?2 WHERE id = ?1", row,
      transaction.vault.seal(fields, at: place(row), key: key))
    return Reflection(id: ReflectionID(rawValue: row), at: transaction.now, text: text)
  }

  func all() throws -> [Reflection] {
    guard let key = try knownKey() else { return [] }
    return try connection.all(
      "SELECT id, at, sealed FROM reflection WHERE staff = ?1 ORDER BY id DESC LIMIT 200", staff
    ) { row in
      let id: ReflectionID = try row.id(0)
      let fields = try transaction.vault.open(
        try row.bytes(2), at: place(id.rawValue), key: key)
      return Reflection(id: id, at: try row.instant(1), text: fields["text"] ?? "")
    }
  }

  func remove(_ id: ReflectionID) throws -> Bool {
    try connection.run(
      "DELETE FROM reflection WHERE id = ?1 AND staff = ?2", id.rawValue, staff) > 0
  }

  private func place(_ row: Int64) -> SealedPlace {
    SealedPlace(table: "reflection", row: row, version: 1)
  }
}

extension WriteReflection: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Reflection {
    if let problem = Reflection.problem(text) { throw Refusal.invalid([problem]) }
    // Of which note it was the audit says nothing.
    transaction.concerns("reflection")
    let reflection = try ReflectionShelf(transaction: transaction).write(text)
    transaction.past.object = reflection.id.rawValue
    return reflection
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Reflection {
    Reflection(id: ReflectionID(rawValue: past.object), at: past.at, text: text)
  }
}

extension ListReflections: Answered {
  public func answer(in transaction: Transaction) throws -> [Reflection] {
    try ReflectionShelf(transaction: transaction).all()
  }
}

extension RemoveReflection: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("reflection")
    guard try ReflectionShelf(transaction: transaction).remove(reflection) else {
      throw Refusal.notFound("such note of yours")
    }
    transaction.past.number = 1
    return Done(version: 1, at: transaction.now)
  }
}
