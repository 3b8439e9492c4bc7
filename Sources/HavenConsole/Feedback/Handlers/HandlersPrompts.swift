import Canvas
import HavenDomain

/// The prompts about who handles feedback.
extension Prompt {
  static func assign(_ row: FeedbackRow, managers: [StaffMember], me: StaffID) -> Prompt {
    let parts = FeedbackPart.allCases.filter { FeedbackRules.whyNotAssign(row, $0) == nil }
    let people = managers.map { ("\($0.id.rawValue)", $0.name) }
    return Prompt(
      .handlers(.assign(row)), title: "Who handles \(row.number)",
      lines: ["They have it in reach from then on. The timeline says so, with the reason."],
      questions: [
        choice(
          "Part", parts.map { ($0.rawValue, $0.words.capitalisedFirst) },
          selected: parts.first?.rawValue),
        choice("Manager", people, selected: nil), line("Reason", required: true),
      ], verb: "Put in", safeVerb: "Leave it")
  }

  static func copy(_ row: FeedbackRow) -> Prompt {
    typealias Copy = FeedbackCopy
    let kinds = [
      ("policy complainant", "Policy and procedure to the complainant"),
      ("correspondence coordinator", "Correspondence to the coordinator"),
      ("correspondence complainant", "Correspondence to the complainant"),
    ]
    let ways = Copy.Way.allCases.map { ($0.rawValue, $0.words.capitalisedFirst) }
    return Prompt(
      .handlers(.copy(row)), title: "A copy of \(row.number)",
      lines: ["Where the policy does not go by email, the coordinator is informed how it went."],
      questions: [
        choice("What", kinds, selected: kinds[0].0),
        choice("How", ways, selected: Copy.Way.email.rawValue),
        line("On", required: true, text: "today"),
      ], verb: "Note it")
  }

  static func signTerms(_ feedback: FeedbackID) -> Prompt {
    Prompt(
      .handlers(.sign(feedback)), title: RegisterTerms.title, lines: RegisterTerms.text,
      verb: "Sign", safeVerb: "Not now")
  }

  static func managerAway(_ managers: [StaffMember]) -> Prompt {
    let people = managers.map { ("\($0.id.rawValue)", $0.name) }
    return Prompt(
      .handlers(.away), title: "A manager is out of office",
      lines: ["New feedback goes to the next manager up. An end that is past takes it back."],
      questions: [
        choice("Manager", people, selected: nil), line("From", required: true, text: "now"),
        line("Until", required: true),
      ], verb: "Set")
  }

  static func area(_ area: ServiceArea, isNew: Bool) -> Prompt {
    Prompt(
      .handlers(.area(area.id)), title: isNew ? "New service area" : "Area \(area.id.rawValue)",
      lines: [
        "Manager 1 investigates, Manager 2 draws lessons (if empty, Manager 1 does), "
          + "Manager 3 hears appeals. Whole names, as in the staff list."
      ],
      questions: [
        line("Name", required: true, text: area.name),
        line("Manager 1", required: true, text: area.manager1),
        line("Manager 2", text: area.manager2),
        line("Manager 3", required: true, text: area.manager3),
      ], verb: "Save", safeVerb: "Leave it")
  }
}
