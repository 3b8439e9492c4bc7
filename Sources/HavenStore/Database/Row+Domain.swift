import HavenDomain

extension Row {
  func instant(_ column: Int32) throws -> Instant { Instant(milliseconds: try int64(column)) }

  func instantIfAny(_ column: Int32) throws -> Instant? {
    try int64IfAny(column).map { Instant(milliseconds: $0) }
  }

  func id<ID: Identifier>(_ column: Int32) throws -> ID { ID(rawValue: try int64(column)) }

  func idIfAny<ID: Identifier>(_ column: Int32) throws -> ID? {
    try int64IfAny(column).map { ID(rawValue: $0) }
  }

  /// A word of one of our vocabularies; any other word is damage.
  func word<Word: RawRepresentable<String>>(_ column: Int32) throws -> Word {
    guard let word = Word(rawValue: try text(column)) else {
      throw StoreError.damaged(what: "a \(Word.self)")
    }
    return word
  }

  /// A number of one of our vocabularies.
  func level<Level: RawRepresentable<Int>>(_ column: Int32) throws -> Level {
    guard let level = Level(rawValue: try int(column)) else {
      throw StoreError.damaged(what: "a \(Level.self)")
    }
    return level
  }
}
