/// One returned survey, as it was filled in: any question may have been left blank.
///
/// It says nothing of whose it is, unless they wrote it into question 5 themselves.
public struct SurveyAnswers: Codable, Hashable, Sendable {
  public var listened: Bool?
  public var informed: SurveyInformed?
  public var handling: SurveySatisfaction?
  public var outcome: SurveySatisfaction?
  /// In their own words; empty where nothing was written.
  public var improve: String
  public var mayContact: Bool?
  public var method: SurveyMethod?
  /// A number or an address. Kept apart from all the rest, and only with `mayContact` (C22).
  public var details: String

  public init(
    listened: Bool? = nil, informed: SurveyInformed? = nil, handling: SurveySatisfaction? = nil,
    outcome: SurveySatisfaction? = nil, improve: String = "", mayContact: Bool? = nil,
    method: SurveyMethod? = nil, details: String = ""
  ) {
    self.listened = listened
    self.informed = informed
    self.handling = handling
    self.outcome = outcome
    self.improve = improve
    self.mayContact = mayContact
    self.method = method
    self.details = details
  }

  public var isBlank: Bool { self == SurveyAnswers() }

  /// The option that was picked; nil where none was, and for what is answered in own words.
  public func picked(_ question: ComplaintSurvey.Question) -> String? {
    switch question {
    case .listened: listened.map(Self.word)
    case .informed: informed?.rawValue
    case .handling: handling?.rawValue
    case .outcome: outcome?.rawValue
    case .mayContact: mayContact.map(Self.word)
    case .method: method?.rawValue
    case .improve: nil
    }
  }

  /// Picks an option by its id; an id that the question does not have leaves it blank.
  public mutating func pick(_ id: String?, for question: ComplaintSurvey.Question) {
    switch question {
    case .listened: listened = id.flatMap(Self.claim)
    case .informed: informed = id.flatMap(SurveyInformed.init(rawValue:))
    case .handling: handling = id.flatMap(SurveySatisfaction.init(rawValue:))
    case .outcome: outcome = id.flatMap(SurveySatisfaction.init(rawValue:))
    case .mayContact: mayContact = id.flatMap(Self.claim)
    case .method: method = id.flatMap(SurveyMethod.init(rawValue:))
    case .improve: break
    }
  }

  private static func word(_ claim: Bool) -> String { claim ? "yes" : "no" }
  private static func claim(_ word: String) -> Bool? {
    word == "yes" ? true : word == "no" ? false : nil
  }
}

/// Somebody who is happy to be contacted about their answers. Nothing here says which were theirs.
public struct SurveyContact: Codable, Hashable, Sendable {
  public var id: SurveyContactID
  /// The day on which it came, and no time of day.
  public var day: LocalDate
  public var method: SurveyMethod?
  public var details: String
  public init(id: SurveyContactID, day: LocalDate, method: SurveyMethod?, details: String) {
    self.id = id
    self.day = day
    self.method = method
    self.details = details
  }
}

/// Which wish to be contacted: a random number, so that it says nothing of their order.
public struct SurveyContactID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}
