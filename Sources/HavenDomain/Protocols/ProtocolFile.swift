/// Why a protocol's text was refused, and where.
public struct ProtocolError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Counted from 1; the last line where something is missing.
  public var line: Int
  /// What is wrong and what to do, as a sentence.
  public var message: String

  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }

  public var description: String { "line \(line): \(message)" }
}

/// Protocols as text: a head of `key = value`, then `step TITLE` with `ask`, `say`, `do` and `never`
/// lines under it, comments behind `#`.
///
/// Strict: what is not understood is an error with its line, and nothing is guessed.
public enum ProtocolFile {
  /// In bytes; a text is read aloud, and never a book.
  public static let limit = 64 * 1_024
  static let mostSteps = 40
  static let mostLines = 40
  static let longestLine = 500

  public static func parse(_ text: String) throws(ProtocolError) -> CrisisProtocol {
    guard text.utf8.count <= limit else {
      throw ProtocolError(line: 1, message: "It has more than \(limit / 1_024) KiB. Make it short.")
    }
    var reader = ProtocolReader()
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      try reader.read(line)
    }
    return try reader.finish()
  }

  /// Prints a protocol so that `parse` reads it again.
  public static func text(_ value: CrisisProtocol) -> String {
    var lines = [
      "name = \(value.name)", "title = \(value.title)", "for = \(value.topic.rawValue)",
      "version = \(value.version)", "author = \(value.author)",
    ]
    if let approval = value.approval {
      lines += [
        "approver = \(approval.approver)", "credential = \(approval.credential)",
        "approved = \(TimeWords.isoDay(approval.on))",
        "expires = \(TimeWords.isoDay(approval.expires))",
      ]
    }
    for step in value.steps {
      lines += ["", "step \(step.title)"]
      lines += step.lines.map { "\($0.kind.rawValue) \($0.text)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Reads the lines of one protocol; see `ProtocolFile.parse`.
private struct ProtocolReader {
  private static let keys = [
    "name", "title", "for", "version", "author", "approver", "credential", "approved", "expires",
  ]
  private static let words = ["step"] + CrisisProtocol.Line.Kind.allCases.map(\.rawValue)

  private var line = 0
  private var head: [String: (value: String, line: Int)] = [:]
  private var steps: [(step: CrisisProtocol.Step, line: Int)] = []

  mutating func read(_ text: Substring) throws(ProtocolError) {
    line += 1
    let plain = String(text).trimmed
    if plain.isEmpty || plain.hasPrefix("#") { return }
    let first = String(plain.prefix { !$0.isWhitespace && $0 != "=" })
    let rest = String(plain.dropFirst(first.count)).trimmed
    if rest.hasPrefix("="), !Self.words.contains(first) {
      try readHead(first, String(rest.dropFirst()).trimmed)
    } else {
      try readStep(first, rest)
    }
  }

  private mutating func readHead(_ key: String, _ value: String) throws(ProtocolError) {
    guard Self.keys.contains(key) else { throw unknown(key, Self.keys) }
    guard steps.isEmpty else {
      throw error("“\(key)” belongs before the first step.")
    }
    if let known = head[key] {
      throw error("“\(key)” is set twice, first in line \(known.line).")
    }
    head[key] = (try checked(value, of: key), line)
  }

  private mutating func readStep(_ word: String, _ text: String) throws(ProtocolError) {
    guard Self.words.contains(word) else { throw unknown(word, Self.words + Self.keys) }
    let text = try checked(text, of: word)
    guard let kind = CrisisProtocol.Line.Kind(rawValue: word) else {
      guard steps.count < ProtocolFile.mostSteps else {
        throw error("It has more than \(ProtocolFile.mostSteps) steps. Make it short.")
      }
      steps.append((CrisisProtocol.Step(text, []), line))
      return
    }
    guard let last = steps.indices.last else {
      throw error("“\(word)” stands under no step. Add a line “step TITLE” before it.")
    }
    guard steps[last].step.lines.count < ProtocolFile.mostLines else {
      throw error("The step has more than \(ProtocolFile.mostLines) lines. Divide it.")
    }
    steps[last].step.lines.append(CrisisProtocol.Line(kind, text))
  }

  private func checked(_ text: String, of word: String) throws(ProtocolError) -> String {
    guard !text.isEmpty else { throw error("Nothing stands behind “\(word)”.") }
    guard text.count <= ProtocolFile.longestLine else {
      throw error("The line has more than \(ProtocolFile.longestLine) signs. Divide it.")
    }
    return text
  }

  func finish() throws(ProtocolError) -> CrisisProtocol {
    let (name, nameLine) = try needed("name")
    guard Policy.isName(name) else {
      throw ProtocolError(line: nameLine, message: Policy.nameWords(name))
    }
    let (topicWord, topicLine) = try needed("for")
    guard let topic = ProtocolTopic(rawValue: topicWord) else {
      let names = ProtocolTopic.allCases.map(\.rawValue)
      let hint = NearestName.to(topicWord, in: names).map { " Did you mean “\($0)”?" } ?? ""
      throw ProtocolError(
        line: topicLine,
        message: "It is for \(names.joined(separator: ", ")), and not “\(topicWord)”.\(hint)")
    }
    let (versionText, versionLine) = try needed("version")
    guard let version = Int(plain: versionText, digits: 1...6), version > 0 else {
      throw ProtocolError(
        line: versionLine, message: "“\(versionText)” is no version. Write 1, 2, 3 and so on.")
    }
    let title = try needed("title").0
    let author = try needed("author").0
    guard !steps.isEmpty else { throw error("It has no step. Add a line “step TITLE”.") }
    if let empty = steps.first(where: { $0.step.lines.isEmpty }) {
      throw ProtocolError(
        line: empty.line,
        message: "The step “\(empty.step.title)” is empty. Add an ask, say, do or never line.")
    }
    return CrisisProtocol(
      name: name, title: title, topic: topic, version: version, author: author,
      approval: try approval(), steps: steps.map(\.step))
  }

  /// All four lines or none.
  private func approval() throws(ProtocolError) -> ProtocolApproval? {
    let names = ["approver", "credential", "approved", "expires"]
    guard let known = names.first(where: { head[$0] != nil }) else { return nil }
    if let missing = names.first(where: { head[$0] == nil }) {
      throw ProtocolError(
        line: head[known]?.line ?? line,
        message: "“\(known)” needs a line “\(missing) = ...” beside it.")
    }
    let on = try day("approved")
    let expires = try day("expires")
    guard on < expires else {
      throw ProtocolError(
        line: head["expires"]?.line ?? line, message: "It expires before it was approved.")
    }
    return ProtocolApproval(
      approver: try needed("approver").0, credential: try needed("credential").0, on: on,
      expires: expires)
  }

  private func day(_ key: String) throws(ProtocolError) -> LocalDate {
    let (text, line) = try needed(key)
    guard let date = LocalDate(iso: text) else {
      throw ProtocolError(
        line: line, message: "“\(text)” is no day. Write it as 2026-11-24.")
    }
    return date
  }

  private func needed(_ key: String) throws(ProtocolError) -> (String, Int) {
    guard let entry = head[key] else {
      throw error("“\(key)” is missing. Add a line “\(key) = ...” before the first step.")
    }
    return entry
  }

  private func unknown(_ word: String, _ names: [String]) -> ProtocolError {
    let hint =
      NearestName.to(word, in: names).map { " Did you mean “\($0)”?" }
      ?? " There are \(names.joined(separator: ", "))."
    return error("A protocol has no “\(word)”.\(hint)")
  }

  private func error(_ message: String) -> ProtocolError {
    ProtocolError(line: max(1, line), message: message)
  }
}
