import HavenDomain

/// `haven feedback list`: the register of compliments, dissatisfaction and complaints.
enum FeedbackListCommand {
  static let spec = CommandSpec(
    "feedback list", "List the feedback register, what is due first on top.",
    options: FeedbackFilterOptions.options + [.json, .csv],
    notes: ["At most 500 rows are listed; a last line says where there are more."],
    run: run)

  private static let limit = 500

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let kind = try invocation.options.value("only").map(kind)
    var filter = try FeedbackFilterOptions.filter(invocation.options)
    let area = invocation.options.value("area")
    return try OpenDesk.with(invocation.globals) { desk in
      filter.area = try area.map {
        try FeedbackFilterOptions.area($0, among: try desk.perform(ListServiceAreas()))
      }
      let list = try desk.perform(ListFeedback(kind: kind, count: limit, filter: filter))
      let entries = list.rows.map { FeedbackLine($0, now: desk.now) }
      switch format {
      case .json: try Output.write(JSONText.pretty(entries))
      case .csv: try Output.write(csv(entries))
      case .people: try Output.write(table(list, desk))
      }
      if list.hasMore {
        Output.complain("There are more than \(limit); see the rest in the console.")
      }
      return list.rows.isEmpty && (kind != nil || filter != .all) ? .nothingMatched : .done
    }
  }

  private static func kind(_ typed: String) throws -> FeedbackKind {
    let plain = typed.lowercased()
    let found = FeedbackKind.allCases.first { $0.rawValue == plain || $0.rawValue + "s" == plain }
    guard let found else {
      throw UsageError(
        "“\(typed)” is no kind of feedback. There are compliment, dissatisfaction and complaint.",
        command: "feedback list")
    }
    return found
  }

  private static func table(_ list: FeedbackList, _ desk: OpenDesk) -> String {
    var head = Lines()
    head.add("\(list.open) open, \(list.overdue) overdue.")
    guard !list.rows.isEmpty else { return head.text }
    var table = TextTable("Number", "Type", "Stage", "Area", "Passed to", "Due")
    for row in list.rows {
      table.add(
        row.number.description, row.kind.words, row.stageWords(), row.areaName, row.passedTo,
        FeedbackDue.words(row, now: desk.now, zone: desk.zone)
          + (row.callToMake() == nil ? "" : ". Ring them"))
    }
    return head.text + table.text
  }

  private static func csv(_ entries: [FeedbackLine]) -> String {
    var csv = CSVText(
      "number", "kind", "stage", "area", "receivedAt", "due", "secondsLeft", "passedTo")
    for entry in entries {
      csv.add(
        entry.number, entry.kind, entry.stage, entry.area, entry.receivedAt,
        entry.due.value ?? "", entry.secondsLeft.value.map { "\($0)" } ?? "", entry.passedTo)
    }
    return csv.text
  }
}
