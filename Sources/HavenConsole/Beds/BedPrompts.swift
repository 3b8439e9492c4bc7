import Canvas
import HavenDomain

/// What the prompts over beds do, and for whom: the contact that the prompt names, whoever is at hand
/// when it is accepted.
public enum BedPromptAct: Hashable, Sendable {
  case fee(BedGuest), place(BedGuest, weeklyFee: Int?), leave, turnAway(BedGuest), wait(BedGuest)
}

/// Whom a bed is for.
public struct BedGuest: Hashable, Sendable {
  var id: ContactID
  var number: RecordNumber
}

/// The prompts over beds, each with the record's and the bed's name in it.
extension Prompt {
  /// What they can pay is asked once, in a sentence, and the scale stands beside it (IN-19).
  static func fee(_ guest: BedGuest, _ row: BedRow) -> Prompt {
    Prompt(
      .bed(.fee(guest), row), title: "Place \(guest.number)",
      lines: BedWords.scale + ["Leave the income empty where no fee is agreed today."],
      questions: [
        line("Weekly income, $"), line("People in the household", required: true, text: "1"),
      ], verb: "See the fee")
  }

  static func place(_ guest: BedGuest, _ row: BedRow, weeklyFee: Int?) -> Prompt {
    let fee =
      row.siteKind.isFree
      ? FeeScale.freeWords : weeklyFee.map { "$\($0) a week, by the scale." } ?? "No fee is agreed."
    return Prompt(
      .bed(.place(guest, weeklyFee: weeklyFee), row), title: "Place \(guest.number)?",
      lines: ["\(row.place), from now on.", fee], verb: "Place", safeVerb: "Not yet")
  }

  static func leaveBed(_ row: BedRow, _ number: RecordNumber) -> Prompt {
    Prompt(
      .bed(.leave, row), title: "\(number) has left?",
      lines: ["\(row.place) is free for somebody else then."], verb: "They left",
      safeVerb: "They live there")
  }

  static func turnAway(_ guest: BedGuest, _ row: BedRow) -> Prompt {
    let reasons = TurnAwayReason.allCases.map { ($0.rawValue, $0.words.capitalisedFirst) }
    return Prompt(
      .bed(.turnAway(guest), row), title: "\(guest.number) got no bed at \(row.siteName)",
      lines: ["So that it is known how many we could not help, and why."],
      questions: [choice("Why", reasons, selected: nil)], verb: "Note it")
  }

  static func waitForBed(_ guest: BedGuest, _ row: BedRow) -> Prompt {
    let kinds = BedKind.allCases.map { ($0.rawValue, $0.words.capitalisedFirst) }
    return Prompt(
      .bed(.wait(guest), row), title: "\(guest.number) waits for a bed",
      lines: ["The list is in the order of arrival; safety decides who is placed."],
      questions: [choice("Kind", kinds, selected: row.bed.kind.rawValue)],
      verb: "On the list")
  }
}

extension ConsoleState {
  mutating func accepted(
    _ act: BedPromptAct, _ row: BedRow, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    let id = context.id()
    switch act {
    case .fee(let guest): return feeAsked(prompt, guest, row)
    case .place(let guest, let fee):
      let request = PlaceInBed(id: id, bed: row.bed.id, contact: guest.id, weeklyFee: fee)
      return [.ask(.placeInBed(request))]
    case .turnAway(let guest):
      guard let reason = prompt.picked(0).flatMap(TurnAwayReason.init(rawValue:)) else { return [] }
      let request = TurnAway(id: id, contact: guest.id, site: row.bed.site, reason: reason)
      return [.ask(.turnAway(request))]
    case .wait(let guest):
      guard let kind = prompt.picked(0).flatMap(BedKind.init(rawValue:)) else { return [] }
      return [.ask(.waitForBed(WaitForBed(id: id, contact: guest.id, kind: kind)))]
    case .leave: return [.ask(.leaveBed(LeaveBed(id: id, bed: row.bed.id)))]
    }
  }

  /// The fee by the scale, to be read out before anything is done; figures that cannot be leave the
  /// prompt open on them.
  private mutating func feeAsked(
    _ prompt: Prompt, _ guest: BedGuest, _ row: BedRow
  ) -> [Effect] {
    let typed = prompt.text(0)
    guard !typed.isEmpty else {
      open(.place(guest, row, weeklyFee: nil))
      return []
    }
    let income = Int(typed.filter { $0 != "$" && $0 != "," && $0 != " " }) ?? -1
    let household = Int(prompt.text(1)) ?? 0
    let problems = FeeScale.problems(income: income, household: household)
    guard let problem = problems.first else {
      let fee = FeeScale.weeklyFee(income: income, household: household)
      open(.place(guest, row, weeklyFee: fee))
      return []
    }
    var prompt = prompt
    prompt.focus = problem.field == "income" ? 0 : 1
    prompt.problem = problem.words
    open(.prompt(prompt))
    return []
  }
}
