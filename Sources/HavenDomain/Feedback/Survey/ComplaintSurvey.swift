/// The customer contact survey (SV-03, S3 Appendix 5): seven questions, in its words and its order.
public enum ComplaintSurvey {
  public enum Question: Int, CaseIterable, Codable, Sendable {
    case listened = 1
    case informed, handling, outcome, improve, mayContact, method
  }

  /// The heading of the form.
  public static let title = "Customer Contact Survey"

  /// What stands over the room for a number or an address, under question 7.
  public static let detailsLabel = "Please provide contact details:"

  /// The printed answers of a question, in their order; none where it is answered in own words.
  public static func options(_ question: Question) -> [Option] {
    switch question {
    case .listened, .mayContact: [Option("yes", "Yes"), Option("no", "No")]
    case .informed: SurveyInformed.allCases.map { Option($0.rawValue, $0.words) }
    case .handling, .outcome: SurveySatisfaction.allCases.map { Option($0.rawValue, $0.words) }
    case .method: SurveyMethod.allCases.map { Option($0.rawValue, $0.words) }
    case .improve: []
    }
  }

  /// The question as it is printed.
  ///
  /// - Parameter house: who asks: the form names the service itself.
  public static func words(_ question: Question, house: String) -> String {
    switch question {
    case .listened:
      "Did you feel that the staff member listened and dealt with your complaint in a positive "
        + "manner?"
    case .informed: "How well were you kept informed about the progress of your complaint?"
    case .handling:
      "Overall, how satisfied or dissatisfied are you with the way your complaint was handled?"
    case .outcome:
      "Overall, how satisfied or dissatisfied are you with the final outcome of your complaint?"
    case .improve: "Is there anything \(house) could improve on when handling complaints?"
    case .mayContact:
      "To help improve our services, someone from \(house) may be in touch to discuss your "
        + "feedback – are you happy to be contacted?"
    case .method: "How would you like us to contact you?"
    }
  }

  /// The question in a few words, for tables and narrow screens.
  public static func short(_ question: Question) -> String {
    switch question {
    case .listened: "Listened, in a positive manner"
    case .informed: "Kept informed"
    case .handling: "How it was handled"
    case .outcome: "The final outcome"
    case .improve: "What could be better"
    case .mayContact: "Happy to be contacted"
    case .method: "Contact by"
    }
  }
}

/// Scale A (SV-04). The raw value is kept in records: never rename one.
public enum SurveyInformed: String, CaseIterable, Codable, Sendable {
  case veryWell, quiteWell, neither, notWell, notAtAllWell

  public var words: String {
    switch self {
    case .veryWell: "Very well"
    case .quiteWell: "Quite well"
    case .neither: "Neither"
    case .notWell: "Not well"
    case .notAtAllWell: "Not at all well"
    }
  }
}

/// Scale B (SV-04). The raw value is kept in records: never rename one.
public enum SurveySatisfaction: String, CaseIterable, Codable, Sendable {
  case verySatisfied, fairlySatisfied, neither, fairlyDissatisfied, dissatisfied

  public var words: String {
    switch self {
    case .verySatisfied: "Very satisfied"
    case .fairlySatisfied: "Fairly satisfied"
    case .neither: "Neither"
    case .fairlyDissatisfied: "Fairly dissatisfied"
    case .dissatisfied: "Dissatisfied"
    }
  }

  /// How many of the scale's answers, from its start, count as satisfied (SV-08).
  public static let satisfied = 2
}

/// How somebody would like to be contacted about their answers (question 7).
public enum SurveyMethod: String, CaseIterable, Codable, Sendable {
  case telephone, email, post

  public var words: String {
    switch self {
    case .telephone: "Telephone"
    case .email: "Email"
    case .post: "Post"
    }
  }
}
