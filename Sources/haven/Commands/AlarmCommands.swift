import HavenDomain

/// `haven alarm list|switch`: what calls now, and which kinds may.
enum AlarmCommands {
  static let list = CommandSpec(
    "alarm list", "List the alarms that stand, the gravest and oldest on top.",
    options: [.json, .csv],
    notes: ["A kind that is switched off is named under the list, and in JSON as “off”."],
    run: runList)

  static let turn = CommandSpec(
    "alarm switch", "Switch a kind of alarm off for everybody, or on again.",
    arguments: [ArgumentSpec("KIND", "Which kind."), ArgumentSpec("on|off", "on or off.")],
    options: [OptionSpec("reason", "TEXT", "Why."), .json],
    notes: [
      "Kinds: \(switchable.map(\.rawValue).joined(separator: ", ")). "
        + "Critical kinds are never switched off."
    ], run: runSwitch)

  private static let switchable = AlarmKind.allCases.filter { $0.priority != .critical }

  private struct Line: Encodable {
    var kind: String
    var priority: String
    var state: String
    var about: Nullable<String>
    var raisedAt: String
    var acknowledgedAt: Nullable<String>
    var acknowledgedBy: Nullable<String>
    var shelvedUntil: Nullable<String>

    init(_ alarm: Alarm) {
      kind = alarm.kind.rawValue
      priority = "P\(alarm.priority.rawValue)"
      about = Nullable(alarm.number?.description)
      raisedAt = TimeWords.iso(alarm.raisedAt)
      acknowledgedAt = Nullable(alarm.acknowledgedAt.map(TimeWords.iso))
      acknowledgedBy = Nullable(alarm.acknowledgedBy)
      shelvedUntil = Nullable(nil)
      switch alarm.state {
      case .unacknowledged: state = "unacknowledged"
      case .acknowledged: state = "acknowledged"
      case .clearedUnacknowledged: state = "clearedUnacknowledged"
      case .shelved(let until):
        state = "shelved"
        shelvedUntil = Nullable(TimeWords.iso(until))
      case .off: state = "off"
      }
    }
  }

  private struct Board: Encodable {
    var alarms: [Line]
    var off: [String]

    init(_ list: AlarmList) {
      alarms = list.alarms.map(Line.init)
      off = list.off.map(\.rawValue)
    }
  }

  // MARK: - The list

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let list = try desk.perform(ListAlarms())
      switch format {
      case .json: try Output.write(JSONText.pretty(Board(list)))
      case .csv: try Output.write(csv(list))
      case .people: try Output.write(words(list, desk))
      }
      return list.alarms.isEmpty ? .nothingMatched : .done
    }
  }

  private static func words(_ list: AlarmList, _ desk: OpenDesk) -> String {
    var table = TextTable("Pri", "State", "Alarm", "About", "Raised", "Acknowledged by")
    for alarm in list.alarms {
      table.add(
        "P\(alarm.priority.rawValue)", alarm.state.words(in: desk.zone), alarm.kind.words,
        alarm.number?.description ?? "-",
        TimeWords.moment(alarm.raisedAt, now: desk.now, in: desk.zone),
        alarm.acknowledgedBy ?? "-")
    }
    var rest = Lines()
    if list.alarms.isEmpty { rest.add("No alarm stands.") }
    for kind in list.off { rest.add("Off: \(kind.words) (\(kind.rawValue)).") }
    return (list.alarms.isEmpty ? "" : table.text) + rest.text
  }

  private static func csv(_ list: AlarmList) -> String {
    var csv = CSVText(
      "kind", "priority", "state", "about", "raisedAt", "acknowledgedAt", "acknowledgedBy",
      "shelvedUntil")
    for line in list.alarms.map(Line.init) {
      csv.add(
        line.kind, line.priority, line.state, line.about.value ?? "", line.raisedAt,
        line.acknowledgedAt.value ?? "", line.acknowledgedBy.value ?? "",
        line.shelvedUntil.value ?? "")
    }
    return csv.text
  }

  // MARK: - The switch

  private static func runSwitch(_ invocation: Invocation) throws -> ExitCode {
    let (typed, word) = (invocation.arguments[0], invocation.arguments[1])
    guard let kind = AlarmKind(rawValue: typed) else {
      let kinds = switchable.map(\.rawValue).joined(separator: ", ")
      throw UsageError(
        "There is no kind of alarm “\(typed)”. There are: \(kinds).", command: "alarm switch")
    }
    guard ["on", "off"].contains(word) else {
      throw UsageError("An alarm is on or off, and not “\(word)”.", command: "alarm switch")
    }
    let reason = try invocation.required("reason")
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      _ = try desk.perform(
        SwitchAlarmKind(
          id: SystemRandom.requestID(), kind: kind, isOn: word == "on", reason: reason))
      try Output.write(
        format == .json
          ? JSONText.pretty(Board(try desk.perform(ListAlarms())))
          : "“\(kind.words)” is \(word) for everybody.\n")
      return .done
    }
  }
}
