import HavenDomain

/// `haven feedback show`: one piece of feedback, what was done and what is due.
enum FeedbackShowCommand {
  static let spec = CommandSpec(
    "feedback show", "Show one piece of feedback, what was done and what is due.",
    arguments: [ArgumentSpec("NUMBER", "Its number, such as F-20417.")],
    options: [.why, .json], run: run)

  private struct Shown: Encodable {
    var number: String
    var kind: String
    var stage: String
    var area: String
    var passedTo: String
    var receivedAt: String
    var due: Nullable<String>
    var call: Nullable<FeedbackCallJSON>
    var clocks: [ClockJSON]
    var marks: [FeedbackMarkJSON]
    var keepUntil: Nullable<String>
    var isHeld: Bool
    var destroyedAt: Nullable<String>
    var papers: [PaperJSON]
  }

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let why = invocation.options.has("why")
    let number = try invocation.feedbackNumber
    return try OpenDesk.with(invocation.globals) { desk in
      let row = try desk.feedback(number)
      let detail = try desk.perform(ReadFeedback(feedback: row.id))
      let sheet = try desk.perform(ReadClocks(.feedback(row.id)))
      if format == .json {
        try Output.write(JSONText.pretty(shown(detail, sheet, why: why, desk)))
      } else {
        try Output.write(words(detail, sheet, why: why, desk))
      }
      return .done
    }
  }

  private static func shown(
    _ detail: FeedbackDetail, _ sheet: ClockSheet, why: Bool, _ desk: OpenDesk
  ) -> Shown {
    let row = detail.row
    let keeping = detail.keeping
    return Shown(
      number: row.number.description, kind: row.kind.rawValue, stage: row.stage.rawValue,
      area: row.areaName, passedTo: row.passedTo, receivedAt: TimeWords.iso(row.receivedAt),
      due: Nullable(row.due.map(TimeWords.iso)),
      call: Nullable(row.call.map(FeedbackCallJSON.init)),
      clocks: sheet.clocks.map {
        ClockJSON($0, sheet, why: why, now: sheet.readAt, zone: desk.zone)
      },
      marks: detail.marks.map(FeedbackMarkJSON.init),
      keepUntil: Nullable(keeping.retention.map { TimeWords.isoDay($0.keepUntil) }),
      isHeld: row.isHeld, destroyedAt: Nullable(row.destroyedAt.map(TimeWords.iso)),
      papers: keeping.papers.map(PaperJSON.init))
  }

  private static func words(
    _ detail: FeedbackDetail, _ sheet: ClockSheet, why: Bool, _ desk: OpenDesk
  ) -> String {
    let row = detail.row
    var lines = Lines()
    lines.add("\(row.number), \(row.kind.words), \(row.stageWords()), \(row.areaName)")
    lines.add("Passed to", row.passedTo)
    lines.add("Next", FeedbackDue.words(row, now: desk.now, zone: desk.zone))
    lines.add("Call", row.call?.words(now: desk.now, zone: desk.zone))
    lines.add("Measured by", sheet.policy)
    lines.add(sheet, why: why, now: sheet.readAt, zone: desk.zone)
    for mark in detail.marks { lines.add("Mark", mark.words(now: desk.now, zone: desk.zone)) }
    for line in detail.keeping.lines(now: desk.now, zone: desk.zone) {
      lines.add("Keeping", line.words)
    }
    for event in detail.events {
      let who = event.staffName.map { ", \($0)" } ?? ""
      let what = event.detail.map { ": \($0)" } ?? ""
      lines.add(
        TimeWords.moment(event.at, now: desk.now, in: desk.zone),
        "  \(event.kind.words)\(who)\(what)")
    }
    return lines.text
  }
}
