import HavenDomain

/// The prompts about who is who, each with the names of the records.
extension Prompt {
  static func merge(_ own: Client, into person: (id: ClientID, number: RecordNumber)) -> Prompt {
    Prompt(
      .people(.merge(survivor: person.id, absorbed: own.id)),
      title: "Merge \(own.number) into \(person.number)?",
      lines: ["The contacts of both become one person's. It can be undone, exactly."],
      questions: [line("How you know", required: true)], verb: "Merge", safeVerb: "Leave apart")
  }

  static func undoMerge(
    _ merged: MergedClient, of own: Client, _ context: Context
  ) -> Prompt {
    let when = TimeWords.moment(merged.at, now: context.now, in: context.zone)
    let who = merged.staffName.map { " by \($0)" } ?? ""
    let why = merged.reason.map { ": \($0)" } ?? ""
    return Prompt(
      .people(.undoMerge(merged.id)), title: "Take \(merged.number) out of \(own.number) again?",
      lines: [
        "Merged at \(when)\(who)\(why).",
        "Each has their own contacts again. What was joined since stays with \(own.number).",
      ], verb: "Undo the merge", safeVerb: "Leave it")
  }

  static func split(_ row: QueueRow, of own: Client) -> Prompt {
    Prompt(
      .people(.split(row.id)), title: "Take \(row.number) out of \(own.number)?",
      lines: [
        "It becomes a person of its own; the other \(own.contacts - 1) stay with \(own.number)."
      ], verb: "Take it out", safeVerb: "Leave it")
  }
}
