/// The three parts of the complaint investigation checklist (CC-27, S3 Appendix 3).
public enum ChecklistPhase: String, CaseIterable, Codable, Sendable {
  case beforeSpeaking, speaking, closing

  public var words: String {
    switch self {
    case .beforeSpeaking: "Before you speak to the customer"
    case .speaking: "When you speak to the customer"
    case .closing: "Closing the complaint"
    }
  }

  /// The numbers of its items.
  public var numbers: ClosedRange<Int> {
    switch self {
    case .beforeSpeaking: 1...9
    case .speaking: 10...13
    case .closing: 14...17
    }
  }

  public var items: [ChecklistItem] { numbers.map { ChecklistItem.all[$0 - 1] } }
}

/// One of the 17 items of the checklist, in the words of S3 Appendix 3.
public struct ChecklistItem: Hashable, Sendable {
  public let number: Int
  /// A name of a few words, for lists of what is open.
  public let name: String
  /// As the procedure has it; item 2 has six questions.
  public let sentences: [String]

  public var text: String { sentences.joined(separator: " ") }

  /// The first has a text in place of a box.
  public static let understanding = 1
  /// The answer in writing.
  public static let written = 14
  /// Notes of what was said, where the customer wants no answer in writing.
  public static let notes = 15
  public static let actions = 16
  /// It follows the closing, and so does not hold it up.
  public static let afterClosing = 17

  private init(_ number: Int, _ name: String, _ sentences: String...) {
    self.number = number
    self.name = name
    self.sentences = sentences
  }

  public static let all: [ChecklistItem] = [
    ChecklistItem(
      1, "the issues", "Understand the customers' issues raised in the complaint:"),
    ChecklistItem(
      2, "the six questions", "How long this has been ongoing?",
      "Who have they been dealing with?", "What impact is this issue having on their life?",
      "Any vulnerabilities?", "What does the customer want?", "How can we resolve this?"),
    ChecklistItem(
      3, "background",
      "Liaise with the relevant staff, manager, cross team or contractor for background "
        + "information."),
    ChecklistItem(
      4, "previous contacts",
      "Review all previous contacts on Active H, Shuttle, Case notes, etc."),
    ChecklistItem(
      5, "other systems",
      "Review any other systems history – Client databases, Assessments etc."),
    ChecklistItem(
      6, "media impact",
      "Identify any Media impact – inform the Calico Communications Team."),
    ChecklistItem(
      7, "others affected",
      "Check is any other customers or properties affected by this matter?"),
    ChecklistItem(
      8, "standards met",
      "Does the experience meet service standards or current policy?"),
    ChecklistItem(
      9, "questions to ask",
      "Prepare a list of questions to ask the customer, to check your understanding. Along with "
        + "your proposed approach or action taken to resolve the matter"),
    ChecklistItem(
      10, "complaint handling tools",
      "Use the Passionate About Customers Complaint handling tools (10 steps, Glad Sure Sorry, "
        + "Positive 1st response, take responsibility, say what you can do, template 123 etc.)"),
    ChecklistItem(
      11, "a visit",
      "Check if a visit required to the customers home, to understand the issue further?"),
    ChecklistItem(
      12, "next steps agreed",
      "Ask your questions and agree what you can do and the next steps for remedial action."),
    ChecklistItem(
      13, "keeping informed",
      "Keep the customer informed - agree the ongoing communication methods and frequency."),
    ChecklistItem(
      14, "written response",
      "Write to the customer with a full response confirming the actions taken to resolve the "
        + "matter."),
    ChecklistItem(
      15, "or notes uploaded",
      "If the customer doesn't want a response in writing, then upload your notes on the "
        + "discussion/ questions asked and the customers' response. Then this can be used to "
        + "upload in Shuttle as evidence of the corrective action."),
    ChecklistItem(
      16, "actions and reflection",
      "Ensure the Corrective and Preventative actions are completed, and Reflection occurs."),
    ChecklistItem(
      17, "happy with the outcome",
      "After the complaint is closed ask if the customer is happy with the outcome (quality "
        + "survey)"),
  ]

  /// Nil for a number that the checklist does not have.
  public static func item(_ number: Int) -> ChecklistItem? {
    all.indices.contains(number - 1) ? all[number - 1] : nil
  }
}

/// What stands in the box of an item. The raw value is kept in records: never rename one.
public enum ChecklistBox: String, CaseIterable, Codable, Sendable {
  case open, done, notNeeded

  public var words: String {
    switch self {
    case .open: "open"
    case .done: "done"
    case .notNeeded: "not needed"
    }
  }

  /// `[x]`, `[-]`, `[ ]`
  public var mark: String {
    switch self {
    case .open: "[ ]"
    case .done: "[x]"
    case .notNeeded: "[-]"
    }
  }
}

/// A text of the checklist that somebody writes. The raw value is kept in records: never rename one.
public enum ChecklistText: String, CaseIterable, Codable, Sendable {
  case summary, investigator, department, understanding, notes
  case noCorrective, noPreventative, otherCause

  public var words: String {
    switch self {
    case .summary: "Complaint summary"
    case .investigator: "Investigation by"
    case .department: "Department"
    case .understanding: "The customers' issues"
    case .notes: "Notes on the discussion"
    case .noCorrective: "No corrective action needed"
    case .noPreventative: "No preventative action needed"
    case .otherCause: "Other root cause"
    }
  }
}
