import HavenDomain

/// An open intake in a list, for scripts and for people.
struct IntakeLineJSON: Encodable {
  /// How far a step has come.
  struct Step: Encodable {
    var done: Int
    var of: Int
  }

  var number: String
  var draft: String
  var channel: String
  var state: String
  var owner: Nullable<String>
  var writer: String
  var savedAt: String
  var savedSecondsAgo: Int
  var steps: [Step]

  init(_ line: IntakeLine, _ now: Instant) {
    number = line.row.number.description
    draft = line.draft.description
    channel = line.row.channel.rawValue
    state = line.row.state.rawValue
    owner = Nullable(line.row.ownerName)
    writer = line.writer
    savedAt = TimeWords.iso(line.savedAt)
    savedSecondsAgo = max(0, line.savedAt.seconds(until: now))
    steps = zip(line.done, line.of).map { Step(done: $0, of: $1) }
  }

  static func csv(_ lines: [IntakeLine]) -> String {
    var csv = CSVText([
      "number", "draft", "channel", "state", "owner", "writer", "saved_at", "done", "of",
    ])
    for line in lines {
      csv.add([
        line.row.number.description, line.draft.description, line.row.channel.rawValue,
        line.row.state.rawValue, line.row.ownerName ?? "", line.writer,
        TimeWords.iso(line.savedAt), "\(line.done.reduce(0, +))", "\(line.of.reduce(0, +))",
      ])
    }
    return csv.text
  }

  static func table(_ lines: [IntakeLine], now: Instant, zone: Zone) -> String {
    var table = TextTable(
      "Number", "Draft", "Channel", "State", "Steps", "Written by", "Saved", "Owner")
    for line in lines {
      let steps = zip(line.done, line.of).map { "\($0)/\($1)" }.joined(separator: " ")
      table.add(
        line.row.number.description, line.draft.description, line.row.channel.words,
        line.row.state.words, steps, line.writer,
        TimeWords.moment(line.savedAt, now: now, in: zone), line.row.ownerName ?? "-")
    }
    return table.text
  }
}
