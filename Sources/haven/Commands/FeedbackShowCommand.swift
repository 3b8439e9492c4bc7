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
    var appeals: [AppealJSON]
    var handlers: [FeedbackHandlerJSON]
    var copies: [FeedbackCopyJSON]
    var owed: [String]
    var isUrgent: Bool
    var grounds: [String]
    var classification: Nullable<Classified>
    var form: [DraftPage.Answered]
    var marks: [FeedbackMarkJSON]
    var keepUntil: Nullable<String>
    var isHeld: Bool
    var destroyedAt: Nullable<String>
    var papers: [PaperJSON]
  }

  private struct AppealJSON: Encodable {
    var receivedAt: String
    var contactedAt: Nullable<String>
    var due: Nullable<String>
    var isExtended: Bool
    var outcome: Nullable<String>
    var toldAt: Nullable<String>

    init(_ appeal: Appeal) {
      receivedAt = TimeWords.iso(appeal.receivedAt)
      contactedAt = Nullable(appeal.contactedAt.map(TimeWords.iso))
      due = Nullable(appeal.due.map(TimeWords.iso))
      isExtended = appeal.isExtended
      outcome = Nullable(appeal.outcome?.rawValue)
      toldAt = Nullable(appeal.toldAt.map(TimeWords.iso))
    }
  }

  /// What the guide proposed, and whether it was followed.
  private struct Classified: Encodable {
    var proposal: String
    var reason: String
    var isFollowed: Bool

    init(_ found: Classification) {
      proposal = found.outcome.rawValue
      reason = found.reason
      isFollowed = found.isFollowed
    }
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
        let areas = try desk.perform(ListServiceAreas())
        let review = FeedbackReview(
          detail.answers, areas: areas, now: desk.now, zone: desk.zone)
        var lines = Lines()
        for sentence in review.sentences { lines.add(sentence) }
        try Output.write(words(detail, sheet, why: why, desk) + lines.text)
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
      }, appeals: detail.appeals.map(AppealJSON.init),
      handlers: detail.handlers.map(FeedbackHandlerJSON.init),
      copies: detail.copies.map(FeedbackCopyJSON.init), owed: detail.owed,
      isUrgent: row.isUrgent(), grounds: row.grounds.map(\.rawValue),
      classification: Nullable(Classification.of(detail.answers).map(Classified.init)),
      form: DraftPage.answered(detail.answers, in: FeedbackForm.form),
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
    lines.add("Passed to", row.passedTo + (row.isUrgent() ? ", urgent" : ""))
    lines.add("Next", FeedbackDue.words(row, now: desk.now, zone: desk.zone))
    lines.add("Call", row.call?.words(now: desk.now, zone: desk.zone))
    if let next = FeedbackMachine.nextWords(row, now: desk.now, zone: desk.zone) {
      lines.add(next)
    }
    for investigation in detail.investigations {
      lines.add(investigation.words(now: desk.now, zone: desk.zone))
    }
    for appeal in detail.appeals { lines.add(appeal.words(now: desk.now, zone: desk.zone)) }
    detail.handlers.forEach { lines.add($0.words) }
    detail.owed.forEach { lines.add($0) }
    detail.copies.forEach { lines.add("\($0.words).") }
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

/// Who does a part of the work, for programs.
struct FeedbackHandlerJSON: Encodable {
  var part: String
  /// Null where the coordinator has to name a substitute.
  var name: Nullable<String>
  var why: String

  init(_ handler: FeedbackHandler) {
    part = handler.part.rawValue
    name = Nullable(handler.name)
    why = handler.why
  }
}

/// A copy that was given, for programs.
struct FeedbackCopyJSON: Encodable {
  var what: String
  var to: String
  var how: String
  var on: String

  init(_ copy: FeedbackCopy) {
    what = copy.what.rawValue
    to = copy.to.rawValue
    how = copy.how.rawValue
    on = TimeWords.isoDay(copy.on)
  }
}
