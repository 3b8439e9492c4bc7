import Canvas
import HavenDomain

/// The prompts over alarms, each with the record's name and what the alarm asks for.
extension Prompt {
  /// - Parameter count: How many call in all; those after this one are named by their number.
  static func acknowledge(_ alarm: Alarm, _ context: Context, of count: Int = 1) -> Prompt {
    let age = TimeWords.span(max(0, alarm.raisedAt.seconds(until: context.now)))
    var lines = ["Acknowledge: \(alarm.kind.words), \(age) ago. \(alarm.kind.cause)"]
    if alarm.state == .clearedUnacknowledged {
      lines.append("It is over (CLEARED-UNACK), and nobody has seen it yet.")
    }
    lines.append("\(alarm.kind.act) \(alarm.kind.timeWords).")
    if count > 1 { lines.append("\(count - 1) more \(count == 2 ? "calls" : "call") after it.") }
    return Prompt(
      .acknowledge(alarm), title: "Ack \(alarm.number?.description ?? "alarm")", lines: lines,
      verb: "Acknowledge", againKey: .acknowledge)
  }

  static func shelve(_ alarm: Alarm) -> Prompt {
    let minutes = [5, 10, 15, ShelveAlarm.longest].map { ("\($0)", "\($0) minutes") }
    return Prompt(
      .shelve(alarm), title: "Shelve \(alarm.number?.description ?? alarm.kind.words)?",
      lines: ["Set aside for everybody, with your name. It calls again at the end."],
      questions: [line("Reason", required: true), choice("For", minutes, selected: "10")],
      verb: "Shelve", safeVerb: "Let it call")
  }
}

extension ConsoleState {
  func shelved(_ alarm: Alarm, _ prompt: Prompt, _ context: Context) -> [Effect] {
    let request = ShelveAlarm(
      id: context.id(), alarm: alarm.id, reason: prompt.text(0),
      minutes: prompt.picked(1).flatMap { Int($0) } ?? ShelveAlarm.longest)
    return [.ask(.shelve(request))]
  }

  mutating func alarmSetAside(_ alarm: Alarm, _ context: Context) -> [Effect] {
    let name = alarm.number?.description ?? alarm.kind.words
    if case .shelved(let until) = alarm.state {
      queue.alarms.removeAll { $0.id == alarm.id }
      let time = TimeWords.moment(until, now: context.now, in: context.zone)
      return [say("\(name) is shelved until \(time).")] + readAlarms()
    }
    return [say("\(name) is back among the alarms.")] + readAlarms()
  }
}
