import Canvas

/// What somebody typed, understood.
struct Invocation: Sendable {
  /// What to do.
  enum Errand: Sendable {
    case console
    case command(CommandSpec)
    /// Help on what begins with these words; with none, on the program.
    case help([String])
    case version
  }

  var errand: Errand
  var globals: GlobalOptions
  var options = OptionValues()
  /// What stood after the command's words.
  var arguments: [String] = []

  /// Reads the words after the program's name.
  init(_ words: [String], table: CommandTable = .haven) throws(UsageError) {
    let split = try SplitWords(words, table: table)
    options = split.options
    if options.has("version") {
      (errand, globals) = (.version, GlobalOptions())
      return
    }
    let (command, rest) = table.match(split.words)
    if options.has("help") || split.words.first == "help" {
      let asked = split.words.first == "help" ? Array(split.words.dropFirst()) : split.words
      errand = .help(try table.known(asked))
      globals = GlobalOptions()
      return
    }
    globals = try GlobalOptions(options)
    guard let command else {
      guard split.words.isEmpty else { throw table.unknown(split.words) }
      errand = .console
      try table.refuseForeign(options, for: nil)
      return
    }
    errand = .command(command)
    arguments = Array(rest)
    try table.refuseForeign(options, for: command)
    try Self.check(arguments, for: command)
  }

  private static func check(
    _ arguments: [String], for command: CommandSpec
  ) throws(UsageError) {
    let takesAll = command.arguments.last?.isRepeatable == true
    if arguments.count > command.arguments.count, !takesAll {
      let extra = arguments[command.arguments.count]
      throw UsageError(
        "“haven \(command.name)” does not know what to do with “\(extra)”.", command: command.name)
    }
    let missing = command.arguments.dropFirst(arguments.count).first { $0.isRequired }
    if let missing {
      throw UsageError(
        "“haven \(command.name)” needs \(missing.name): \(missing.sentence)", command: command.name)
    }
  }

  /// The value of an option that this command cannot do without.
  func required(_ name: String) throws(UsageError) -> String {
    guard let value = options.value(name) else {
      throw UsageError("--\(name) is needed.", command: commandName)
    }
    return value
  }

  /// The command that was asked for, as help knows it.
  var commandName: String? {
    guard case .command(let spec) = errand else { return nil }
    return spec.name
  }
}
