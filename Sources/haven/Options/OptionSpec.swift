/// An option as data: help, parser, man page and completions read it.
struct OptionSpec: Hashable, Sendable {
  /// Without its dashes: `unix-user`.
  var name: String
  /// What stands for its value in help: `FILE`. Nil for an option that takes none.
  var value: String?
  var sentence: String
  var isRepeatable: Bool

  init(_ name: String, _ value: String? = nil, _ sentence: String, isRepeatable: Bool = false) {
    self.name = name
    self.value = value
    self.sentence = sentence
    self.isRepeatable = isRepeatable
  }

  /// As it is typed: `--unix-user UID`.
  var usage: String { "--\(name)" + (value.map { " \($0)" } ?? "") }

  static let json = OptionSpec("json", nil, "Print JSON.")
  static let csv = OptionSpec("csv", nil, "Print comma-separated rows, the first with names.")
  static let help = OptionSpec("help", nil, "Say how this is used.")
  static let version = OptionSpec("version", nil, "Say which version this is.")

  /// Understood before and after every command.
  static let global: [OptionSpec] = [
    OptionSpec("db", "PATH", "The database. Else $HAVEN_DB, else the usual place."),
    OptionSpec("as", "STAFF", "Sit down as this member of staff: a name or a number."),
    OptionSpec("theme", "NAME", "Colours of the console: a name, or a file."),
    OptionSpec("read-only", nil, "Change nothing."),
    OptionSpec("key", "PATH", "The key file. Else $HAVEN_KEY, else the usual place."),
    OptionSpec("wait", "SECONDS", "How long to wait for a busy database; 10 if not given."),
    .help, .version,
  ]
}
