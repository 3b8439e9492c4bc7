import Canvas
import HavenDomain

/// What the prompts of the shift do.
public enum ShiftAct: Hashable, Sendable {
  case take, beginSurge, endSurge, absence, moveTime, adoptTime
}

extension Prompt {
  static func takeShift() -> Prompt {
    Prompt(
      .shift(.take), title: "I have read this",
      lines: ["You take the shift over. Your name and the time stand on the page."],
      questions: [line("Note")], verb: "Take over", safeVerb: "Not yet")
  }

  static func surge(_ surge: Surge?, _ context: Context) -> Prompt {
    if let surge {
      let since = TimeWords.moment(surge.since, now: context.now, in: context.zone)
      return Prompt(
        .shift(.endSurge), title: "End surge mode?",
        lines: ["On since \(since) by \(surge.by): \(surge.reason)"],
        questions: [line("Why it is over", required: true)], verb: "End it",
        safeVerb: "Leave it on")
    }
    return Prompt(
      .shift(.beginSurge), title: "Begin surge mode?",
      lines: [
        "Every screen says so, late waits are one alarm, and one agent counts for ten lines."
      ],
      questions: [line("Reason", required: true)], verb: "Begin it", safeVerb: "Leave it off")
  }

  static func absence(staff: [StaffMember], me: StaffID) -> Prompt {
    let others = staff.filter { $0.id != me }.map { ("\($0.id.rawValue)", $0.name) }
    return Prompt(
      .shift(.absence), title: "I am out of office",
      lines: ["Who stands in is called in your place. An end that is past takes it back."],
      questions: [
        line("From", required: true, text: "now"), line("Until", required: true),
        choice("Who stands in", [("", "Nobody by name")] + others, selected: ""),
      ], verb: "Set")
  }

  static func moveTime() -> Prompt {
    let steps = [(600, "10 minutes"), (1800, "30 minutes"), (7200, "2 hours"), (28_800, "8 hours")]
    return Prompt(
      .shift(.moveTime), title: "Move the drill's clock on",
      lines: ["What becomes due meanwhile happens at once. It cannot be moved back."],
      questions: [choice("By", steps.map { ("\($0.0)", $0.1) }, selected: "600")],
      verb: "Move it", safeVerb: "Leave it")
  }

  static func adoptTime() -> Prompt {
    Prompt(
      .shift(.adoptTime), title: "Take the new time over?",
      lines: [
        "Look at another clock first. If this machine's new time is right, take it over.",
        "Clocks that run move with it, and the record says so.",
      ], verb: "Take over", safeVerb: "Keep ours")
  }
}

extension ConsoleState {
  mutating func accepted(
    _ act: ShiftAct, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    let id = context.id()
    switch act {
    case .take: return [.ask(.takeShift(AcknowledgeShift(id: id, note: prompt.text(0))))]
    case .beginSurge, .endSurge:
      let request = SetSurge(id: id, isOn: act == .beginSurge, reason: prompt.text(0))
      return [.ask(.surge(request))]
    case .absence: return absence(prompt, context)
    case .moveTime:
      let seconds = prompt.picked(0).flatMap { Int($0) } ?? 600
      return [.ask(.moveTime(MoveDrillTime(id: id, seconds: seconds)))]
    case .adoptTime: return [.ask(.adoptTime(AdoptSystemTime(id: id)))]
    }
  }

  private mutating func absence(_ prompt: Prompt, _ context: Context) -> [Effect] {
    let entry = TimeEntry(now: context.now, zone: context.zone, direction: .future)
    guard let from = entry.read(prompt.text(0)) else { return unread(prompt, 0, context) }
    guard let to = entry.read(prompt.text(1)) else { return unread(prompt, 1, context) }
    let substitute = prompt.picked(2).flatMap { Int64($0) }.map(StaffID.init(rawValue:))
    let request = SetAbsence(
      id: context.id(), staff: nil, from: from, to: to, substitute: substitute)
    return [.ask(.absence(request))]
  }
}
