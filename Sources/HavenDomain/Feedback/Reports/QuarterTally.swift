/// One quarter counted: its tables, as far as they may be shown.
///
/// It depends on this quarter alone, so that a figure is shown in a later report's trend where it
/// was shown in its own, and nowhere else.
struct QuarterTally {
  private typealias Cell = SuppressedTable.Cell

  private let rows: [ReportedFeedback]
  private(set) var table = SuppressedTable()
  private var lines: [QuarterReport.Part.Subject: [(label: String, cells: [Cell?])]] = [:]
  private var kinds: [FeedbackKind: Cell] = [:]
  private var areas: [String: Cell] = [:]
  private var causes: [String: Cell] = [:]
  private var clocks: [ClockLine: [Cell?]] = [:]
  private var named: [QuarterMeasure: Cell] = [:]

  /// Clocks of one kind, on one kind of feedback.
  private struct ClockLine: Hashable {
    var clock: ClockKind
    var kind: FeedbackKind
  }

  init(_ rows: [ReportedFeedback], firstContacts: Int = 0, surveys: SurveyReturns? = nil) {
    self.rows = rows
    countKindsAndAreas()
    count(firstContacts: firstContacts)
    countLabels(.grounds, of: complaints, \.ground)
    countLabels(.causes, of: rows.filter { $0.kind != .compliment }, \.cause)
    countClocks()
    countAppeals()
    countLessons()
    surveys.map { count($0) }
    table.suppress()
  }

  private var complaints: [ReportedFeedback] { rows.filter { $0.kind == .complaint } }

  // MARK: - What is shown

  func parts() -> [QuarterReport.Part] {
    QuarterReport.Part.Subject.allCases.compactMap { subject in
      guard let lines = lines[subject], !lines.isEmpty else { return nil }
      return QuarterReport.Part(
        subject, columns: Self.columns(subject),
        lines: lines.map { line in
          QuarterReport.Part.Line(line.label, line.cells.map(figure))
        })
    }
  }

  func figure(_ measure: QuarterMeasure) -> ReportFigure {
    switch measure {
    case .acknowledgedInTime: share(.acknowledgement)
    case .statusInTime: share(.status)
    case .findingsInTime: share(.findings)
    case .daysToOutcome: medianDays()
    default: figure(named[measure])
    }
  }

  /// A cause in an area, where its count may stand beside all that is shown already.
  mutating func recurrence(
    area: String, cause: String, count: Int
  ) -> QuarterReport.Recurrence {
    var wider = table
    let cell = wider.add(count)
    areas[area].map { wider.add(part: cell, of: $0) }
    causes[cause].map { wider.add(part: cell, of: $0) }
    let isSafe = !wider.values.indices.contains { wider.isExposed($0) }
    if isSafe { table = wider }
    return QuarterReport.Recurrence(
      area: area, cause: cause, figure: isSafe ? .count(count) : .heldBack)
  }

  private func figure(_ cell: Cell?) -> ReportFigure { cell.map { table.figure($0) } ?? .none }

  /// Of what is decided already, from what is shown alone.
  private func share(_ clock: ClockKind) -> ReportFigure {
    guard let cells = clocks[ClockLine(clock: clock, kind: .complaint)] else { return .none }
    let figures = cells.prefix(3).compactMap(\.self).map { table.figure($0) }
    let values = figures.compactMap { $0.value() }
    guard values.count == figures.count, let late = values.last else { return .heldBack }
    let decided = values.reduce(0, +)
    return decided == 0 ? .none : .count((200 * (decided - late) + decided) / (2 * decided))
  }

  private func medianDays() -> ReportFigure {
    let days = complaints.compactMap { row in
      row.outcomeAt.map { row.receivedAt.seconds(until: $0) / 86_400 }
    }.sorted()
    if days.isEmpty { return .none }
    return days.count < ReportFigure.smallest ? .heldBack : .count(days[days.count / 2])
  }

  private static func columns(_ subject: QuarterReport.Part.Subject) -> [String] {
    switch subject {
    case .areas: FeedbackKind.allCases.map(\.words) + ["All"]
    case .clocks: ["Early", "In time", "Late", "Running", "All"]
    default: ["Count"]
    }
  }
}

// MARK: - Counting

extension QuarterTally {
  private mutating func show(
    _ subject: QuarterReport.Part.Subject, _ label: String, _ cells: Cell?...
  ) {
    lines[subject, default: []].append((label, cells))
  }

  private mutating func countKindsAndAreas() {
    let all = table.add(rows.count)
    for kind in FeedbackKind.allCases {
      let cell = table.add(rows.count { $0.kind == kind })
      kinds[kind] = cell
      show(.received, kind.report, cell)
    }
    named[.compliments] = kinds[.compliment]
    named[.dissatisfaction] = kinds[.dissatisfaction]
    named[.complaints] = kinds[.complaint]
    table.add(sum: all, of: FeedbackKind.allCases.compactMap { kinds[$0] })
    show(.received, "All", all)
    var columns: [FeedbackKind: [Cell]] = [:]
    let byArea = Dictionary(grouping: rows, by: \.areaName).sorted { $0.key < $1.key }
    for (area, rows) in byArea {
      let cells = FeedbackKind.allCases.map { kind in
        table.add(rows.count { $0.kind == kind })
      }
      for (kind, cell) in zip(FeedbackKind.allCases, cells) {
        columns[kind, default: []].append(cell)
      }
      let sum = table.add(rows.count)
      areas[area] = sum
      table.add(sum: sum, of: cells)
      lines[.areas, default: []].append((area.isEmpty ? "No area" : area, cells + [sum]))
    }
    for (kind, cells) in columns { kinds[kind].map { table.add(sum: $0, of: cells) } }
    table.add(sum: all, of: byArea.compactMap { areas[$0.key] })
  }

  private mutating func count(firstContacts: Int) {
    let cell = table.add(firstContacts)
    named[.atFirstContact] = cell
    show(.received, "Resolved at first contact", cell)
  }

  /// Each row under one label, those without one last. Left out where nobody recorded any.
  private mutating func countLabels(
    _ subject: QuarterReport.Part.Subject, of rows: [ReportedFeedback],
    _ label: KeyPath<ReportedFeedback, String?>
  ) {
    let byLabel = Dictionary(grouping: rows.filter { $0[keyPath: label] != nil }) {
      $0[keyPath: label] ?? ""
    }
    guard !byLabel.isEmpty else { return }
    var cells: [Cell] = []
    for (name, rows) in byLabel.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) })
    {
      let cell = table.add(rows.count)
      if subject == .causes { causes[name] = cell }
      show(subject, name, cell)
      cells.append(cell)
    }
    let rest = table.add(rows.count { $0[keyPath: label] == nil })
    show(subject, "Not recorded", rest)
    add(total: rows, of: cells + [rest])
  }

  /// The sum of parts that are all complaints, or all that was no compliment.
  private mutating func add(total rows: [ReportedFeedback], of parts: [Cell]) {
    guard let complaints = kinds[.complaint], let others = kinds[.dissatisfaction] else { return }
    if rows.allSatisfy({ $0.kind == .complaint }), rows.count == self.complaints.count {
      table.add(sum: complaints, of: parts)
    }
    let both = table.add(
      self.rows.count { $0.kind != .compliment }, isPrinted: false)
    table.add(sum: both, of: [complaints, others])
    table.add(sum: both, of: parts)
  }

  private mutating func countClocks() {
    let order = [
      ClockKind.acknowledgement, .status, .findings, .progressUpdate, .lessons, .appealContact,
      .appealOutcome, .survey,
    ]
    for clock in order {
      for kind in [FeedbackKind.complaint, .dissatisfaction] {
        let all = rows.filter { $0.kind == kind }
          .map { row in row.clocks.filter { $0.kind == clock } }.filter { !$0.isEmpty }
        guard !all.isEmpty else { continue }
        count(all, of: ClockLine(clock: clock, kind: kind))
      }
    }
  }

  private mutating func count(_ all: [[ReportedClock]], of line: ClockLine) {
    let each = all.flatMap(\.self)
    let marks = each.lazy.compactMap(\.marks).first
    let hasTwo = marks?.contains(", then ") == true
    func number(_ result: ReportedClock.Result) -> Int { each.count { $0.result == result } }
    let early = hasTwo ? table.add(number(.early)) : nil
    let parts = [
      table.add(number(.kept) + (hasTwo ? 0 : number(.early))), table.add(number(.late)),
      table.add(number(.running)),
    ]
    let sum = table.add(each.count)
    table.add(sum: sum, of: (early.map { [$0] } ?? []) + parts)
    // One clock for one entry: who has none could be worked out.
    if each.count == all.count { kinds[line.kind].map { table.add(part: sum, of: $0) } }
    clocks[line] = [early, parts[0], parts[1], parts[2], sum]
    let label = "\(line.kind.report), \(line.clock.words)" + (marks.map { " (\($0))" } ?? "")
    lines[.clocks, default: []].append((label, [early, parts[0], parts[1], parts[2], sum]))
  }

  private mutating func countAppeals() {
    let appealed = complaints.compactMap(\.appeal)
    let sum = table.add(appealed.count)
    named[.appeals] = sum
    kinds[.complaint].map { table.add(part: sum, of: $0) }
    guard !appealed.isEmpty else { return }
    let parts = ReportedFeedback.Appeal.allCases.compactMap { result -> Cell? in
      let number = appealed.count { $0 == result }
      guard number > 0 || result != .told else { return nil }
      let cell = table.add(number)
      show(.appeals, result.words, cell)
      return cell
    }
    show(.appeals, "All", sum)
    table.add(sum: sum, of: parts)
  }

  private mutating func countLessons() {
    let shared = table.add(complaints.count(where: \.hasSharedLessons))
    let open = table.add(complaints.count { !$0.hasSharedLessons })
    guard !complaints.isEmpty, let all = kinds[.complaint] else { return }
    show(.lessons, "Shared with the team", shared)
    show(.lessons, "Not shared yet", open)
    table.add(sum: all, of: [shared, open])
    linkLessons(shared)
  }

  /// Lessons shared late are those shared, without those shared in time.
  private mutating func linkLessons(_ shared: Cell) {
    let line = ClockLine(clock: .lessons, kind: .complaint)
    guard let cells = clocks[line] else { return }
    let inTime = [cells[0], cells[1]].compactMap(\.self)
    let kept = complaints.count { row in
      row.clocks.contains { $0.kind == .lessons && ($0.result == .kept || $0.result == .early) }
    }
    let afterwards = complaints.count(where: \.hasSharedLessons) - kept
    guard afterwards >= 0, let late = cells[2] else { return }
    let part = table.add(afterwards, isPrinted: false)
    table.add(sum: shared, of: inTime + [part])
    table.add(part: part, of: late)
  }

  private mutating func count(_ surveys: SurveyReturns) {
    let sent = table.add(surveys.sent)
    let returned = table.add(surveys.returned)
    let satisfied = table.add(surveys.satisfied)
    table.add(part: returned, of: sent)
    table.add(part: satisfied, of: returned)
    show(.surveys, "Sent", sent)
    show(.surveys, "Came back", returned)
    show(.surveys, "Satisfied with the outcome", satisfied)
  }
}

extension FeedbackKind {
  /// Of several: `Complaints`.
  public var report: String {
    switch self {
    case .compliment: "Compliments"
    case .dissatisfaction: "Dissatisfaction"
    case .complaint: "Complaints"
    }
  }
}
