import Canvas
import HavenDomain

/// What is asked for filter, sample, note and the board's words.
public enum OversightForm: Hashable, Sendable {
  case filter
  case board(Quarter)
  case draw
  case note(RegisterAuditID, FeedbackID)
}

extension Prompt {
  private static let any = "any"

  static func registerFilter(_ feedback: FeedbackState, areas: [ServiceArea]) -> Prompt {
    let filter = feedback.filter
    let owner: String =
      switch filter.owner {
      case nil: ""
      case .me: "me"
      case .named(let name): name
      }
    return Prompt(
      .oversight(.filter), title: "Which lines of the register",
      questions: [
        choice(
          "Log", RegisterView.allCases.map { ($0.rawValue, $0.choice) },
          selected: RegisterView(feedback.kind).rawValue),
        choice(
          "Due",
          [(any, "at any time")] + FeedbackFilter.Due.allCases.map { ($0.rawValue, $0.words) },
          selected: filter.due?.rawValue ?? any),
        choice(
          "Stage", [(any, "any stage")] + FeedbackStage.allCases.map { ($0.rawValue, $0.words) },
          selected: filter.stage?.rawValue ?? any),
        choice(
          "Area", [(any, "all areas")] + areas.map { ("\($0.id.rawValue)", $0.name) },
          selected: filter.area.map { "\($0.rawValue)" } ?? any),
        choice(
          "Ground",
          [(any, "any, or none")] + ComplaintGround.allCases.map { ($0.rawValue, $0.short) },
          selected: filter.ground ?? any),
        line("Passed to (me, or a name)", text: owner),
      ], verb: "Show", againKey: .registerFilter)
  }

  static func board(_ quarter: Quarter) -> Prompt {
    Prompt(
      .oversight(.board(quarter)), title: "The board on \(quarter)",
      lines: ["What the board found on reading \(quarter.words). Name nobody."],
      questions: [paragraph("What it said", required: true)], verb: "Keep")
  }

  static func drawAudit() -> Prompt {
    Prompt(
      .oversight(.draw), title: "Draw an audit sample",
      lines: [
        "The number to draw by is made by chance and kept, so that the draw can be repeated."
      ],
      questions: [
        line("How many (5, or 10 %)", required: true, text: "10 %"),
        choice(
          "Of those that are",
          [("closed", "closed"), ("open", "open"), ("all", "open or closed")], selected: "closed"),
        choice(
          "Received",
          [("last", "last quarter"), ("this", "this quarter"), ("year", "the last year")],
          selected: "last"),
      ], verb: "Draw")
  }

  static func auditNote(_ audit: RegisterAuditID, _ piece: AuditPiece) -> Prompt {
    Prompt(
      .oversight(.note(audit, piece.feedback)), title: "Note on \(piece.number)",
      questions: [paragraph("Note", text: piece.note)], verb: "Keep")
  }
}

extension RegisterView {
  /// As the filter offers it.
  var choice: String {
    switch self {
    case .all: "the whole register"
    case .compliments: "compliments log"
    case .dissatisfaction: "dissatisfaction"
    case .complaints: "complaints log (QA)"
    }
  }
}

extension FeedbackState {
  /// What the answers of the filter's prompt ask for.
  mutating func apply(_ prompt: Prompt) {
    kind = prompt.picked(0).flatMap(RegisterView.init(rawValue:))?.kind
    filter.due = prompt.picked(1).flatMap(FeedbackFilter.Due.init(rawValue:))
    filter.stage = prompt.picked(2).flatMap(FeedbackStage.init(rawValue:))
    filter.area = prompt.picked(3).flatMap { Int64($0) }.map { ServiceAreaID(rawValue: $0) }
    let owner = prompt.text(5)
    filter.ground = prompt.picked(4).flatMap(ComplaintGround.init(rawValue:))?.rawValue
    filter.owner = owner.isEmpty ? nil : owner.lowercased() == "me" ? .me : .named(owner)
  }

  var isFiltered: Bool { kind != nil || filter != .all }

  /// What the panel's corner says of the lines that are left.
  func filterWords(_ areas: [ServiceArea]) -> String {
    let words = filter.words(areas: areas)
    return words.isEmpty ? "by due" : words
  }
}
