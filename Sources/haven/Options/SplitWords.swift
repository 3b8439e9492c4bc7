/// The command line as options and words, before anybody knows which command it is.
///
/// An option may stand anywhere, so its name must mean the same to every command that has it: the
/// table is held to that by a test.
struct SplitWords {
  private(set) var options = OptionValues()
  private(set) var words: [String] = []

  init(_ typed: [String], table: CommandTable) throws(UsageError) {
    var rest = typed[...]
    while let word = rest.popFirst() {
      if word == "--" {
        words += rest
        return
      }
      if word == "-h" {
        options.add("help")
      } else if word.hasPrefix("-"), word != "-" {
        try take(word, &rest, table)
      } else {
        words.append(word)
      }
    }
  }

  private mutating func take(
    _ word: String, _ rest: inout ArraySlice<String>, _ table: CommandTable
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0].hasPrefix("--") ? String(parts[0].dropFirst(2)) : ""
    guard let option = table.option(name) else {
      throw table.unknownOption(String(parts[0]), after: words)
    }
    if options.has(name), !option.isRepeatable, option.value != nil {
      throw UsageError("--\(name) was given twice. Once is enough.")
    }
    guard let placeholder = option.value else {
      guard parts.count == 1 else { throw UsageError("--\(name) takes no value.") }
      options.add(name)
      return
    }
    if parts.count == 2 {
      options.add(name, String(parts[1]))
      return
    }
    let looksForgotten = rest.first.map { $0.hasPrefix("--") } ?? true
    guard !looksForgotten, let value = rest.popFirst() else {
      throw UsageError(
        "--\(name) needs a value: --\(name) \(placeholder). One that begins with dashes is "
          + "written --\(name)=\(placeholder).")
    }
    options.add(name, value)
  }
}
