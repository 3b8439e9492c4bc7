import CSQLite

/// Seals the names of the people who work here, in SQL: `seal_name(text, kind, row)` gives a blob,
/// and `open_name(blob, kind, row)` the text again, in that place and in no other.
///
/// So lists are joined and sorted by name in SQL, and the file holds no name. They have a key of
/// their own under the database's master key, for nobody is erased by erasing a colleague's name.
final class SealedNames {
  private let key: SecretKey
  private let sealer: Sealer
  /// What was opened already: a shift has a few dozen names.
  private var opened: [[UInt8]: (place: [UInt8], text: [UInt8])] = [:]

  init(master: MasterKey, sealer: Sealer) throws {
    key = try master.key(for: .names)
    self.sealer = sealer
  }

  /// Teaches a connection both functions; it keeps this object for its life.
  func teach(_ connection: Connection) throws {
    let flags = SQLITE_UTF8 | SQLITE_INNOCUOUS
    try register("seal_name", flags, on: connection) { context, _, arguments in
      SealedNames.run(context, arguments) { try $0.seal($1, at: $2) }
    }
    try register("open_name", flags | SQLITE_DETERMINISTIC, on: connection) {
      context, _, arguments in
      SealedNames.run(context, arguments) { try $0.open($1, at: $2) }
    }
  }

  private typealias Function =
    @convention(c) (
      OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?
    ) -> Void

  private func register(
    _ name: StaticString, _ flags: Int32, on connection: Connection, _ function: Function
  ) throws {
    let kept = Unmanaged.passRetained(self).toOpaque()
    let code = sqlite3_create_function_v2(
      connection.handle, name.description, 3, flags, kept, function, nil, nil
    ) { kept in
      if let kept { Unmanaged<SealedNames>.fromOpaque(kept).release() }
    }
    guard code == SQLITE_OK else { throw StoreError.defect("\(name) cannot be registered") }
  }

  /// Null stays null.
  private static func run(
    _ context: OpaquePointer?, _ arguments: UnsafeMutablePointer<OpaquePointer?>?,
    _ work: (SealedNames, [UInt8], [UInt8]) throws -> Answer
  ) {
    guard let kept = sqlite3_user_data(context), let value = arguments?[0],
      sqlite3_value_type(value) != SQLITE_NULL
    else { return sqlite3_result_null(context) }
    let names = Unmanaged<SealedNames>.fromOpaque(kept).takeUnretainedValue()
    var place = LengthPrefixed()
    place.append(bytes(arguments?[1]))
    place.append(sqlite3_value_int64(arguments?[2]))
    do {
      switch try work(names, bytes(value), place.bytes) {
      case .blob(let bytes): haven_result_blob(context, bytes, Int32(bytes.count))
      case .text(let bytes): haven_result_text(context, bytes, Int32(bytes.count))
      }
    } catch {
      sqlite3_result_error(context, "a sealed name does not open", -1)
    }
  }

  private static func bytes(_ value: OpaquePointer?) -> [UInt8] {
    let count = Int(sqlite3_value_bytes(value))
    let start = sqlite3_value_blob(value)
    return start.map { Array(UnsafeRawBufferPointer(start: $0, count: count)) } ?? []
  }

  private enum Answer {
    case blob([UInt8])
    case text([UInt8])
  }

  private func seal(_ text: [UInt8], at place: [UInt8]) throws -> Answer {
    .blob(try sealer.seal(text, with: key, id: 0, binding: place))
  }

  private func open(_ blob: [UInt8], at place: [UInt8]) throws -> Answer {
    if let known = opened[blob], known.place == place { return .text(known.text) }
    let text = try sealer.open(blob, with: key, binding: place)
    opened[blob] = (place, text)
    return .text(text)
  }
}
