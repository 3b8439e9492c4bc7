/// Help, made from the table of commands; at most 80 columns wide.
struct HelpText {
  var table = CommandTable.haven

  /// On the program, on a group of commands, or on one.
  func text(on words: [String]) -> String {
    if words.isEmpty { return program }
    if let command = table.commands.first(where: { $0.words == words }) { return page(command) }
    return "Commands:\n" + list(table.commands(beginningWith: words))
  }

  private var program: String {
    """
    Safe Haven Console: the crisis line's queue, intakes and feedback.

    Usage: haven [OPTIONS] [COMMAND]
    Without a command it opens the console, which needs a terminal.

    Commands:
    \(list(table.commands))
    Options, before or after the command:
    \(rows(OptionSpec.global.map { ($0.usage, $0.sentence) }))
    Exit status: 0 done, 1 nothing matched, 64 usage, 65 bad input, 69 database
    unavailable, 74 input or output failed, 77 not allowed, 128+n signal n.

    haven COMMAND --help says more about one.

    """
  }

  private func page(_ command: CommandSpec) -> String {
    var usage = "haven \(command.name)"
    if !command.options.isEmpty { usage += " [OPTIONS]" }
    usage += command.arguments.map { " " + $0.usage }.joined()
    var text = "\(Self.wrapped(command.sentence, indent: ""))\n\nUsage: \(usage)\n"
    let rowsOfIt =
      command.arguments.map { ($0.name, $0.sentence) }
      + command.options.map { ($0.usage, $0.sentence) }
    if !rowsOfIt.isEmpty { text += "\n" + rows(rowsOfIt) }
    for note in command.notes { text += "\n" + Self.wrapped(note, indent: "") + "\n" }
    return text + "\nThe options of “haven --help” are understood here too.\n"
  }

  private func list(_ commands: [CommandSpec]) -> String {
    rows(commands.map { ($0.name, $0.sentence) })
  }

  private func rows(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { name, sentence in
      let left = "  " + name + String(repeating: " ", count: width - name.count + 2)
      let indent = String(repeating: " ", count: left.count)
      return left + Self.wrapped(sentence, indent: indent) + "\n"
    }.joined()
  }

  /// Breaks lines between words; every line after the first is indented.
  static func wrapped(_ text: String, indent: String, width: Int = 79) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent.count + line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: "\n" + indent)
  }
}
