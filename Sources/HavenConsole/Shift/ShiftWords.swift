import Canvas
import HavenDomain

/// The shift page, the forecast and the rota as lines to be read.
struct ShiftWords {
  typealias Line = (String, Role)

  private let context: Context
  /// How many cells a line has.
  private let width: Int

  init(_ context: Context, width: Int) {
    self.context = context
    self.width = width
  }

  // MARK: The shift page

  /// With the key that takes it over.
  func page(_ page: ShiftPage) -> [Line] {
    let key = ActionCatalogue.key(.takeShift)
    return sheet(page) + [("\(key): “I have read this”.", .notice)]
  }

  func sheet(_ page: ShiftPage) -> [Line] {
    var lines: [Line] = [("As it stood \(moment(page.at)).", .dim)]
    if let surge = page.surge {
      lines.append(("SURGE since \(moment(surge.since)), \(surge.by): \(surge.reason)", .warning))
    }
    lines.append((totals(page), .text))
    lines.append((page.bands.words, .text))
    lines += part("Open flags", page.escalations.map(flag))
    lines += part("Waits and clocks", page.clocks.map(clock))
    lines += part("Agreed acts", page.promises.map(promise))
    lines += part("Forms left open", page.forms.map(form))
    lines += part("Who is where", page.staff.map { ("\($0.name): \(presence($0))", .text) })
    lines += part("Load and breaks", page.strain.compactMap(strain))
    lines += part("Read by", page.readings.map(reading))
    lines.append(("Audit head \(page.auditHead).", .dim))
    return lines
  }

  private func totals(_ page: ShiftPage) -> String {
    let queue = page.totals
    let calling = page.alarms.calling.reduce(0, +)
    return "\(queue.waiting) wait, \(queue.overTarget) over target, \(queue.held) held, "
      + "\(queue.followUp) in follow-up. \(calling) alarm\(calling == 1 ? " calls" : "s call"), "
      + "\(page.alarms.acknowledged) acknowledged, \(page.alarms.shelved) shelved."
  }

  /// A part that is empty says so: nothing is left out in silence.
  private func part(_ title: String, _ lines: [Line]) -> [Line] {
    [("", .text), (title, .heading)] + (lines.isEmpty ? [("None.", .dim)] : lines)
  }

  private func flag(_ row: EscalationRow) -> Line {
    let rung = "\(row.rungNumber)/\(row.rungCount) \(row.rung.role.words)"
    let contact = row.contactNumber.map { ", \($0)" } ?? ""
    let head = "\(row.number)\(contact), \(row.source.words), \(rung)"
    if let holder = row.holderName { return ("\(head): \(holder) has it.", .text) }
    return ("\(head): nobody has it, due \(moment(row.rung.due)).", .critical)
  }

  private func clock(_ row: QueueRow) -> Line {
    let isOver = row.due < context.now
    let due = isOver ? "was due" : "due"
    let owner = row.ownerName.map { ", \($0)" } ?? ""
    let words = "\(row.number) \(row.priority.word) \(row.channel.words)\(owner)"
    return ("\(words): \(due) \(moment(row.due)).", isOver ? .warning : .text)
  }

  private func promise(_ promise: ShiftPage.Promise) -> Line {
    let owner = promise.ownerName ?? "nobody"
    let words = promise.words.map { ": \($0)" } ?? ""
    let isOver = promise.due < context.now
    let head = "\(promise.number), \(owner), \(isOver ? "was due" : "due") \(moment(promise.due))"
    return (head + (words.isEmpty ? "." : words), isOver ? .warning : .text)
  }

  private func form(_ form: ShiftPage.OpenForm) -> Line {
    let contact = form.contactNumber.map { " of \($0)" } ?? ""
    return ("\(form.number)\(contact), \(form.ownerName), saved \(moment(form.savedAt)).", .text)
  }

  private func presence(_ member: StaffMember) -> String {
    "\(member.presence.words) since \(moment(member.presenceSince))"
  }

  /// Heavy contacts, breaks and occupancy; whoever decompresses for long is worth a kind word.
  private func strain(_ strain: StaffStrain) -> Line? {
    let role: Role = strain.mayNeedCompany(at: context.now) ? .warning : .text
    return strain.words(now: context.now, zone: context.zone).map { ("\($0).", role) }
  }

  private func reading(_ reading: ShiftPage.Reading) -> Line {
    let note = reading.note.isEmpty ? "." : ": \(reading.note)"
    return ("\(reading.staffName), \(moment(reading.at))\(note)", .text)
  }

  // MARK: The rota

  func rota(_ board: RotaBoard) -> [Line] {
    let entries = board.entries.map { entry in
      let hours = "\(moment(entry.from)) to \(moment(entry.to))"
      return ("\(entry.role.words.capitalisedFirst): \(entry.staffName), \(hours)", Role.text)
    }
    let absences = board.absences.map { absence in
      ("\(absence.staffName), \(moment(absence.from)) to \(moment(absence.to))", Role.text)
    }
    return [("On call now", .heading)] + EscalationWords.onCall(board.onCall)
      + part("Rota", entries) + part("Out of office", absences)
  }

  func moment(_ instant: Instant) -> String {
    TimeWords.moment(instant, now: context.now, in: context.zone)
  }
}

// MARK: The forecast

extension ShiftWords {
  /// A line an hour with a bar of the share answered in time; what it rests on stands under it.
  func forecast(_ forecast: Forecast) -> [Line] {
    let target = "\(Int((forecast.target * 100).rounded())) %"
    var lines: [Line] = [
      ("Answered in time; the target is \(target).\(forecast.isSurge ? " SURGE." : "")", .text)
    ]
    for hour in forecast.hours {
      lines.append((self.hour(hour), hour.answeredInTime < forecast.target ? .warning : .text))
    }
    if forecast.hours.isEmpty { lines.append(("No hour can be foreseen yet.", .dim)) }
    lines += [("", .text), ("What this rests on", .heading)]
    return lines + forecast.assumptions.map { ($0, .text) }
  }

  /// From the fullest to what is always said.
  private func hour(_ hour: Forecast.Hour) -> String {
    let time = TimeWords.minute(hour.from, in: context.zone)
    let share = Self.percent(hour.answeredInTime)
    let calls = "\(Int(hour.arrivals.rounded())) come in"
    let staff = "\(hour.agents) on shift, \(hour.agentsNeeded) needed"
    let wait = "wait \(TimeWords.span(Int(hour.meanWait.rounded())))"
    let busy = "\(Self.percent(hour.occupancy)) busy"
    let bar = Self.bar(hour.answeredInTime)
    let full = [
      "\(time) \(bar) \(share)  \(calls), \(staff), \(wait), \(busy)",
      "\(time) \(bar) \(share)  \(calls), \(staff)", "\(time) \(bar) \(share)  \(staff)",
      "\(time) \(share)  \(staff)",
    ]
    return full.first { DisplayText($0).width <= width } ?? "\(time) \(share)"
  }

  /// `[#######---]`
  private static func bar(_ part: Double) -> String {
    let cells = 10
    let full = part >= 1 ? cells : max(part > 0 ? 1 : 0, min(cells - 1, Int(part * Double(cells))))
    return "[" + String(repeating: "#", count: full)
      + String(repeating: "-", count: cells - full) + "]"
  }

  /// Right-aligned in four cells: ` 93%`.
  private static func percent(_ part: Double) -> String {
    let number = "\(Int((min(max(part, 0), 1) * 100).rounded(.down)))%"
    return String(repeating: " ", count: max(0, 4 - number.count)) + number
  }
}
