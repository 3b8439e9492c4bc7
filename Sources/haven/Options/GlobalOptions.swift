/// What may be said with any command, and with none.
struct GlobalOptions: Hashable, Sendable {
  var database: String?
  var key: String?
  var staff: String?
  var theme: String?
  var isReadOnly = false
  /// Seconds that a command waits for a busy database.
  var wait = 10

  init() {}

  init(_ options: OptionValues) throws(UsageError) {
    database = options.value("db")
    key = options.value("key")
    staff = options.value("as")
    theme = options.value("theme")
    isReadOnly = options.has("read-only")
    if let typed = options.value("wait") {
      guard let seconds = Int(typed), (0...3_600).contains(seconds) else {
        throw UsageError("--wait takes seconds, 0 to 3600, and not “\(typed)”.")
      }
      wait = seconds
    }
  }

  /// The same in the store's unit.
  var patience: Int { wait * 1_000 }
}
