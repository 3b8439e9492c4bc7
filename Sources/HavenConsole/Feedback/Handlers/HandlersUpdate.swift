import Canvas
import HavenDomain

/// Naming who handles feedback, noting copies, signing, and the service areas.
extension ConsoleState {
  mutating func handlersAction(_ id: ActionID, _ context: Context) -> [Effect] {
    switch id {
    case .assignFeedback:
      feedback.selectedRow.map { open(.assign($0, managers: managers, me: me.id)) }
    case .feedbackCopy: feedback.selectedRow.map { open(.copy($0)) }
    case .managerAway: open(.managerAway(managers))
    case .editArea: selectedArea.map { open(.area($0, isNew: false)) }
    case .addArea:
      let next = (areas.map(\.id.rawValue).max() ?? 0) + 1
      let new = ServiceArea(
        id: ServiceAreaID(rawValue: next), name: "", manager1: "", manager2: "", manager3: "")
      open(.area(new, isNew: true))
    default:
      guard !overlays.contains(.areas) else { return [] }
      showAreas()
      open(.areas)
      return [.ask(.areas(ListServiceAreas()))]
    }
    return []
  }

  mutating func accepted(
    _ form: HandlersForm, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    let id = context.id()
    switch form {
    case .assign(let row):
      guard let part = prompt.picked(0).flatMap(FeedbackPart.init),
        let staff = prompt.picked(1).flatMap({ Int64($0) })
      else { return [] }
      let request = AssignFeedback(
        id: id, feedback: row.id, part: part, to: StaffID(rawValue: staff),
        reason: prompt.text(2))
      return [.ask(.handlers(.assign(request)))]
    case .copy(let row): return copied(row, prompt, context)
    case .sign(let feedback):
      return [.ask(.handlers(.sign(SignRegisterTerms(id: id), opening: feedback)))]
    case .away: return managerAway(prompt, context)
    case .area(let area):
      let saved = ServiceArea(
        id: area, name: prompt.text(0), manager1: prompt.text(1), manager2: prompt.text(2),
        manager3: prompt.text(3))
      return [.ask(.handlers(.saveArea(SaveServiceArea(id: id, area: saved))))]
    }
  }

  private mutating func copied(
    _ row: FeedbackRow, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    let words = (prompt.picked(0) ?? "").split(separator: " ").map(String.init)
    guard let what = words.first.flatMap(FeedbackCopy.What.init),
      let to = words.last.flatMap(FeedbackCopy.Recipient.init),
      let how = prompt.picked(1).flatMap(FeedbackCopy.Way.init)
    else { return [] }
    let entry = TimeEntry(now: context.now, zone: context.zone, direction: .past)
    guard let on = entry.read(prompt.text(2)) else { return unread(prompt, 2, context) }
    let request = RecordCopy(
      id: context.id(), feedback: row.id, what: what, to: to, how: how,
      on: context.zone.wallTime(at: on).date)
    return [.ask(.handlers(.copy(request)))]
  }

  private mutating func managerAway(_ prompt: Prompt, _ context: Context) -> [Effect] {
    let entry = TimeEntry(now: context.now, zone: context.zone, direction: .future)
    guard let staff = prompt.picked(0).flatMap({ Int64($0) }) else { return [] }
    guard let from = entry.read(prompt.text(1)) else { return unread(prompt, 1, context) }
    guard let to = entry.read(prompt.text(2)) else { return unread(prompt, 2, context) }
    let request = SetAbsence(
      id: context.id(), staff: StaffID(rawValue: staff), from: from, to: to, substitute: nil)
    return [.ask(.handlers(.away(request)))]
  }

  /// Nil when the answer is about something else.
  mutating func handlersAnswered(
    _ ask: Ask, _ reply: Reply, _ context: Context
  ) -> [Effect]? {
    guard case .handlers(let asked) = ask else { return nil }
    switch (asked, reply) {
    case (.assign(let request), .feedbackRow(let row)):
      return [
        say("\(row.number): \(shortName(request.to)) is put in for the \(request.part.words).")
      ] + readAgain(row.id)
    case (.copy, .feedbackRow(let row)):
      return [say("\(row.number): the copy is noted.")] + readAgain(row.id)
    case (.sign(_, let opening), .signature):
      return [
        say("Signed. It holds for a year."), .ask(.feedback(ReadFeedback(feedback: opening))),
      ]
    case (.away(let request), .done):
      let until = TimeWords.moment(request.to, now: context.now, in: context.zone)
      let name = shortName(request.staff ?? me.id)
      let isBack = request.to <= request.from
      return [say(isBack ? "\(name) is back." : "\(name) is out of office until \(until).")]
    case (.saveArea, .area(let area)):
      areas.removeAll { $0.id == area.id }
      areas = (areas + [area]).sorted { $0.id.rawValue < $1.id.rawValue }
      showAreas()
      return [say("\(area.name) is saved.\(unknown(area))")]
    default: return []
    }
  }

  /// What is open of it is out of date.
  private mutating func readAgain(_ id: FeedbackID) -> [Effect] {
    let isOpen = feedback.detail?.row.id == id
    return (isOpen ? [.ask(.feedback(ReadFeedback(feedback: id)))] : []) + feedback.refresh()
  }

  /// Managers who have no record here: they cannot sign in, and nothing reaches them.
  private func unknown(_ area: ServiceArea) -> String {
    let names = [area.manager1, area.manager2, area.manager3].filter { name in
      !name.isEmpty && !staff.contains { $0.name == name }
    }
    guard let first = names.first else { return "" }
    return " \(first) is not in the staff list yet."
  }

  // MARK: - Signing

  /// Opening was refused because nothing is signed: the text, where whoever pressed Enter still
  /// looks at it; nil where they do not.
  mutating func askToSign(_ request: ReadFeedback, _ refusal: Refusal?) -> [Effect]? {
    guard refusal == .wrongState(RegisterTerms.unsigned), !isReadOnly, place == .complaints,
      feedback.table.selection == request.feedback, feedback.form == nil
    else { return nil }
    switch overlay {
    case nil: break
    case .reader(let reader) where reader.subject == .feedback: overlay = nil
    default: return nil
    }
    open(.signTerms(request.feedback))
    return []
  }
}
