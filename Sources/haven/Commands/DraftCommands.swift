import HavenDomain
import HavenStore

/// `haven draft list|show|discard|restore`: forms that were left, with all that was typed (IN-12).
enum DraftCommands {
  private static let number = ArgumentSpec("NUMBER", "The form's number, such as D-71002.")

  static let list = CommandSpec(
    "draft list", "List the forms that were left: your own, or as a supervisor everybody's.",
    options: [
      OptionSpec("discarded", nil, "Those that were discarded in the last 30 days."), .json,
    ], run: runList)

  static let show = CommandSpec(
    "draft show", "Show a form that was left, with all that was typed.", arguments: [number],
    options: [.json],
    notes: ["Where two people wrote in one field, both texts are shown. It is recorded."],
    run: runShow)

  static let discard = CommandSpec(
    "draft discard", "Discard a feedback form that was left.", arguments: [number],
    options: [OptionSpec("yes", nil, "Do it, and ask no more."), .json],
    notes: [
      "It can be restored for 30 days. An intake’s form goes with its contact and stays."
    ], run: runDiscard)

  static let restore = CommandSpec(
    "draft restore", "Bring back a form that was discarded in the last 30 days.",
    arguments: [number], options: [.json], run: runRestore)

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let isOfDiscarded = invocation.options.has("discarded")
    return try OpenDesk.with(invocation.globals) { desk in
      let drafts = try desk.perform(ListDrafts(isOfDiscarded: isOfDiscarded))
      if format == .json {
        try Output.write(JSONText.pretty(drafts.map(DraftLine.init)))
      } else if drafts.isEmpty {
        throw Failure(
          .nothingMatched, isOfDiscarded ? "No form was discarded." : "No form was left open.")
      } else {
        try Output.write(DraftSheet.table(drafts, now: desk.now, zone: desk.zone))
      }
      return drafts.isEmpty ? .nothingMatched : .done
    }
  }

  private static func runShow(_ invocation: Invocation) throws -> ExitCode {
    let (format, number) = (try invocation.format, try invocation.draftNumber)
    return try OpenDesk.with(invocation.globals) { desk in
      let known = try desk.draft(number)
      var draft = try desk.perform(OpenDraft(draft: known.id))
      draft.heldByName = known.heldByName
      try Output.write(
        format == .json
          ? JSONText.pretty(DraftPage(draft))
          : DraftSheet.page(draft, now: desk.now, zone: desk.zone))
      return .done
    }
  }

  private static func runDiscard(_ invocation: Invocation) throws -> ExitCode {
    let (format, number) = (try invocation.format, try invocation.draftNumber)
    let isSure = invocation.options.has("yes")
    return try OpenDesk.with(invocation.globals) { desk in
      let draft = try desk.draft(number)
      if let why = DiscardDraft.whyNot(draft) { throw Failure(.badInput, why) }
      guard isSure else {
        throw Failure(
          .usage,
          "Discard \(number), feedback left by \(draft.ownerName)? It is kept. "
            + "“haven draft discard \(number) --yes” discards it.")
      }
      let gone = try desk.perform(
        DiscardDraft(id: SystemRandom.requestID(), draft: draft.id))
      return try tell(
        gone, "\(number) is discarded. “haven draft restore \(number)” brings it back.", format)
    }
  }

  private static func runRestore(_ invocation: Invocation) throws -> ExitCode {
    let (format, number) = (try invocation.format, try invocation.draftNumber)
    return try OpenDesk.with(invocation.globals) { desk in
      let draft = try desk.draft(number)
      let back = try desk.perform(
        RestoreDraft(id: SystemRandom.requestID(), draft: draft.id))
      return try tell(back, "\(number) is back among the open forms.", format)
    }
  }

  private static func tell(
    _ draft: Draft, _ words: String, _ format: Format
  ) throws -> ExitCode {
    var lines = Lines()
    lines.add(words)
    try Output.write(format == .json ? JSONText.pretty(DraftLine(draft)) : lines.text)
    return .done
  }
}

extension Invocation {
  fileprivate var draftNumber: RecordNumber {
    get throws {
      let typed = arguments.first ?? ""
      guard let number = RecordNumber(typed, default: .draft), number.series == .draft else {
        throw Failure(
          .badInput, "“\(typed)” is no number of a form. It looks like D-71002.")
      }
      return number
    }
  }
}

extension OpenDesk {
  /// Among the open ones, then among the discarded.
  fileprivate func draft(_ number: RecordNumber) throws -> Draft {
    for isOfDiscarded in [false, true] {
      let drafts = try perform(ListDrafts(isOfDiscarded: isOfDiscarded))
      if let draft = drafts.first(where: { $0.number == number }) { return draft }
    }
    throw Failure(.nothingMatched, "There is no open form \(number) that you may see.")
  }
}
