import HavenDomain
import HavenStore

/// `haven feedback acknowledge`, `outcome` and `close`: the steps that every file goes through.
enum FeedbackStageCommands {
  static let acknowledge = CommandSpec(
    "feedback acknowledge", "Note that the customer knows that we have it.",
    arguments: [number],
    options: [OptionSpec("how", "TEXT", "How they were told."), .json],
    run: { invocation in
      let how = try invocation.required("how")
      return try invocation.changeFeedback { desk, row in
        try desk.perform(
          AcknowledgeFeedback(id: SystemRandom.requestID(), feedback: row.id, how: how))
      }
    })

  static let outcome = CommandSpec(
    "feedback outcome", "Note what was found and done, and that the customer was told.",
    arguments: [number],
    options: [
      OptionSpec("words", "TEXT", "The outcome, as told."),
      OptionSpec("told-of-appeal", nil, "The customer knows of their right to appeal."), .json,
    ],
    notes: ["Of a complaint --told-of-appeal is needed: without it there is no outcome."],
    run: { invocation in
      let words = try invocation.required("words")
      let toldOfAppeal = invocation.options.has("told-of-appeal")
      return try invocation.changeFeedback { desk, row in
        try desk.perform(
          RecordOutcome(
            id: SystemRandom.requestID(), feedback: row.id, outcome: words,
            toldOfAppeal: toldOfAppeal))
      }
    })

  static let close = CommandSpec(
    "feedback close", "Close the file.", arguments: [number],
    options: [OptionSpec("note", "TEXT", "Anything to keep with it."), .json],
    notes: ["Dissatisfaction is closed by the co-ordinator, a compliment by reception too."],
    run: { invocation in
      let note = invocation.options.value("note") ?? ""
      return try invocation.changeFeedback { desk, row in
        let id = SystemRandom.requestID()
        return row.kind == .compliment
          ? try desk.perform(
            HandleCompliment(id: id, feedback: row.id, act: .closed, note: note))
          : try desk.perform(CloseFeedback(id: id, feedback: row.id, note: note))
      }
    })

  static let number = ArgumentSpec("NUMBER", "Its number, such as F-20417.")
}

extension Invocation {
  /// Changes the feedback whose number stands first, and prints where it stands then.
  func changeFeedback(
    _ change: (OpenDesk, FeedbackRow) throws -> FeedbackRow
  ) throws -> ExitCode {
    let number = try feedbackNumber
    let format = try format
    return try OpenDesk.with(globals) { desk in
      let row = try change(desk, try desk.feedback(number))
      guard format != .json else {
        try Output.write(JSONText.pretty(FeedbackLine(row, now: desk.now)))
        return .done
      }
      var lines = Lines()
      lines.add("\(number), \(row.kind.words): \(row.stage.words).")
      lines.add("\(FeedbackDue.words(row, now: desk.now, zone: desk.zone)).")
      if let next = FeedbackMachine.nextWords(row, now: desk.now, zone: desk.zone) {
        lines.add(next)
      }
      try Output.write(lines.text)
      return .done
    }
  }
}
