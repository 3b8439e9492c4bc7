import Canvas
import HavenDomain

/// Answers the requests of `haven clock`, each by a pure function of its line; calendars and zones
/// are kept, for the same ones come again and again.
struct ClockAnswers {
  typealias Operation =
    @Sendable (ClockRequest, BusinessCalendar) throws -> (result: JSONValue, why: [String])

  /// Calendars, the last ones read.
  private static let keptLimit = 256
  private var calendars: [JSONValue: BusinessCalendar] = [:]
  private var zones: [String: Zone] = [:]

  /// One line of answer, with its end, appended to what is to be written.
  mutating func answer(_ line: InputLines.Line, to output: inout [UInt8]) {
    var members: [JSONMember] = []
    switch line {
    case .tooLong:
      members = [
        JSONMember("id", .null),
        JSONMember("error", .text("The line is longer than \(ClockCommand.lineLimit >> 20) MiB.")),
      ]
    case .bytes(let bytes):
      let value = JSONReader.value(bytes)
      members = [JSONMember("id", value?["id"] ?? .null)]
      do {
        let (result, why) = try answer(value)
        members.append(JSONMember("result", result))
        members.append(JSONMember("why", .list(why.map(JSONValue.text))))
      } catch {
        members.append(JSONMember("error", .text(Self.words(error))))
      }
    }
    JSONValue.object(members).write(to: &output)
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func answer(
    _ value: JSONValue?
  ) throws -> (result: JSONValue, why: [String]) {
    guard let value, value.members != nil else {
      throw ClockRequestError("This is no JSON object such as {\"id\": 1, \"op\": \"add\", ...}.")
    }
    let names = Self.operations.keys.sorted()
    guard let name = value["op"]?.text else {
      throw ClockRequestError("“op” is needed: \(names.joined(separator: ", ")).")
    }
    guard let operation = Self.operations[name] else {
      let near = NearestWord.to(name, in: names).map { "Did you mean “\($0)”?" }
      throw ClockRequestError(
        "There is no op “\(name.prefix(40))”. "
          + (near ?? "There are \(names.joined(separator: ", "))."))
    }
    guard let asked = value["calendar"] else { throw ClockRequestError("“calendar” is needed.") }
    return try operation(ClockRequest(value), calendar(asked))
  }

  private mutating func calendar(_ value: JSONValue) throws(ClockRequestError) -> BusinessCalendar {
    if let known = calendars[value] { return known }
    if let name = value["zone"]?.text, zones[name] == nil {
      zones[name] = SystemZone.wholeHistory(name)
    }
    let zones = zones
    let calendar = try CalendarJSON { zones[$0] }.calendar(value)
    if calendars.count >= Self.keptLimit { calendars = [:] }
    calendars[value] = calendar
    return calendar
  }

  private static func words(_ error: any Error) -> String {
    switch error {
    case let error as ClockRequestError: error.words
    case let error as CalendarError: error.words
    default: "\(error)"
    }
  }
}
