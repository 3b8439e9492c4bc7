/// What may stand in braces in a letter about feedback. The raw value is what is written there: never
/// rename one.
public enum LetterField: String, CaseIterable, Codable, Sendable {
  case customer, number, kind, area, handler, sender, house, today, received, due
  /// When they hear what we found.
  case answerBy = "answer by"
  case nextUpdate = "next update"
  /// What is happening, by when and by who: in the sender's own words.
  case update
  /// What was found and is done: in the sender's own words.
  case outcome
  case appealTo = "appeal to"
  case appealUntil = "appeal until"
  case appealContact = "appeal contact"
  case appealAnswer = "appeal answer"
  /// What came of an appeal: in the sender's own words.
  case decision

  /// What the field stands for, for whoever edits a template.
  public var words: String {
    switch self {
    case .customer: "first name and surname of the customer"
    case .number: "the number in the register"
    case .kind: "compliment, dissatisfaction or complaint, as the customer says it"
    case .area: "the service area"
    case .handler: "who looks after it"
    case .sender: "who sends the letter"
    case .house: "the name of the organisation"
    case .today: "the day of the letter"
    case .received: "the day on which it was made or reached us"
    case .due: "the day on which the next act is due"
    case .answerBy: "the day by which they hear what we found"
    case .nextUpdate: "the day that was agreed for the next update"
    case .update: "what is happening, by when and by who, typed for each letter"
    case .outcome: "what was found and is done, typed for each letter"
    case .appealTo: "who looks at an appeal"
    case .appealUntil: "the last day on which an appeal counts"
    case .appealContact: "how long it takes until they are contacted about an appeal"
    case .appealAnswer: "how long it takes until they know what came of an appeal"
    case .decision: "what came of the appeal, typed for each letter"
    }
  }

  /// What is to be done where there is no value, in a sentence of its own.
  public var missing: String {
    switch self {
    case .customer: "There is no name on the contact form: ask how they would like to be called."
    case .handler: "Nobody looks after it: name who it is passed to first."
    case .due: "Nothing is due, so there is no day to tell."
    case .answerBy: "There is no day by which they hear from us."
    case .nextUpdate: "There is no next update agreed: agree one first."
    case .update: "Write what is happening, by when and by who."
    case .outcome: "Write what was found and what is done about it."
    case .appealTo:
      "The service area has nobody for this appeal: name manager 3, or put somebody in, first."
    case .appealUntil, .appealContact, .appealAnswer:
      "There is no time to appeal: this is for complaints whose outcome is told."
    case .decision: "Write what came of the appeal."
    case .number, .kind, .area, .sender, .house, .today, .received:
      "There is no value for {\(rawValue)}."
    }
  }
}
