/// All that the fields of a letter are filled from, as it is known now.
public struct LetterSources: Sendable {
  public var row: FeedbackRow
  public var answers: Answers
  public var area: ServiceArea?
  /// Who does which part now; nil where there is no service area.
  public var handlers: FeedbackHandlers?
  public var events: [FeedbackEvent]
  public var clocks: FeedbackClocks
  /// The clocks as they would be, were the outcome told and appealed now.
  public var ifTold: FeedbackClocks
  /// The name of whoever sends the letter.
  public var sender: String
  public var house: String
  public var now: Instant
  public var zone: Zone

  public init(
    row: FeedbackRow, answers: Answers, area: ServiceArea?, handlers: FeedbackHandlers? = nil,
    events: [FeedbackEvent], clocks: FeedbackClocks, ifTold: FeedbackClocks, sender: String,
    house: String, now: Instant, zone: Zone
  ) {
    self.row = row
    self.answers = answers
    self.area = area
    self.handlers = handlers
    self.events = events
    self.clocks = clocks
    self.ifTold = ifTold
    self.sender = sender
    self.house = house
    self.now = now
    self.zone = zone
  }

  /// By the field's name; what is not known is absent.
  public func values() -> [String: String] {
    var values: [String: String] = [:]
    for field in LetterField.allCases {
      let value = value(field).map { field.isOwnWords ? $0 : LetterText.line($0) } ?? ""
      if !value.isEmpty { values[field.rawValue] = value }
    }
    return values
  }

  private func value(_ field: LetterField) -> String? {
    switch field {
    case .customer: name
    case .number: "\(row.number)"
    case .kind: row.kind == .dissatisfaction ? "message" : row.kind.words.lowercased()
    case .area: row.areaName
    case .handler: row.kind == .compliment ? area?.manager1 : handler
    case .sender: sender
    case .house: house
    case .today: day(now)
    case .received: day(row.receivedAt)
    case .due: row.next.map { lastDay($0.at) }
    case .answerBy: answerBy
    case .nextUpdate: open(.progressUpdate, clocks).flatMap { $0.due > now ? lastDay($0.due) : nil }
    case .update: nil
    case .outcome: last(.outcomeTold)
    case .appealTo: row.kind == .complaint ? reviewer : nil
    case .appealUntil: appealUntil
    case .appealContact: span(.appealContact)
    case .appealAnswer: span(.appealOutcome)
    case .decision: last(.appealOutcome).map(AppealOutcome.found)
    }
  }

  private var name: String {
    [FeedbackForm.firstName, FeedbackForm.surname].compactMap { answers.text($0) }
      .joined(separator: " ")
  }

  private var handler: String? { row.passedTo.isEmpty ? area?.manager1 : row.passedTo }

  /// Whoever was put in for the appeal, else manager 3, also where they are out of office now; nobody
  /// who investigated it (AP-07).
  private var reviewer: String? {
    guard let handlers else { return area?.manager3 }
    if let name = handlers.handler(of: .appeal).name { return name }
    return handlers.isOwnWork(.appeal, handlers.area.manager3) ? nil : handlers.area.manager3
  }

  private var answerBy: String? {
    let clock = open(.findings, clocks) ?? open(.findings, ifTold) ?? open(.status, clocks)
    return clock.flatMap { $0.due > now ? lastDay($0.due) : nil }
  }

  /// The window that runs; before the outcome is told, the one that would begin now.
  private var appealUntil: String? {
    let clock = clocks.clocks.last { $0.kind == .appealWindow }
    let would = ifTold.clocks.last { $0.kind == .appealWindow }
    return (clock ?? would).map { lastDay($0.due) }
  }

  private func span(_ kind: ClockKind) -> String? {
    ifTold.clocks.last { $0.kind == kind }?.rule?.breach.target.words
  }

  private func open(_ kind: ClockKind, _ clocks: FeedbackClocks) -> Clock? {
    clocks.clocks.last { $0.kind == kind && $0.isOpen }
  }

  private func last(_ kind: FeedbackEvent.Kind) -> String? {
    events.last { $0.kind == kind }?.detail
  }

  private func day(_ instant: Instant) -> String {
    LetterDay.words(zone.wallTime(at: instant).date)
  }

  /// A due time at midnight is the end of the day before.
  private func lastDay(_ instant: Instant) -> String { day(instant - .seconds(1)) }
}

extension LetterField {
  /// Typed for each letter: paragraphs of them stay.
  public var isOwnWords: Bool { self == .update || self == .outcome || self == .decision }
}

/// Days as letters have them: `Monday 2 November 2026`.
public enum LetterDay {
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  public static func words(_ date: LocalDate) -> String {
    let (year, month, day) = date.civil
    return "\(weekdays[date.weekday - 1]) \(day) \(months[month - 1]) \(year)"
  }
}
