/// Policies as text: one `key = value` a line, comments behind `#`, nothing else.
///
/// A value may end with the rules that ask for it: `3 working days (CC-15)`. Strict: what is not
/// understood is an error with its line, and nothing is guessed.
public enum PolicyFile {
  /// - Parameter version: what the store counted; a text says none.
  public static func parse(_ text: String, version: Int = 1) throws(PolicyError) -> Policy {
    var reader = PolicyReader()
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      try reader.read(line)
    }
    return try reader.finish(version: version)
  }

  /// Prints a policy so that `parse` reads it again.
  public static func text(_ policy: Policy) -> String {
    var lines = [
      "# What is due when, and what counts as enough. The rules are named in brackets.",
      "name = \(policy.name)", "covers = \(policy.covers.rawValue)",
      "calendar = \(policy.calendar)",
    ]
    if let launch = policy.launch { lines.append("launch = \(TimeWords.isoDay(launch))") }
    var group = ""
    for key in PolicyKey.all(policy.covers) {
      guard let figure = policy.figures[key.name] else { continue }
      let head = String(key.name.prefix { $0 != "." })
      if head != group { lines.append("") }
      group = head
      let sources =
        figure.sources.isEmpty ? "" : " (\(figure.sources.joined(separator: ", ")))"
      lines.append("\(key.name) = \(figure.value.words)\(sources)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Policy.Value {
  /// As the text says it: `95 %`, `6-10`, `8-20 min`.
  public var words: String {
    switch self {
    case .target(let target): target.words
    case .percent(let one): "\(one) %"
    case .percents(let low, let high): "\(low)-\(high) %"
    case .number(let one): "\(one)"
    case .numbers(let low, let high): "\(low)-\(high)"
    case .minutes(let low, let high): "\(low)-\(high) min"
    case .word(let word): word
    }
  }
}

/// Reads the lines of one policy; see `PolicyFile.parse`.
private struct PolicyReader {
  private var line = 0
  private var seen: [String: Int] = [:]
  private var name: String?
  private var covers: Policy.Coverage?
  private var calendar: String?
  private var launch: LocalDate?
  /// Read once it is known what the policy covers.
  private var others: [(key: String, value: String, line: Int)] = []

  mutating func read(_ text: Substring) throws(PolicyError) {
    line += 1
    let plain = String(text).trimmed
    if plain.isEmpty || plain.hasPrefix("#") { return }
    let parts = plain.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw error("A line is “key = value”.")
    }
    let (key, value) = (parts[0], parts[1])
    if let first = seen[key] { throw error("“\(key)” is set twice, first in line \(first).") }
    seen[key] = line
    switch key {
    case "name": name = try Self.name(value, line)
    case "calendar": calendar = try Self.name(value, line)
    case "covers":
      guard let found = Policy.Coverage(rawValue: value) else {
        throw error("A policy covers contacts or feedback, and not “\(value)”.")
      }
      covers = found
    case "launch":
      guard let date = Self.day(value) else {
        throw error("“\(value)” is no day. Write the programme's first one as 2026-01-31.")
      }
      launch = date
    default: others.append((key, value, line))
    }
  }

  func finish(version: Int) throws(PolicyError) -> Policy {
    guard let name else { throw missing("name") }
    guard let covers else { throw missing("covers") }
    guard let calendar else { throw missing("calendar") }
    let keys = PolicyKey.all(covers)
    var figures: [String: Policy.Figure] = [:]
    for entry in others {
      guard let key = keys.first(where: { $0.name == entry.key }) else {
        throw unknown(entry.key, entry.line, covers, keys)
      }
      let reader = FigureReader(key: key, line: entry.line)
      figures[entry.key] = try reader.figure(entry.value)
    }
    if let key = keys.first(where: { $0.isRequired && figures[$0.name] == nil }) {
      throw missing(key.name)
    }
    let policy = Policy(
      name: name, version: version, covers: covers, calendar: calendar, launch: launch,
      figures: figures)
    try checkPairs(policy)
    try checkRungs(policy)
    return policy
  }

  /// A target or a setting of a limit that is not there, or a target behind its limit.
  private func checkPairs(_ policy: Policy) throws(PolicyError) {
    if policy.launch != nil, policy.figures["launch-days"] == nil, policy.covers == .contacts {
      throw missing("launch-days")
    }
    for (key, _, line) in others {
      let words = key.split(separator: ".").map(String.init)
      guard let last = words.last, words.count > 1, last == "target" || last == "breach" else {
        continue
      }
      let base = words.dropLast().joined(separator: ".")
      guard let rule = policy.rule(base) else {
        throw PolicyError(line: line, message: "“\(key)” needs a line “\(base)” beside it.")
      }
      guard let target = rule.target else {
        throw PolicyError(line: line, message: "“\(key)” needs a line “\(base).target” beside it.")
      }
      guard target.target.isSurelyLater(than: rule.limit.target) else { continue }
      throw PolicyError(
        line: seen["\(base).target"] ?? line,
        message: "The target, \(target.target.words), is later than the limit, "
          + "\(rule.limit.target.words).")
    }
  }

  /// The ladder climbs upwards, and while the house is closed too.
  private func checkRungs(_ policy: Policy) throws(PolicyError) {
    let units: [Target.Unit] = [.seconds, .minutes, .hours]
    for (key, _, line) in others where key.hasPrefix("rung.") {
      guard case .target(let target)? = policy.figures[key]?.value, !units.contains(target.unit)
      else { continue }
      throw PolicyError(
        line: line,
        message: "“\(key)” runs day and night: write it in s, min or h, and not “\(target.words)”.")
    }
    guard policy.rungsAreCumulative else { return }
    for (below, rung) in zip(policy.rungs, policy.rungs.dropFirst())
    where rung.limit.duration <= below.limit.duration {
      throw PolicyError(
        line: seen["rung.\(rung.name)"] ?? line,
        message: "“rung.\(rung.name)”, \(rung.limit.words), is not later than "
          + "“rung.\(below.name)”, \(below.limit.words): all rungs count from the flag.")
    }
  }

  private func unknown(
    _ key: String, _ line: Int, _ covers: Policy.Coverage, _ keys: [PolicyKey]
  ) -> PolicyError {
    let names = ["name", "covers", "calendar", "launch"] + keys.map(\.name)
    let head = key.prefix { $0 != "." }
    let near = names.filter { $0 == head || $0.hasPrefix("\(head).") }
    let hint =
      NearestName.to(key, in: names).map { " Did you mean “\($0)”?" }
      ?? (near.isEmpty ? "" : " There are \(near.prefix(6).joined(separator: ", ")).")
    return PolicyError(
      line: line, message: "A policy of \(covers.words) has no key “\(key)”.\(hint)")
  }

  private func missing(_ key: String) -> PolicyError {
    error("“\(key)” is missing. Add a line “\(key) = ...”.")
  }

  private func error(_ message: String) -> PolicyError {
    PolicyError(line: max(1, line), message: message)
  }

  /// `2026-01-31`
  private static func day(_ text: String) -> LocalDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(plain: parts[0], digits: 4...4),
      let month = Int(plain: parts[1], digits: 2...2), let day = Int(plain: parts[2], digits: 2...2)
    else { return nil }
    return LocalDate(year: year, month: month, day: day)
  }

  private static func name(_ text: String, _ line: Int) throws(PolicyError) -> String {
    guard Policy.isName(text) else {
      throw PolicyError(line: line, message: Policy.nameWords(text))
    }
    return text
  }
}

/// Reads the value of one line.
private struct FigureReader {
  let key: PolicyKey
  let line: Int

  func figure(_ text: String) throws(PolicyError) -> Policy.Figure {
    let (plain, sources) = try split(text)
    return Policy.Figure(try value(plain), sources: sources)
  }

  /// The value, and the rules in brackets behind it.
  private func split(_ text: String) throws(PolicyError) -> (String, [String]) {
    guard let open = text.firstIndex(of: "(") else { return (text, []) }
    guard text.hasSuffix(")") else { throw error("The bracket in “\(text)” is never closed.") }
    let inside = text[text.index(after: open)...].dropLast()
    let sources = inside.split(separator: ",").map { String($0).trimmed }
    guard !sources.isEmpty, sources.allSatisfy(Self.isSource) else {
      throw error("In brackets stand the rules, such as (CC-15, C1), and not (\(inside)).")
    }
    return (String(text[..<open]).trimmed, sources)
  }

  private static func isSource(_ text: String) -> Bool {
    (2...16).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || $0 == 45
      }
  }

  private func value(_ text: String) throws(PolicyError) -> Policy.Value {
    switch key.shape {
    case .clock: return .target(try target(text))
    case .percent: return .percent(try bounds(text, "%", 0...100).low)
    case .percents:
      let (low, high) = try bounds(text, "%", 0...100, isRange: true)
      return .percents(low, high)
    case .number: return .number(try bounds(text, "", 1...100_000).low)
    case .numbers:
      let (low, high) = try bounds(text, "", 1...100_000, isRange: true)
      return .numbers(low, high)
    case .minutes:
      let (low, high) = try bounds(text, "min", 1...100_000, isRange: true)
      return .minutes(low, high)
    case .word(let words):
      guard words.contains(text) else {
        throw error("“\(key.name)” is \(words.joined(separator: " or ")), and not “\(text)”.")
      }
      return .word(text)
    }
  }

  private func target(_ text: String) throws(PolicyError) -> Target {
    do {
      return try Target.read(text)
    } catch {
      throw self.error(words(error))
    }
  }

  private func words(_ problem: Target.Problem) -> String {
    switch problem {
    case .amount(let amount):
      return
        "“\(amount)” is no amount for “\(key.name)”. Write a whole number, 1 to \(Target.most)."
    case .unit(let unit):
      let what = unit.isEmpty ? "“\(key.name)” has no unit." : "“\(unit)” is no unit."
      return "\(what) There are \(Target.units.joined(separator: ", "))."
    }
  }

  private func bounds(
    _ text: String, _ unit: String, _ allowed: ClosedRange<Int>, isRange: Bool = false
  ) throws(PolicyError) -> (low: Int, high: Int) {
    let like = (isRange ? "6-10" : "60") + (unit.isEmpty ? "" : " \(unit)")
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    let numbers = (parts.first ?? "").split(separator: "-", omittingEmptySubsequences: false)
      .map { Int(plain: $0, digits: 1...6) }
    guard parts.dropFirst().joined() == unit else {
      throw error("“\(text)” is no value of “\(key.name)”. It looks like \(like).")
    }
    guard numbers.count == (isRange ? 2 : 1), let low = numbers[0], let high = numbers.last ?? nil,
      allowed.contains(low), allowed.contains(high), low <= high
    else {
      throw error(
        "“\(text)” makes no sense for “\(key.name)”. It looks like \(like), "
          + "from \(allowed.lowerBound) to \(allowed.upperBound).")
    }
    return (low, high)
  }

  private func error(_ message: String) -> PolicyError { PolicyError(line: line, message: message) }
}
