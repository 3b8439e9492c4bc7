/// The lists of words as people edit them, one setting a line: `haven words list` prints the whole.
///
/// ```
/// extends = shipped
/// glad = Thank you for trusting us with this
/// never.progress = I'll see what I can do
/// also = I will see what I can do
/// instead = say when: “I will ring you {by}”
/// drop = Probably
/// ```
///
/// With `extends = shipped`, which need not be said, lines add to the shipped lists, and a phrase
/// that is in a list already takes the place of the old one; steps that are given replace all ten.
/// With `extends = nothing` only what the file says counts. Empty lines and lines that begin with `#`
/// are passed over.
public enum PhraseListFile {
  /// Of a whole file, in bytes.
  public static let limit = 1 << 18
  /// Of one phrase that is looked for.
  public static let wordLimit = 20

  /// Reads a file strictly: what is not understood is an error with its line.
  public static func parse(
    _ text: String, shipped: @autoclosure () -> PhraseList = .shipped
  ) throws(PhraseListError) -> PhraseList {
    guard text.utf8.count <= limit else {
      throw PhraseListError(line: 1, words: "The file is longer than \(limit >> 10) KiB.")
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var reader = PhraseListReader(base: try base(lines) ? shipped() : PhraseList())
    for line in lines { try reader.read(line) }
    return try reader.finish()
  }

  /// Prints lists so that `parse` reads them again.
  public static func text(_ list: PhraseList) -> String {
    PhraseListPrinter(list).text
  }

  /// Whether the shipped lists are under the file's.
  private static func base(_ lines: [Substring]) throws(PhraseListError) -> Bool {
    for (index, line) in lines.enumerated() {
      guard let (key, value) = setting(line), key == "extends" else { continue }
      guard value == "shipped" || value == "nothing" else {
        throw PhraseListError(
          line: index + 1, words: "A file extends shipped or nothing, and not “\(value)”.")
      }
      return value == "shipped"
    }
    return true
  }

  /// Nil for a line that says nothing, and for one that is no setting.
  static func setting(_ line: Substring) -> (key: String, value: String)? {
    let plain = String(line).trimmed
    guard !plain.hasPrefix("#"), let sign = plain.firstIndex(of: "=") else { return nil }
    let key = String(plain[..<sign]).trimmed
    let value = String(plain[plain.index(after: sign)...]).trimmed
    return key.isEmpty || value.isEmpty ? nil : (key, value)
  }

  /// All keys, in the order in which they are printed.
  static let keys =
    ["extends", "drop", "glad.meaning", "glad", "sure.meaning", "sure", "sorry.meaning", "sorry"]
    + ["empathy"] + AvoidedPhrase.Kind.allCases.map(\.rawValue)
    + ["also", "unless", "negated", "why", "instead", "negator", "step", "do", "see", "question"]
    + ["template.1", "template.2", "template.3", "answer", "can", "unable", "or", "informing"]
    + ["progress"]
}

/// Prints lists as a file; see `PhraseListFile.text`.
private struct PhraseListPrinter {
  private(set) var text = "extends = nothing\n"

  init(_ list: PhraseList) {
    column("glad", list.glad)
    column("sure", list.sure)
    column("sorry", list.sorry)
    all("empathy", list.empathy)
    for kind in AvoidedPhrase.Kind.allCases { list.avoided(kind).forEach { avoided($0) } }
    text += "\n"
    all("negator", list.negators)
    for step in list.steps {
      add("step", step.title)
      step.actions.forEach { add("do", $0) }
      if let see = step.see { add("see", see.rawValue) }
    }
    all("question", list.questions)
    for (index, part) in list.template.enumerated() { add("template.\(index + 1)", part) }
    for answer in list.answers {
      add("answer", answer.request)
      add("can", answer.reply.can)
      add("unable", answer.reply.unable)
      add("or", answer.reply.alternatives)
    }
    text += "\n"
    all("informing", list.informing)
    all("progress", list.progress)
  }

  private mutating func add(_ key: String, _ value: String) {
    if !value.isEmpty { text += "\(key) = \(value)\n" }
  }

  private mutating func all(_ key: String, _ values: [String]) {
    values.forEach { add(key, $0) }
    text += "\n"
  }

  private mutating func column(_ key: String, _ column: PhraseList.Column) {
    text += "\n"
    add("\(key).meaning", column.meaning)
    column.phrases.forEach { add(key, $0) }
  }

  private mutating func avoided(_ phrase: AvoidedPhrase) {
    add(phrase.kind.rawValue, phrase.phrase)
    phrase.also.forEach { add("also", $0) }
    phrase.unless.forEach { add("unless", $0) }
    if phrase.mayBeNegated { add("negated", "fine") }
    add("why", phrase.why)
    add("instead", phrase.instead)
  }
}
