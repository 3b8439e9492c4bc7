import Canvas
import HavenDomain

/// The prompts of keeping, each with the record's name in it.
extension Prompt {
  static func propose(_ preview: DestructionPreview) -> Prompt {
    let files = preview.due.count == 1 ? "1 file" : "\(preview.due.count) files"
    return Prompt(
      .keeping(.propose(preview.due.map(\.feedback))), title: "Propose to destroy \(files)?",
      lines: [
        "They are past \(FeedbackRetention.ruleWords(years: preview.years)) (S3, Appendix 2).",
        "Nothing goes yet: a second person confirms the list as it is now.",
      ], verb: "Propose", safeVerb: "Keep them")
  }

  static func confirm(_ list: Destruction, _ context: Context) -> Prompt {
    let files = list.count == 1 ? "1 file" : "\(list.count) files"
    return Prompt(
      .keeping(.confirm(list.id)), title: "Destroy list \(list.id.rawValue), \(files), for ever?",
      lines: [
        list.words(now: context.now, zone: context.zone) + ".",
        "Nothing brings them back, no backup either. The register keeps number, kind and days.",
      ],
      questions: [line("Type \(Destruction.word)", required: true)], verb: "Destroy",
      safeVerb: "Keep them")
  }

  static func withdraw(_ list: Destruction) -> Prompt {
    Prompt(
      .keeping(.withdraw(list.id)), title: "Withdraw list \(list.id.rawValue)?",
      lines: ["Nothing of it is destroyed. It can be proposed anew."], verb: "Withdraw",
      safeVerb: "Let it wait")
  }

  static func hold(_ row: FeedbackRow) -> Prompt {
    row.isHeld
      ? Prompt(
        .keeping(.lift(row)), title: "Lift the legal hold of \(row.number)?",
        lines: ["Its keeping counts again: it may be destroyed when that is over."],
        questions: [line("Why it is lifted", required: true)], verb: "Lift it",
        safeVerb: "Let it stand")
      : Prompt(
        .keeping(.hold(row)), title: "Hold \(row.number) for the law",
        lines: ["Nothing of it is destroyed while the hold stands, whatever its age."],
        questions: [line("Why", required: true)], verb: "Hold it")
  }

  static func paper(_ row: FeedbackRow) -> Prompt {
    let kinds = KeptPaper.Kind.allCases.map { ($0.rawValue, $0.words.capitalisedFirst) }
    return Prompt(
      .keeping(.paper(row)), title: "Paper of \(row.number)",
      lines: ["What is scanned is destroyed confidentially afterwards; both are recorded (S3)."],
      questions: [
        choice("What", kinds, selected: KeptPaper.Kind.letter.rawValue),
        line("Pages", required: true, text: "1"),
        line("Scanned on", required: true, text: "today"),
        line("Where the scan lies", required: true),
      ], verb: "Record")
  }

  static func paperDestroyed(
    _ row: FeedbackRow, _ papers: [KeptPaper], _ context: Context
  ) -> Prompt {
    let owed = papers.filter(\.isOwed).map {
      ("\($0.id.rawValue)", "\($0.name), scanned \(TimeWords.day($0.scannedOn))")
    }
    return Prompt(
      .keeping(.paperDestroyed(row)), title: "Paper of \(row.number) destroyed",
      lines: ["Destroyed confidentially, so that nobody can read it again."],
      questions: [
        choice("Which", owed, selected: owed.first?.0), line("How", required: true),
        line("Seen by"),
      ], verb: "Record")
  }
}
