import HavenDomain

/// `haven survey due|send|check|contacts|contacted`: what follows a closed complaint (SV-01, SV-02,
/// SV-07).
enum SurveyCommands {
  static let due = CommandSpec(
    "survey due", "List the closed complaints whose customers are owed a survey.",
    options: [.json], run: runDue)

  static let send = CommandSpec(
    "survey send", "Write the survey for one customer, and note that it is sent.",
    arguments: [number],
    options: [
      OptionSpec(
        "file", "PATH", "Write it to a new file: with a cover page where it goes by post."),
      OptionSpec("mail", nil, "Hand it to the house's mail command."),
      OptionSpec(
        "printed", nil, "Print it here, for the post: haven survey send F-1 --printed | lp"),
      .json,
    ],
    notes: [
      "It goes by email where an address was given, else by post (S3, Follow up). The form bears no "
        + "name and no number: what comes back cannot be told from any other.",
      "Choose one of --file, --mail and --printed.",
    ], run: runSend)

  static let check = CommandSpec(
    "survey check", "Note a quality-check conversation, which takes the survey's place.",
    arguments: [number],
    options: [
      OptionSpec("happy", "HOW", "yes, partly or no: happy with how it was handled."),
      OptionSpec("note", "TEXT", "What was said."), .json,
    ], run: runCheck)

  static let contacts = CommandSpec(
    "survey contacts", "List who would like to be contacted about their answers.",
    options: [.json],
    notes: ["Which answers were theirs is kept nowhere."], run: runContacts)

  static let contacted = CommandSpec(
    "survey contacted", "Somebody was contacted about their answers: destroy their details.",
    arguments: [ArgumentSpec("WISH", "Its number, as “haven survey contacts” shows it.")],
    run: runContacted)

  private static let number = ArgumentSpec("NUMBER", "Its number, such as F-20417.")

  private static func runDue(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let due = try desk.perform(ListSurveysDue())
      if format == .json {
        try Output.write(JSONText.pretty(due.map(SurveyDueJSON.init)))
        return .done
      }
      guard !due.isEmpty else {
        try Output.write("No survey is owed.\n")
        return .done
      }
      var table = TextTable("number", "service area", "closed", "due", "how")
      for each in due {
        let closed = TimeWords.moment(each.closedAt, now: desk.now, in: desk.zone)
        let words = each.due.map { TimeWords.closing($0, now: desk.now, in: desk.zone) } ?? "-"
        table.add("\(each.row.number)", each.row.areaName, closed, words, each.way.words)
      }
      try Output.write(table.text)
      return .done
    }
  }

  private static func runSend(_ invocation: Invocation) throws -> ExitCode {
    let number = try invocation.feedbackNumber
    let format = try invocation.format
    let post = try SurveyPost(invocation)
    return try OpenDesk.with(invocation.globals) { desk in
      let feedback = try desk.feedback(number).id
      let letter = try desk.perform(ReadSurveyLetter(feedback: feedback))
      let mail = LetterPost(
        commands: try HouseCommands.load(from: try Places(invocation.globals).commands))
      let way = try post.deliver(letter, mail)
      let row = try desk.perform(
        SendSurvey(id: SystemRandom.requestID(), feedback: feedback, way: way))
      if format == .json {
        try Output.write(JSONText.pretty(FeedbackLine(row, now: desk.now)))
      } else if let words = post.words(letter, way) {
        var lines = Lines()
        for line in words { lines.add(line) }
        try Output.write(lines.text)
      }
      return .done
    }
  }

  private static func runCheck(_ invocation: Invocation) throws -> ExitCode {
    let number = try invocation.feedbackNumber
    let typed = try invocation.required("happy")
    guard let result = QualityCheckResult(rawValue: typed) else {
      throw UsageError("--happy is yes, partly or no, and not “\(typed)”.", command: "survey check")
    }
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let row = try desk.perform(
        RecordQualityCheck(
          id: SystemRandom.requestID(), feedback: try desk.feedback(number).id, result: result,
          note: invocation.options.value("note") ?? ""))
      try Output.write(
        format == .json
          ? JSONText.pretty(FeedbackLine(row, now: desk.now))
          : "\(number): \(result.words). No survey is owed any more.\n")
      return .done
    }
  }

  private static func runContacts(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let wishes = try desk.perform(ListSurveyContacts())
      if format == .json {
        try Output.write(JSONText.pretty(wishes.map(SurveyContactJSON.init)))
        return .done
      }
      var lines = Lines()
      if wishes.isEmpty { lines.add("Nobody waits to be contacted about a survey.") }
      for wish in wishes {
        let method = wish.method.map { ", \($0.words.lowercased())" } ?? ""
        lines.add("\(wish.id.rawValue)  \(TimeWords.isoDay(wish.day))\(method)")
        lines.add("", wish.details)
      }
      try Output.write(lines.text)
      return .done
    }
  }

  private static func runContacted(_ invocation: Invocation) throws -> ExitCode {
    guard let wish = Int64(invocation.arguments[0]) else {
      throw UsageError(
        "“\(invocation.arguments[0])” is no number of a wish.", command: "survey contacted")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      _ = try desk.perform(
        EndSurveyContact(
          id: SystemRandom.requestID(), contact: SurveyContactID(rawValue: wish)))
      try Output.write("Seen to. Their details are destroyed.\n")
      return .done
    }
  }
}
