import Canvas

/// All commands. Parser, help, man page and completions read it, and nothing else knows a command.
struct CommandTable: Sendable {
  let commands: [CommandSpec]
  private let byName: [String: OptionSpec]

  init(_ commands: [CommandSpec]) {
    self.commands = commands
    let all = OptionSpec.global + commands.flatMap(\.options)
    byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
  }

  /// An option of any command.
  func option(_ name: String) -> OptionSpec? { byName[name] }

  /// The command that these words begin with, and what follows it.
  func match(_ words: [String]) -> (CommandSpec?, ArraySlice<String>) {
    let found = commands.filter { words.starts(with: $0.words) }.max {
      $0.words.count < $1.words.count
    }
    return (found, words.dropFirst(found?.words.count ?? 0))
  }

  func commands(beginningWith words: [String]) -> [CommandSpec] {
    commands.filter { $0.words.starts(with: words) }
  }

  /// The words of a command or of a group of commands, without what follows.
  func known(_ words: [String]) throws(UsageError) -> [String] {
    if let command = match(words).0 { return command.words }
    if words.isEmpty || !commands(beginningWith: words).isEmpty { return words }
    throw unknown(words)
  }

  // MARK: What is wrong

  func unknown(_ words: [String]) -> UsageError {
    let typed = words.prefix(2).joined(separator: " ")
    let group = commands(beginningWith: Array(words.prefix(1)))
    if words.count == 1, !group.isEmpty {
      let choices = group.map { "haven \($0.name)" }.joined(separator: ", ")
      return UsageError("“haven \(typed)” is half a command. There is: \(choices).", command: typed)
    }
    let names = commands.map(\.name) + Set(commands.compactMap(\.words.first))
    let near = NearestWord.to(typed, in: names) ?? NearestWord.to(words[0], in: names)
    let hint = near.map { " Did you mean “haven \($0)”?" } ?? ""
    return UsageError("There is no command “\(typed)”.\(hint)")
  }

  func unknownOption(_ typed: String, after words: [String]) -> UsageError {
    let command = match(words).0
    let names = (OptionSpec.global + (command?.options ?? commands.flatMap(\.options)))
      .map { "--" + $0.name }
    let near = NearestWord.to(typed, in: names).map { " Did you mean \($0)?" } ?? ""
    return UsageError("There is no option \(typed).\(near)", command: command?.name)
  }

  /// An option of another command says nothing to this one.
  func refuseForeign(_ options: OptionValues, for command: CommandSpec?) throws(UsageError) {
    let own = OptionSpec.global + (command?.options ?? [])
    for name in options.names where !own.contains(where: { $0.name == name }) {
      let others = commands.filter { $0.option(name) != nil }.map { "haven \($0.name)" }
      let place = command.map { "“haven \($0.name)”" } ?? "The console"
      throw UsageError(
        "\(place) has no option --\(name). It belongs to \(others.joined(separator: ", ")).",
        command: command?.name)
    }
  }
}
