import HavenDomain

/// A protocol for programs.
struct ProtocolJSON: Encodable, Sendable {
  struct Step: Encodable, Sendable {
    struct Line: Encodable, Sendable {
      var kind: String
      var text: String
    }
    var title: String
    var lines: [Line]
  }
  var name: String
  var version: Int
  var title: String
  var topic: String
  var author: String
  var isApproved: Bool
  var approver: Nullable<String>
  var credential: Nullable<String>
  var approved: Nullable<String>
  var expires: Nullable<String>
  var banner: Nullable<String>
  var inUse: Bool
  var importedAt: Nullable<String>
  var importedBy: Nullable<String>
  var steps: [Step]?

  enum CodingKeys: String, CodingKey {
    case name, version, title
    case topic = "for"
    case author
    case isApproved = "approvalHolds"
    case approver, credential, approved, expires, banner, inUse, importedAt, importedBy, steps
  }

  init(_ entry: ProtocolEntry, _ today: LocalDate, withText: Bool) {
    let value = entry.value
    let standing = ProtocolStanding(value.approval, today: today)
    name = value.name
    version = value.version
    title = value.title
    topic = value.topic.rawValue
    author = value.author
    isApproved = standing.holds
    approver = Nullable(value.approval?.approver)
    credential = Nullable(value.approval?.credential)
    approved = Nullable(value.approval.map { TimeWords.isoDay($0.on) })
    expires = Nullable(value.approval.map { TimeWords.isoDay($0.expires) })
    banner = Nullable(standing.banner)
    inUse = entry.isInUse
    importedAt = Nullable(entry.importedAt.map(TimeWords.iso))
    importedBy = Nullable(entry.importedByName)
    steps =
      withText
      ? value.steps.map { step in
        Step(
          title: step.title,
          lines: step.lines.map { Step.Line(kind: $0.kind.rawValue, text: $0.text) })
      } : nil
  }
}

/// Somebody's training on a protocol, for programs.
struct TrainingJSON: Encodable, Sendable {
  var staff: String
  var name: String
  var on: String
  var until: String
  var holds: Bool

  enum CodingKeys: String, CodingKey {
    case staff
    case name = "protocol"
    case on, until, holds
  }

  init(_ training: ProtocolTraining, _ today: LocalDate) {
    staff = training.staffName
    name = training.name
    on = TimeWords.isoDay(training.on)
    until = TimeWords.isoDay(training.until)
    holds = training.holds(on: today)
  }
}
