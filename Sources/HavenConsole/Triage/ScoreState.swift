import Canvas
import HavenDomain

/// The score of a contact with its sum and history, over the panes.
public struct ScoreState: Equatable, Sendable {
  var contact: ContactID
  var number: RecordNumber
  /// Nil until the store has answered.
  var sheet: ScoreSheet?
  /// The first line that shows.
  var top = 0

  init(_ contact: ContactID, _ number: RecordNumber) {
    self.contact = contact
    self.number = number
  }
}

/// What the prompts about a score do.
public enum ScoreAct: Hashable, Sendable {
  case raise, ask, settle
}

extension Prompt {
  static func raiseScore(_ contact: ContactDetail, _ score: TriageScore) -> Prompt {
    let higher = (min(10, score.unlowered + 1)...10).map { ("\($0)", "\($0)") }
    return Prompt(
      .score(.raise, contact.row.id), title: "Raise the score of \(contact.row.number)",
      lines: ["It is \(score.value) now: \(score.words).", "From 8 on crisis response is called."],
      questions: [
        choice("Raise to", higher, selected: higher.first?.0), line("Reason", required: true),
      ], verb: "Raise")
  }

  static func askLower(_ sheet: ScoreSheet) -> Prompt {
    let lower = (0..<max(1, sheet.score.value)).reversed().map { ("\($0)", "\($0)") }
    return Prompt(
      .score(.ask, sheet.contact), title: "Ask for a lower score of \(sheet.number)",
      lines: [
        "It is \(sheet.score.value): \(sheet.score.words).",
        "Nothing changes until a second person agrees.",
      ],
      questions: [
        choice("Lower to", lower, selected: lower.first?.0), line("Reason", required: true),
      ], verb: "Ask", safeVerb: "Leave it")
  }

  static func settleLower(_ sheet: ScoreSheet) -> Prompt {
    let asked = sheet.lowering.map { "\($0.askedByName) asks for \($0.to)" } ?? ""
    return Prompt(
      .score(.settle, sheet.contact), title: "Second look at \(sheet.number)",
      lines: [
        "It is \(sheet.score.value): \(sheet.score.words).",
        sheet.reason.map { "\(asked): \($0)" } ?? "\(asked).",
      ],
      questions: [
        choice(
          "Your answer", [("no", "Refuse: it stays"), ("yes", "Agree: it is lowered")],
          selected: "no"), line("What you saw", required: true),
      ], verb: "Settle", safeVerb: "Not now")
  }
}

extension ScoreState {
  /// Sum, what stands about a lower one, and every change.
  func lines(_ context: Context) -> [(String, Role)] {
    guard let sheet else { return [("Reading.", .dim)] }
    let score = sheet.score
    var lines: [(String, Role)] = [
      ("Score \(score.value): \(score.words).", TriageView.role(score))
    ]
    if sheet.isUnsafe { lines.append(("NOT SAFE now: it cannot be lowered.", .critical)) }
    if let lowering = sheet.lowering, !lowering.isInForce {
      let at = TimeWords.clock(lowering.askedAt, in: context.zone)
      let why = sheet.reason.map { ": \($0)" } ?? "."
      lines.append(
        ("\(lowering.askedByName) asked at \(at) to lower it to \(lowering.to)\(why)", .warning))
      lines.append(("It waits for a second person.", .warning))
    }
    lines += [("", .text), ("What became of it", .heading)]
    lines += sheet.history.map { change in
      let who = change.staffName.map { ", \($0)" } ?? ""
      let why = change.reason.map { ": \($0)" } ?? ""
      let at = TimeWords.clock(change.at, in: context.zone)
      return ("\(at) \(change.words)\(who)\(why)", .text)
    }
    if sheet.history.isEmpty { lines.append(("Nothing yet.", .dim)) }
    return lines
  }
}
