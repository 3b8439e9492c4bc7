import HavenDomain

/// The rows of the service areas and their managers.
enum ServiceAreaRecord {
  /// - Returns: the row's version after it.
  @discardableResult
  static func save(_ area: ServiceArea, in connection: Connection) throws -> Int64 {
    try connection.first(
      """
      INSERT INTO service_area (id, name, manager1, manager2, manager3, version)
      VALUES (?1, ?2, seal_name(?3, 'manager1', ?1),
        seal_name(?4, 'manager2', ?1), seal_name(?5, 'manager3', ?1), 1)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, manager1 = excluded.manager1,
        manager2 = excluded.manager2, manager3 = excluded.manager3,
        version = version + 1
      RETURNING version
      """, area.id.rawValue, area.name, area.manager1, area.manager2, area.manager3,
      read: { try $0.int64(0) }) ?? 1
  }

  static func all(in connection: Connection) throws -> [ServiceArea] {
    try connection.all(
      """
      SELECT id, name, open_name(manager1, 'manager1', id), open_name(manager2, 'manager2', id), open_name(manager3, 'manager3', id)
      FROM service_area ORDER BY id
      """,
      read: ServiceArea.init)
  }

  static func area(_ id: ServiceAreaID, in connection: Connection) throws -> ServiceArea? {
    try connection.first(
      """
      SELECT id, name, open_name(manager1, 'manager1', id), open_name(manager2, 'manager2', id), open_name(manager3, 'manager3', id)
      FROM service_area WHERE id = ?1
      """,
      id.rawValue, read: ServiceArea.init)
  }
}

extension ServiceArea {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.id(0), name: try row.text(1), manager1: try row.text(2),
      manager2: try row.text(3), manager3: try row.text(4))
  }
}

extension ListServiceAreas: Answered {
  public func answer(in transaction: Transaction) throws -> [ServiceArea] {
    try ServiceAreaRecord.all(in: transaction.connection)
  }
}

extension SaveServiceArea: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> ServiceArea {
    var area = area
    area.name = area.name.trimmed
    guard !area.name.isEmpty else {
      throw Refusal.invalid([FormProblem("name", "A name is needed.")])
    }
    guard area.id.rawValue > 0 else {
      throw Refusal.invalid([FormProblem("id", "An area's number is 1 or more.")])
    }
    transaction.concerns("area", area.id)
    transaction.past.number = try ServiceAreaRecord.save(area, in: transaction.connection)
    return area
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> ServiceArea {
    try ServiceAreaRecord.area(area.id, in: transaction.connection) ?? area
  }
}
