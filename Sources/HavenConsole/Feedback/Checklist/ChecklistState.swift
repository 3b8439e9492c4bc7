import Canvas
import HavenDomain

/// The investigation checklist of one complaint, over the register.
public struct ChecklistState: Equatable, Sendable {
  let feedback: FeedbackID
  let number: RecordNumber
  /// Nil until the store has answered.
  var sheet: InvestigationChecklist?
  /// The line with the mark.
  var selected: ChecklistLine?

  init(_ row: FeedbackRow) {
    feedback = row.id
    number = row.number
  }

  /// Read the first time, the mark stands on the first item that is open.
  mutating func answered(_ sheet: InvestigationChecklist) {
    self.sheet = sheet
    let all = ChecklistSheet(sheet).lines
    if let selected, all.contains(selected) { return }
    selected = sheet.openItems.first.map { .item($0.number) } ?? all.first
  }

  mutating func move(_ count: Int) {
    guard let sheet else { return }
    let all = ChecklistSheet(sheet).lines
    let index = selected.flatMap { all.firstIndex(of: $0) } ?? 0
    let wanted = count == .min ? 0 : count == .max ? all.count - 1 : index + count
    selected = all.isEmpty ? nil : all[min(max(0, wanted), all.count - 1)]
  }
}

/// Something on the checklist that the mark can stand on.
enum ChecklistLine: Hashable, Sendable {
  case text(ChecklistText)
  case item(Int)
  /// The actions of a kind, as a whole.
  case kind(FeedbackAction.Kind)
  case action(FeedbackActionID)
  case reflection
  case cause(RootCause)
}

/// The rows of a checklist as it stands.
struct ChecklistSheet {
  struct Row: Equatable {
    /// Nil for what is only read.
    var line: ChecklistLine?
    var words: String
    var role: Role = .text
  }

  private(set) var rows: [Row] = []
  private let sheet: InvestigationChecklist

  /// What the mark can stand on, from top to bottom.
  var lines: [ChecklistLine] { rows.compactMap(\.line) }

  init(_ sheet: InvestigationChecklist) {
    self.sheet = sheet
    addHeader()
    for phase in ChecklistPhase.allCases { add(phase) }
    for kind in FeedbackAction.Kind.allCases { add(kind) }
    addReflection()
    add("Root causes")
    for cause in RootCause.allCases { add(cause) }
    guard !sheet.isClosed, !sheet.missing.isEmpty else { return }
    add("Before it can be closed")
    rows += sheet.missing.map { Row(words: "  \($0)", role: .dim) }
  }

  private mutating func add(_ heading: String) { rows.append(Row(words: heading, role: .heading)) }

  private mutating func addHeader() {
    let header = sheet.header
    add("Customer information")
    let reach = [header.name, header.address, header.email, header.phone]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    let date = "Date \(TimeWords.date(header.date))"
    rows.append(Row(words: "  \(reach.isEmpty ? date : "\(reach). \(date)")", role: .dim))
    for field in [ChecklistText.summary, .investigator, .department] { add(field) }
  }

  private mutating func add(_ field: ChecklistText) {
    let shown = sheet.shown(field)
    rows.append(
      Row(
        line: .text(field), words: "  \(field.words): \(shown.isEmpty ? "-" : shown)",
        role: sheet.text(field) == nil ? .dim : .text))
  }

  private mutating func add(_ phase: ChecklistPhase) {
    add(phase.words)
    for item in phase.items {
      let number = item.number < 10 ? " \(item.number)" : "\(item.number)"
      let isOver = sheet.isSettled(item.number)
      rows.append(
        Row(
          line: .item(item.number),
          words: "  \(mark(of: item)) \(number) \(item.text)", role: isOver ? .dim : .text))
      if item.number == ChecklistItem.notes { add(.notes) }
    }
  }

  /// Of the written response and the notes, the one that was not needed reads so.
  private func mark(of item: ChecklistItem) -> String {
    let box = sheet.box(item.number)
    return (box == .open && sheet.isSettled(item.number) ? .notNeeded : box).mark
  }

  private mutating func add(_ kind: FeedbackAction.Kind) {
    let all = sheet.actions(kind)
    let name = kind.words.capitalisedFirst
    let none = sheet.text(kind.noneNeeded).map { "none needed: \($0)" } ?? "none yet"
    rows.append(
      Row(
        line: .kind(kind), words: "\(name) actions\(all.isEmpty ? ": \(none)" : "")",
        role: .heading))
    for action in all {
      let mark =
        switch action.ending {
        case nil: ChecklistBox.open.mark
        case .done: ChecklistBox.done.mark
        case .dropped: ChecklistBox.notNeeded.mark
        }
      rows.append(
        Row(
          line: .action(action.id), words: "  \(mark) \(action.words)",
          role: action.isOpen ? .text : .dim))
    }
  }

  private mutating func addReflection() {
    add("Reflection and lessons learned")
    let words = sheet.reflection.map { "\($0.sharing): \($0.lessons)" } ?? "not written yet"
    rows.append(Row(line: .reflection, words: "  \(words.capitalisedFirst)"))
  }

  private mutating func add(_ cause: RootCause) {
    let box: ChecklistBox = sheet.rootCauses.contains(cause) ? .done : .open
    let other = cause == .other ? sheet.text(.otherCause).map { ": \($0)" } ?? "" : ""
    rows.append(Row(line: .cause(cause), words: "  \(box.mark) \(cause.words)\(other)"))
  }
}

extension ChecklistSheet {
  /// What is said of the marked line under the list: the whole of it, and who did what.
  func foot(_ line: ChecklistLine, _ context: Context) -> String {
    switch line {
    case .item(let number):
      let text = ChecklistItem.item(number)?.text ?? ""
      if number == ChecklistItem.understanding {
        return "\(text) \(sheet.text(.understanding) ?? "")"
      }
      guard let tick = sheet.tick(number) else { return text }
      let when = TimeWords.moment(tick.at, now: context.now, in: context.zone)
      let who = tick.staffName.map { ", \($0)" } ?? ""
      let why = tick.reason.map { ": \($0)" } ?? ""
      return "\(text) \(tick.box.words.capitalisedFirst)\(why) (\(when)\(who))."
    case .text(let field): return "\(field.words): \(sheet.shown(field))"
    case .kind(let kind):
      let none = sheet.text(kind.noneNeeded).map { " None is needed: \($0)" } ?? ""
      return "A \(kind.words) action \(kind.meaning).\(none)"
    case .action(let id):
      return sheet.actions.first { $0.id == id }.map {
        "\($0.kind.words.capitalisedFirst): \($0.words)"
      }
        ?? ""
    case .reflection:
      return sheet.reflection.map { "\($0.sharing.capitalisedFirst). \($0.lessons)" }
        ?? "What was learned, what team it was shared with, and when."
    case .cause(let cause):
      let kind = cause.category == .other ? "" : " (\(cause.category.words))"
      return
        "\(cause.words.capitalisedFirst)\(kind). Reports count it; more than one may be chosen."
    }
  }
}
