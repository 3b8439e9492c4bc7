import HavenDomain

/// `haven queue`: who waits, by risk and then by due time.
enum QueueCommand {
  static let spec = CommandSpec(
    "queue", "List the contacts that wait or are held, the most urgent first.",
    options: [
      OptionSpec("all", nil, "Also those in follow-up."),
      .json, .csv,
    ],
    run: run)

  private static let page = 500

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let (rows, totals) = try read(desk, all: invocation.options.has("all"))
      switch format {
      case .json: try Output.write(JSONText.pretty(rows.map { ContactJSON($0, now: desk.now) }))
      case .csv: try Output.write(csv(rows, now: desk.now))
      case .people: try Output.write(table(rows, totals, desk))
      }
      return .done
    }
  }

  /// Page by page, so that the database is never held for long. A contact that moves meanwhile is
  /// listed once.
  private static func read(
    _ desk: OpenDesk, all: Bool
  ) throws -> (rows: [QueueRow], totals: QueueTotals) {
    var rows: [QueueRow] = []
    var seen: Set<ContactID> = []
    var position = ReadQueue.Position.top
    while true {
      let window = try desk.perform(
        ReadQueue(
          position: position, count: page, includesFollowUp: all, isRefresh: !rows.isEmpty))
      rows += window.rows.filter { seen.insert($0.id).inserted }
      guard window.hasAfter, let last = window.rows.last else { return (rows, window.totals) }
      position = .after(last.place)
    }
  }

  private static func table(_ rows: [QueueRow], _ totals: QueueTotals, _ desk: OpenDesk) -> String {
    var head = Lines()
    head.add(
      "\(totals.waiting) waiting, \(totals.overTarget) over target, \(totals.held) held, "
        + "\(totals.followUp) in follow-up.")
    guard !rows.isEmpty else { return head.text }
    var table = TextTable(
      "Pri", "Number", "Wait", "Due", "Channel", "State", "Score", "Flag", "Owner",
      trailing: [2, 3, 6])
    for row in rows {
      table.add(
        row.priority.word, row.number.description, TimeWords.span(row.waited(at: desk.now)),
        TimeWords.span(row.secondsLeft(at: desk.now)), row.channel.words, row.state.words,
        row.score.map { "\($0)" } ?? "-", row.flags.map(\.words).joined(separator: ", "),
        row.ownerName ?? "-")
    }
    return head.text + table.text
  }

  private static func csv(_ rows: [QueueRow], now: Instant) -> String {
    var csv = CSVText(
      "number", "channel", "state", "waitingSeconds", "due", "secondsLeft", "priority", "score",
      "flags", "owner", "receivedAt")
    for row in rows {
      csv.add(
        row.number.description, row.channel.rawValue, row.state.rawValue,
        "\(row.waited(at: now))", TimeWords.iso(row.due), "\(row.secondsLeft(at: now))",
        "\(row.priority)", row.score.map { "\($0)" } ?? "",
        row.flags.map(\.rawValue).joined(separator: " "), row.ownerName ?? "",
        TimeWords.iso(row.receivedAt))
    }
    return csv.text
  }
}
