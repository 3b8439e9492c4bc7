import HavenDomain

/// What somebody says of our own service.
struct DrillOpinion: Hashable, Sendable {
  var kind: FeedbackKind
  /// One of the shipped service areas.
  var area: Int
  /// An option of the form's “Received via”.
  var via: String
  var happened: String
  var impact: String
  var wanted: String
  var firstName = ""
  var surname = ""

  init(
    _ kind: FeedbackKind, _ area: Int, _ via: String, _ happened: String, impact: String = "",
    wanted: String = ""
  ) {
    self.kind = kind
    self.area = area
    self.via = via
    self.happened = happened
    self.impact = impact
    self.wanted = wanted
  }
}

/// Opinions of the drill, before a person is found for each.
enum DrillFeedback {
  static let all = compliments + dissatisfaction + complaints

  static let compliments = [
    DrillOpinion(.compliment, 4, "card", "A card for the night team: they made tea and had time."),
    DrillOpinion(
      .compliment, 8, "email", "The volunteer who came with me to the court was calm and kind."),
    DrillOpinion(
      .compliment, 1, "letter", "Thanks to the Thursday cooks, from all of table three."),
    DrillOpinion(.compliment, 5, "form", "My key worker rang on the day that she said she would."),
    DrillOpinion(.compliment, 7, "phone", "Reception remembered my name after a year."),
    DrillOpinion(.compliment, 9, "card", "The nurse explained everything twice and never hurried."),
  ]

  static let dissatisfaction = [
    DrillOpinion(
      .dissatisfaction, 2, "phone", "The laundry was closed on the two days that had been agreed.",
      impact: "Took the washing to a friend's, by bus.", wanted: "A list with the real hours."),
    DrillOpinion(
      .dissatisfaction, 3, "email", "The group moved to the evening and nobody had told us.",
      impact: "Came for nothing, with a pushchair.", wanted: "A text before such changes."),
    DrillOpinion(
      .dissatisfaction, 1, "website", "The form asks for an address twice.",
      impact: "It took three tries.", wanted: "Ask once."),
    DrillOpinion(
      .dissatisfaction, 4, "inPerson", "The quiet room is used for meetings.",
      impact: "There is nowhere to ring the children from.", wanted: "An hour each day kept free."),
    DrillOpinion(
      .dissatisfaction, 7, "letter", "The fee letter came without a name to ask for.",
      impact: "Worried over the weekend.", wanted: "A name and a number on each letter."),
    DrillOpinion(
      .dissatisfaction, 8, "social", "Offered to help in May and heard back in July.",
      impact: "Had found another place by then.", wanted: "An answer within a week."),
    DrillOpinion(
      .dissatisfaction, 6, "phone", "Lunch had nothing without meat on Sunday.",
      impact: "Had bread.", wanted: "One dish for everybody."),
  ]

  static let complaints = [
    DrillOpinion(
      .complaint, 2, "phone", "The repair of the front door was reported three times.",
      impact: "Sleeps badly while it does not close well.",
      wanted: "A repair this week, and to hear the date."),
    DrillOpinion(
      .complaint, 5, "letter", "A meeting was held without the advocate who was to be there.",
      impact: "Did not say what mattered.", wanted: "The meeting again, with the advocate."),
    DrillOpinion(
      .complaint, 6, "email", "Papers were sent to the old address although a new one was given.",
      impact: "Had to explain at home.",
      wanted: "To know how it came about, and that it is changed."),
    DrillOpinion(
      .complaint, 3, "form", "Waited two hours for an appointment and was then sent home.",
      impact: "Lost a morning's pay.", wanted: "An apology, and the fare back."),
    DrillOpinion(
      .complaint, 4, "phone", "A worker spoke about me in the corridor.",
      impact: "Does not go to the kitchen any more.", wanted: "That somebody speaks with the team."),
    DrillOpinion(
      .complaint, 9, "portal", "The referral was to be sent in March and was not.",
      impact: "Is on the list four months later than others.",
      wanted: "The earlier date on the list."),
    DrillOpinion(
      .complaint, 7, "email", "My bank details were asked for on the phone in a full office.",
      impact: "Felt watched.", wanted: "A room for such calls."),
  ]
}
