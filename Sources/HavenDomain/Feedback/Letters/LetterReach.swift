/// How a letter leaves the house. The raw value is kept in records: never rename one.
public enum LetterWay: String, CaseIterable, Codable, Sendable {
  /// Written to a file of the sender's, to be handed on from there.
  case file
  /// Through the house's mail command.
  case mail
  /// On paper, handed over or posted by the sender.
  case printed

  public var words: String {
    switch self {
    case .file: "written to a file"
    case .mail: "by email"
    case .printed: "on paper"
    }
  }
}

/// The ways to a customer that they said are safe: a letter can reach the hands of others.
public struct LetterReach: Codable, Hashable, Sendable {
  /// Nil where it was not said.
  public var mayContact: Bool?
  /// The form's own word, such as `email`.
  public var bestWay: String?
  public var email: String
  public var address: String
  /// Who speaks for them.
  public var behalf: String

  public init(
    mayContact: Bool?, bestWay: String? = nil, email: String = "", address: String = "",
    behalf: String = ""
  ) {
    self.mayContact = mayContact
    self.bestWay = bestWay
    self.email = email
    self.address = address
    self.behalf = behalf
  }

  public init(_ answers: Answers) {
    let may = FeedbackForm.mayContact
    self.init(
      mayContact: answers.isYes(may) ? true : answers.isNo(may) ? false : nil,
      bestWay: answers.text(FeedbackForm.bestWay), email: answers.text(FeedbackForm.email) ?? "",
      address: LetterText.line(answers.text(FeedbackForm.address) ?? ""),
      behalf: LetterText.line(answers.text(FeedbackForm.behalf) ?? ""))
  }

  /// Nil where a letter may go out; else the rule.
  public func refusal() -> String? {
    guard mayContact == false else { return nil }
    return "The customer said no to “May we reply?”, so no letter goes out "
      + "(S3, customer contact form). If they write again, ask them."
  }

  /// They said that this way is good.
  public func isSafe(_ way: LetterWay) -> Bool {
    guard mayContact == true else { return false }
    switch way {
    case .mail: return bestWay == "email"
    case .file, .printed: return bestWay == "letter" || bestWay == "inPerson"
    }
  }

  /// `May we reply: yes. Best way: Email.`
  public func words() -> String {
    let may = mayContact.map { $0 ? "yes" : "no" } ?? "not said"
    let best = FeedbackForm.ways.first { $0.id == bestWay }?.label ?? "not said"
    let other = behalf.isEmpty ? "" : " Somebody speaks for them: \(behalf)."
    return "May we reply: \(may). Best way: \(best).\(other)"
  }

  /// Asked where the way is another than the one that they named.
  public func question() -> String {
    let best = FeedbackForm.ways.first { $0.id == bestWay }?.label.lowercased()
    let said = best.map { "They said \($0)" } ?? "They did not say how to reach them"
    return "\(said). How do you know that this way is safe?"
  }
}
