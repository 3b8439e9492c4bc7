import Canvas
import HavenDomain

/// F1: what this place is for, and every key that works here.
enum HelpView {
  static func draw(_ help: HelpState, into surface: inout Surface, in body: Rect) -> Point? {
    let width = width(body)
    let lines = lines(help, width: width)
    let room = OverlayFrame.draw(
      "Help", width: width, height: lines.count + 1, into: &surface, in: body)
    let rows = max(0, room.height - 1)
    let top = min(help.top, max(0, lines.count - rows))
    let place = Scroll.words(top: top, lines: lines.count, rows: rows)
    let hint = place.isEmpty ? "Esc goes back." : "Esc goes back. Lines \(place)."
    surface.draw(DisplayText(hint), in: room.splitBottom(1).bottom, role: .notice)
    for (index, line) in lines.dropFirst(top).prefix(rows).enumerated() {
      let row = Rect(x: room.x, y: room.y + index, width: room.width, height: 1)
      let used = surface.draw(line.key, in: row.splitLeft(10).left, role: .key)
      surface.draw(
        line.text, in: row.inset(left: line.key.isEmpty ? line.indent : max(11, used)),
        role: line.role)
    }
    return room.origin
  }

  static func width(_ body: Rect) -> Int { max(1, min(90, body.width - 4)) }

  struct Line {
    var key: DisplayText
    var text: DisplayText
    var role: Role
    var indent = 0
  }

  static func lines(_ help: HelpState, width: Int) -> [Line] {
    let context = help.context
    var lines = (help.refused.map { [$0, " "] } ?? []).flatMap {
      DisplayText($0).wrapped(to: width)
    }
    .map { Line(key: "", text: $0, role: .warning) }
    lines += intro(context).flatMap { DisplayText($0).wrapped(to: width) }
      .map { Line(key: "", text: $0, role: .text) }
    lines.append(Line(key: "", text: "", role: .text))
    for action in ActionCatalogue.table.actions(in: context) where !action.keys.isEmpty {
      let keys = keys(action)
      for (index, text) in action.sentence.wrapped(to: max(10, width - 11)).enumerated() {
        lines.append(Line(key: index == 0 ? keys : "", text: text, role: .text, indent: 11))
      }
    }
    lines.append(Line(key: "", text: "", role: .text))
    let end =
      "\(ActionCatalogue.key(.actions)) has every other action. Each F-key is also Esc and its digit."
    lines += DisplayText(end).wrapped(to: width).map { Line(key: "", text: $0, role: .dim) }
    return lines
  }

  /// As many of its keys as have room beside the sentence.
  private static func keys(_ action: ConsoleAction) -> DisplayText {
    let names = action.keys.map(\.name)
    let fitting = names.indices.reversed().lazy
      .map { DisplayText(names[...$0].joined(separator: " ")) }
      .first { $0.width <= 10 }
    return fitting ?? ""
  }

  private static func intro(_ context: KeyContext) -> [String] {
    switch context {
    case .queue:
      [
        "The live queue: everybody who waits, by risk, then by the time that is left. Arrows move.",
        "While you move the order stays; it sorts again when you rest for two seconds.",
      ]
    case .intake:
      [
        "The intake: five steps and a review, in any order. Enter goes on, PgUp and PgDn change the step.",
        "Every question may be left, or answered with not asked, declined or unknown.",
        "What you type is kept as you type it.",
      ]
    case .triage:
      [
        "The triage checklist: five steps with a clock each. A No to “Are you safe right now?” starts",
        "three minutes to dispatch.",
      ]
    case .escalations:
      [
        "Every open flag with its rung and clock, the least time left on top. A flag goes to the",
        "supervisor, the clinical director and the executive on call until somebody has it.",
      ]
    case .alarms:
      [
        "All alarms that stand. UNACK: nobody has seen it. ACK: seen, and not over.",
        "CLEARED-UNACK: over, and nobody has seen it. SHELVED: set aside for a while, never P1.",
        "OFF: its kind is switched off.",
      ]
    case .score:
      [
        "The score: its sum, and who changed it when and why. Raising takes a reason, lowering takes",
        "a reason and a second person.",
      ]
    case .protocols:
      [
        "A protocol: what to ask, say and do, and what never. The banner says who vouches for it.",
        "Enter notes that a step is done, with the time.",
      ]
    case .silent:
      [
        "Silent mode: one question at a time for somebody who cannot speak. Right or Y is yes, Left or",
        "N is no, Down or U is no answer, Backspace goes one back.",
      ]
    case .checklist:
      [
        "The investigation checklist of a complaint: 17 items in three parts, its actions, what was",
        "learned and why it came to it. [x] is done, [-] is not needed, with a reason. It is closed when",
        "items 1 to 16 are settled, the actions have ended and the reflection is written.",
      ]
    case .retention:
      [
        "Closed files are kept five years, then destroyed: one person proposes what the preview shows,",
        "a second one types a word. A legal hold beats every age. The register keeps number and days.",
      ]
    case .clocks:
      [
        "Why this time: the rule, the start, each open period that counts, and each pause and holiday",
        "that does not. Type a time to see what a pause until then would make of it.",
      ]
    case .beds:
      [
        "Beds by site and kind. FREE can be held for the contact at hand for 90 minutes; a hold that",
        "runs out gives the bed free by itself. Type to find; arrows choose.",
      ]
    case .referrals:
      [
        "Where else help is to be had. Type any words: name, area, help, language. What consent does",
        "not allow is not told, and the referral goes ahead without it.",
      ]
    case .transfers:
      [
        "A warm transfer: whoever receives reads three facts back, and only then is the contact theirs.",
        "Until then it stays with whoever offers it, whatever happens at the other end.",
      ]
    case .cases:
      [
        "Cases: the work that goes on after an intake, what is due first on top; and follow-ups of",
        "contacts that have no case. Enter opens one, with everything that happened.",
        "A note is never changed: write another, with the number of the one that it corrects.",
      ]
    case .shift:
      ["The shift page, made from what happened. Read it to its end, then take the shift over."]
    case .people:
      [
        "Who may be calling: people with this number or a name that is alike. No name is shown.",
        "Where you know that it is the same person, join the contact to theirs. It can be taken out.",
      ]
    case .audit:
      [
        "An audit sample: pieces of the register that a number chose. Of each, say what you found:",
        "yes, no, or that the question does not apply. Left and right go to another piece.",
      ]
    case .register:
      [
        "Compliment: thanks for what we did. It is passed on.",
        "Dissatisfaction: somebody is not satisfied with a service, decision or rule; no formal investigation.",
        "Complaint: it needs a formal investigation. Acknowledged within 3 working days, outcome within 10.",
      ]
    case .areas:
      [
        "The service areas. Manager 1 investigates and puts right, Manager 2 draws lessons (if there",
        "is none, Manager 1 does), Manager 3 hears appeals. Nobody reviews their own work: then the",
        "coordinator names a substitute.",
      ]
    case .feedbackForm:
      [
        "The contact form, filled with the customer or on behalf of them. Enter goes on, "
          + "\(ActionCatalogue.key(.choose)) lists values.",
        "Type, service area and what happened are needed; all else may stay empty.",
      ]
    }
  }
}

extension HelpState {
  /// Help as it is after a key; nil when the key closes it.
  func handling(_ press: KeyPress, in size: Size) -> HelpState? {
    let body = FrameLayout(size).body
    let lines = HelpView.lines(self, width: HelpView.width(body)).count
    let top = Scroll.top(top, press, lines: lines, rows: max(1, body.height - 3))
    return top.map { HelpState(context: context, refused: refused, top: $0) }
  }
}
