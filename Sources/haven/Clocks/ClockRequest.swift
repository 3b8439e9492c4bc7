import Canvas
import HavenDomain

/// The members of one request of `haven clock`, read strictly.
struct ClockRequest {
  private let value: JSONValue

  init(_ value: JSONValue) { self.value = value }

  func text(_ key: String, _ example: String) throws(ClockRequestError) -> String {
    if let text = value[key]?.text { return text }
    throw ClockRequestError("“\(key)” is needed, as text such as \"\(example)\".")
  }

  func instant(_ key: String) throws(ClockRequestError) -> Instant {
    try Self.instant(try text(key, Self.exampleInstant), key)
  }

  func date(_ key: String) throws(ClockRequestError) -> LocalDate {
    let text = try text(key, "2026-03-29")
    if let date = LocalDate(iso: text) { return date }
    throw ClockRequestError("“\(key)”: there is no date “\(text.prefix(40))”. Write 2026-03-29.")
  }

  /// A time on a wall in the calendar's zone.
  func wallTime(_ key: String) throws(ClockRequestError) -> WallTime {
    let text = try text(key, "2026-03-29T01:30")
    if let wall = WallTime(iso: text) { return wall }
    throw ClockRequestError(
      "“\(key)”: “\(text.prefix(40))” is no local time. Write 2026-03-29T01:30, without a zone.")
  }

  func whole(
    _ key: String, in range: ClosedRange<Int> = .min ... .max
  ) throws(ClockRequestError) -> Int {
    guard let number = value[key]?.whole else {
      throw ClockRequestError("“\(key)” is needed, as a whole number.")
    }
    guard range.contains(number) else {
      throw ClockRequestError("“\(key)” is from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  func targets() throws(ClockRequestError) -> ConversationClocks.Targets {
    let keys = ["first", "update", "solution"]
    let value = self.value["targets"] ?? .object([])
    guard let members = value.members else {
      throw ClockRequestError("“targets” must be an object such as {\"first\": 3600}.")
    }
    var targets: [String: Int] = [:]
    for member in members where member.value != .null {
      guard keys.contains(member.key) else { throw .unknown(member.key, in: keys, of: "targets") }
      guard let seconds = member.value.whole, seconds >= 0 else {
        throw ClockRequestError("targets \(member.key): write open seconds, 0 or more.")
      }
      targets[member.key] = seconds
    }
    return ConversationClocks.Targets(
      first: targets["first"], update: targets["update"], solution: targets["solution"])
  }

  func events() throws(ClockRequestError) -> [ConversationClocks.Event] {
    let shape =
      "“events” must be a list of pairs such as [[\"\(Self.exampleInstant)\", \"created\"]]."
    guard let list = value["events"]?.list else { throw ClockRequestError(shape) }
    var events: [ConversationClocks.Event] = []
    for (index, entry) in list.enumerated() {
      guard let pair = entry.list, pair.count == 2, let time = pair[0].text,
        let word = pair[1].text
      else { throw ClockRequestError(shape) }
      guard let kind = ConversationClocks.Event.Kind(rawValue: word) else {
        let kinds = ConversationClocks.Event.Kind.allCases.map(\.rawValue)
        throw ClockRequestError(
          "event \(index + 1): there is no “\(word.prefix(40))”. "
            + "There are \(kinds.joined(separator: ", ")).")
      }
      events.append(
        ConversationClocks.Event(at: try Self.instant(time, "event \(index + 1)"), kind: kind))
    }
    return events
  }

  private static let exampleInstant = "2026-03-29T01:00:00Z"

  private static func instant(
    _ text: String, _ place: String
  ) throws(ClockRequestError) -> Instant {
    if let instant = Instant(iso: text) { return instant }
    throw ClockRequestError(
      "“\(place)”: “\(text.prefix(40))” is no instant. Write \(exampleInstant).")
  }
}
