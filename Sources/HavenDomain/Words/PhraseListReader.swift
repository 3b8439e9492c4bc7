/// Reads the lines of one file of words; see `PhraseListFile`.
struct PhraseListReader {
  private var list: PhraseList
  private var line = 0
  /// Where each setting that can be there once stands: `glad.meaning`, `glad I can help you`.
  private var seen: [String: Int] = [:]
  /// What the lines under it add to.
  private var open: Entry?
  private var openLine = 0
  private var hasOwnSteps = false

  private enum Entry {
    case avoided(AvoidedPhrase)
    case step(PhraseList.Step)
    case answer(PreparedAnswer)
  }

  init(base: PhraseList) { list = base }

  mutating func read(_ text: Substring) throws(PhraseListError) {
    line += 1
    let plain = String(text).trimmed
    if plain.isEmpty || plain.hasPrefix("#") { return }
    guard let (key, value) = PhraseListFile.setting(text) else {
      throw error("A line is “key = value”, such as “glad = Thanks for letting me know”.")
    }
    try checkFields(value)
    if try add(key, value) { return }
    try close()
    try begin(key, value)
  }

  mutating func finish() throws(PhraseListError) -> PhraseList {
    try close()
    return list
  }

  // MARK: - Lines of their own

  private mutating func begin(_ key: String, _ value: String) throws(PhraseListError) {
    if let kind = AvoidedPhrase.Kind(rawValue: key) {
      try once("\(key) \(value)", named: value)
      try checkWords(value)
      return open(.avoided(AvoidedPhrase(kind, value)))
    }
    switch key {
    case "extends", "glad.meaning", "sure.meaning", "sorry.meaning", "template.1", "template.2",
      "template.3":
      try once(key, named: key)
      set(key, value)
    case "drop": try drop(value)
    case "step":
      if !hasOwnSteps { list.steps = [] }
      hasOwnSteps = true
      open(.step(PhraseList.Step(value)))
    case "answer":
      try once("answer \(value)", named: value)
      open(.answer(PreparedAnswer(value)))
    default:
      guard let place = Self.lists[key] else { throw unknown(key) }
      try once("\(key) \(value)", named: value)
      if key != "informing", key != "progress", key != "question" { try checkWords(value) }
      list[keyPath: place].removeAll { PhraseCoach.isSame($0, value) }
      list[keyPath: place].append(value)
    }
  }

  private static let lists: [String: WritableKeyPath<PhraseList, [String]> & Sendable] = [
    "glad": \.glad.phrases, "sure": \.sure.phrases, "sorry": \.sorry.phrases,
    "empathy": \.empathy, "negator": \.negators, "question": \.questions,
    "informing": \.informing, "progress": \.progress,
  ]

  private mutating func set(_ key: String, _ value: String) {
    switch key {
    case "glad.meaning": list.glad.meaning = value
    case "sure.meaning": list.sure.meaning = value
    case "sorry.meaning": list.sorry.meaning = value
    case "template.1": list.template[0] = value
    case "template.2": list.template[1] = value
    case "template.3": list.template[2] = value
    default: break
    }
  }

  private mutating func drop(_ value: String) throws(PhraseListError) {
    let before = list
    list.avoided.removeAll { PhraseCoach.isSame($0.phrase, value) }
    list.answers.removeAll { PhraseCoach.isSame($0.request, value) }
    for place in Self.lists.values {
      list[keyPath: place].removeAll { PhraseCoach.isSame($0, value) }
    }
    guard list == before else { return }
    throw error("There is no “\(value.prefix(60))” to drop. Write the phrase as the list has it.")
  }

  // MARK: - Lines under another

  /// False when the line begins something of its own.
  private mutating func add(_ key: String, _ value: String) throws(PhraseListError) -> Bool {
    guard let above = Self.above[key] else { return false }
    switch (above, open) {
    case ("never.glad", .avoided(var phrase)):
      try add(key, value, to: &phrase)
      open = .avoided(phrase)
    case ("step", .step(var step)):
      try add(key, value, to: &step)
      open = .step(step)
    case ("answer", .answer(var answer)):
      switch key {
      case "can": answer.reply.can = value
      case "unable": answer.reply.unable = value
      default: answer.reply.alternatives = value
      }
      open = .answer(answer)
    default: throw error("“\(key)” belongs under a line “\(above) = ...”.")
    }
    return true
  }

  private func add(
    _ key: String, _ value: String, to phrase: inout AvoidedPhrase
  ) throws(PhraseListError) {
    switch key {
    case "also":
      try checkWords(value)
      phrase.also.append(value)
    case "unless":
      try checkWords(value)
      phrase.unless.append(value)
    case "negated":
      guard value == "fine" else { throw error("“negated” is fine, or the line is left out.") }
      phrase.mayBeNegated = true
    case "why": phrase.why = value
    default: phrase.instead = value
    }
  }

  private func add(
    _ key: String, _ value: String, to step: inout PhraseList.Step
  ) throws(PhraseListError) {
    guard key == "see" else { return step.actions.append(value) }
    guard let section = PhraseSection(rawValue: value) else {
      let all = PhraseSection.allCases.map(\.rawValue).joined(separator: ", ")
      throw error("There is no part “\(value.prefix(40))” to see. There are \(all).")
    }
    step.see = section
  }

  private static let above = [
    "also": "never.glad", "unless": "never.glad", "negated": "never.glad", "why": "never.glad",
    "instead": "never.glad", "do": "step", "see": "step", "can": "answer", "unable": "answer",
    "or": "answer",
  ]

  private mutating func open(_ entry: Entry) {
    open = entry
    openLine = line
  }

  /// Puts what was open into its list, if it is whole.
  private mutating func close() throws(PhraseListError) {
    defer { open = nil }
    switch open {
    case .avoided(let phrase):
      guard !phrase.instead.isEmpty else {
        throw PhraseListError(
          line: openLine,
          words: "“\(phrase.phrase.prefix(60))” needs a line “instead = ...” under it.")
      }
      let old = list.avoided.firstIndex {
        $0.kind == phrase.kind && PhraseCoach.isSame($0.phrase, phrase.phrase)
      }
      if let old { list.avoided[old] = phrase } else { list.avoided.append(phrase) }
    case .answer(let answer):
      let reply = answer.reply
      guard !reply.can.isEmpty, !reply.unable.isEmpty, !reply.alternatives.isEmpty else {
        throw PhraseListError(
          line: openLine,
          words: "“\(answer.request.prefix(60))” needs the lines “can”, “unable” and “or” under it."
        )
      }
      list.answers.removeAll { PhraseCoach.isSame($0.request, answer.request) }
      list.answers.append(answer)
    case .step(let step): list.steps.append(step)
    case nil: break
    }
  }

  // MARK: - What is wrong

  private mutating func once(_ mark: String, named name: String) throws(PhraseListError) {
    if let first = seen[mark.lowercased()] {
      throw error("“\(name.prefix(60))” is there twice, first in line \(first). Keep one of them.")
    }
    seen[mark.lowercased()] = line
  }

  /// A phrase that is looked for has words, and not too many.
  private func checkWords(_ value: String) throws(PhraseListError) {
    let count = PhraseCoach.wordCount(value)
    guard count > 0 else { throw error("“\(value.prefix(60))” has no word to look for.") }
    guard count <= PhraseListFile.wordLimit else {
      throw error("A phrase has \(PhraseListFile.wordLimit) words at most. This has \(count).")
    }
  }

  /// In braces stands `by` alone.
  private func checkFields(_ value: String) throws(PhraseListError) {
    for part in value.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
    where !part.hasPrefix("by}") {
      throw error("“{\(part.prefix(20))” is no field. There is {by}, which is a time.")
    }
  }

  private func unknown(_ key: String) -> PhraseListError {
    let keys = PhraseListFile.keys
    let hint =
      NearestName.to(key, in: keys).map { "Did you mean “\($0)”?" }
      ?? "There are \(keys.joined(separator: ", "))."
    return error("There is no key “\(key.prefix(40))”. \(hint)")
  }

  private func error(_ words: String) -> PhraseListError {
    PhraseListError(line: max(line, 1), words: words)
  }
}
