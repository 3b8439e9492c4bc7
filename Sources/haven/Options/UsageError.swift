/// The command line cannot be understood; the words say what would be.
struct UsageError: Error, Hashable, Sendable {
  var words: String
  /// The command whose help is worth reading.
  var command: String?

  init(_ words: String, command: String? = nil) {
    self.words = words
    self.command = command
  }

  var help: String { "See: haven \(command.map { $0 + " " } ?? "")--help" }
}
