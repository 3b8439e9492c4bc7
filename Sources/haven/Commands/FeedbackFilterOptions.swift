import HavenDomain

/// Which lines of the register a command is about, as it is typed.
struct FeedbackFilterOptions {
  static let options = [
    OptionSpec("only", "KIND", "Only compliments, dissatisfaction or complaints."),
    OptionSpec("stage", "STAGE", "Only those at a stage, such as received."),
    OptionSpec("area", "AREA", "Only those of a service area: its name or number."),
    OptionSpec("ground", "GROUND", "Only complaints on a ground: \(grounds)."),
    OptionSpec("due", "WHEN", "Only what is overdue, or due today or this week."),
    OptionSpec("owner", "STAFF", "Only what was passed to somebody: a name, or me."),
  ]

  private static let grounds = ComplaintGround.allCases.map(\.rawValue).joined(separator: ", ")

  /// Everything but the area, which is known by its name.
  static func filter(_ options: OptionValues) throws(UsageError) -> FeedbackFilter {
    var filter = FeedbackFilter()
    if let typed = options.value("ground") {
      filter.ground = ComplaintGround(typed: typed)?.rawValue
      guard filter.ground != nil else {
        throw UsageError(
          "“\(typed)” is no ground. There are \(grounds).", command: "feedback list")
      }
    }
    if let typed = options.value("stage") {
      let plain = typed.lowercased()
      let names = FeedbackStage.allCases.map(\.dashed)
      filter.stage = FeedbackStage.allCases.first {
        [$0.dashed, $0.words, $0.rawValue.lowercased()].contains(plain)
      }
      guard filter.stage != nil else {
        throw UsageError(
          "“\(typed)” is no stage. There are \(names.joined(separator: ", ")).",
          command: "feedback list")
      }
    }
    if let typed = options.value("due") {
      filter.due = FeedbackFilter.Due(rawValue: typed.lowercased())
      guard filter.due != nil else {
        throw UsageError(
          "--due is overdue, today or week, and not “\(typed)”.", command: "feedback list")
      }
    }
    if let typed = options.value("owner")?.trimmed, !typed.isEmpty {
      filter.owner = typed.lowercased() == "me" ? .me : .named(typed)
    }
    return filter
  }

  static func area(_ typed: String, among areas: [ServiceArea]) throws -> ServiceAreaID {
    let wanted = typed.trimmed.lowercased()
    let exact = areas.filter { "\($0.id.rawValue)" == wanted || $0.name.lowercased() == wanted }
    let found = exact.isEmpty ? areas.filter { $0.name.lowercased().contains(wanted) } : exact
    guard found.count == 1, !wanted.isEmpty else {
      let list = areas.map { "\($0.id.rawValue) (\($0.name))" }
      throw Failure(
        .badInput, "--area: “\(typed)” is none of \(list.joined(separator: ", ")).")
    }
    return found[0].id
  }
}
