import HavenDomain

/// A row of the register of feedback, for programs.
struct FeedbackLine: Encodable {
  var number: String
  var kind: String
  var stage: String
  var area: String
  var receivedAt: String
  var due: Nullable<String>
  var secondsLeft: Nullable<Int>
  var passedTo: String
  var call: Nullable<FeedbackCallJSON>
  /// What a complaint rests on.
  var grounds: [String]

  init(_ row: FeedbackRow, now: Instant) {
    number = row.number.description
    kind = row.kind.rawValue
    stage = row.stage.rawValue
    area = row.areaName
    receivedAt = TimeWords.iso(row.receivedAt)
    due = Nullable(row.due.map(TimeWords.iso))
    secondsLeft = Nullable(row.due.map { now.seconds(until: $0) })
    passedTo = row.passedTo
    call = Nullable(row.call.map(FeedbackCallJSON.init))
    grounds = row.grounds.map(\.rawValue)
  }
}
