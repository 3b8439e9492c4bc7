/// A command as data: its words, what it is for, what it takes, and what runs it.
struct CommandSpec: Sendable {
  /// What is typed: `contact add`.
  var words: [String]
  var sentence: String
  var arguments: [ArgumentSpec]
  var options: [OptionSpec]
  /// What else is worth knowing, a paragraph each.
  var notes: [String]
  var run: @Sendable (Invocation) throws -> ExitCode

  init(
    _ name: String, _ sentence: String, arguments: [ArgumentSpec] = [],
    options: [OptionSpec] = [], notes: [String] = [],
    run: @escaping @Sendable (Invocation) throws -> ExitCode
  ) {
    words = name.split(separator: " ").map(String.init)
    self.sentence = sentence
    self.arguments = arguments
    self.options = options
    self.notes = notes
    self.run = run
  }

  var name: String { words.joined(separator: " ") }

  func option(_ name: String) -> OptionSpec? { options.first { $0.name == name } }
}

/// A word that a command takes after its name.
struct ArgumentSpec: Hashable, Sendable {
  /// As help shows it: `NUMBER`.
  var name: String
  var sentence: String
  var isRequired: Bool
  /// Takes all words that are left: only the last argument does.
  var isRepeatable: Bool

  init(
    _ name: String, _ sentence: String, isRequired: Bool = true, isRepeatable: Bool = false
  ) {
    self.name = name
    self.sentence = sentence
    self.isRequired = isRequired
    self.isRepeatable = isRepeatable
  }

  var usage: String {
    let words = isRepeatable ? "\(name)..." : name
    return isRequired ? words : "[\(words)]"
  }
}
