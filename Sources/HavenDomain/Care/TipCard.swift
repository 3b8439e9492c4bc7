/// What everybody here wants to have at hand on a hard day: cards with the words of the customer
/// service principles (S1) and of the customer contact procedure (S3), to the letter.
public enum TipCard: String, CaseIterable, Codable, Sendable {
  /// GP-12, five.
  case principles
  /// GP-12, four.
  case communication
  /// GP-12, four.
  case boundaries
  /// GP-12, four.
  case aftercare
  /// GP-16: S3 §4.2 step 2, and “Progress reports method”.
  case mindset

  /// As the source has it.
  public var title: String {
    switch self {
    case .principles: "Key principles"
    case .communication: "Compassionate customer service and communication"
    case .boundaries: "Professional boundaries"
    case .aftercare: "Providing supportive aftercare"
    case .mindset: "'Black' and 'red'"
    }
  }

  public var tips: [Tip] { texts.indices.map { Tip(card: self, place: $0) } }

  /// Whole, and as one short line.
  typealias Text = (whole: String, line: String)

  var texts: [Text] {
    switch self {
    case .principles: Self.principleTexts
    case .communication: Self.communicationTexts
    case .boundaries: Self.boundaryTexts
    case .aftercare: Self.aftercareTexts
    case .mindset: Self.mindsetTexts
    }
  }

  private static let principleTexts: [Text] = [
    (
      "Create a physically and emotionally safe environment.",
      "Create a physically and emotionally safe place."
    ),
    (
      "Be honest, transparent, and consistent. Keep promises and maintain confidentiality.",
      "Be honest, transparent, and consistent."
    ),
    (
      "Offer choices, prioritise each customer's individual circumstances and respect "
        + "customers' preferences.",
      "Offer choices, and respect customers' preferences."
    ),
    (
      "Work collaboratively with a customer and encourage personal decision-making to enable a "
        + "sense of agency and control. Avoid a power dynamic that could feel controlling.",
      "Avoid a power dynamic that could feel controlling."
    ),
    (
      "Recognise and respect diverse backgrounds, values, and experiences.",
      "Respect diverse backgrounds, values, experiences."
    ),
  ]

  private static let communicationTexts: [Text] = [
    (
      "Recognise that customers who have experienced trauma and homelessness may feel threatened "
        + "or under pressure in certain situations.",
      "Customers may feel threatened or under pressure."
    ),
    (
      "Approach every interaction with empathy, patience, and a non-judgemental attitude.",
      "Empathy, patience, and a non-judgemental attitude."
    ),
    (
      "Listen actively without interrupting and validate customer concerns.",
      "Listen actively without interrupting."
    ),
    (
      "Always gain consent before recording personal information, check that details are accurate, "
        + "and record agreed support needs. Clearly explain the purpose of recording information.",
      "Consent first; check that details are accurate."
    ),
  ]

  private static let boundaryTexts: [Text] = [
    (
      "Be compassionate while maintaining professional boundaries.",
      "Be compassionate, and keep professional boundaries."
    ),
    (
      "Avoid making assumptions about a customer's background, situation or experiences.",
      "Avoid making assumptions about a customer."
    ),
    (
      "Clearly communicate the limitations of your ability to help while remaining compassionate.",
      "Say the limits of your help clearly and kindly."
    ),
    (
      "If a situation is beyond your role, explain why and direct the customer to the appropriate "
        + "support services.",
      "Beyond your role: explain why, and direct them on."
    ),
  ]

  private static let aftercareTexts: [Text] = [
    (
      "Ask about a customer's preferred method of contact.",
      "Ask about a customer's preferred method of contact."
    ),
    (
      "Follow up when appropriate to ensure the customer's needs have been met.",
      "Follow up: have the customer's needs been met?"
    ),
    (
      "Provide clear and accessible information on additional support services if needed.",
      "Give clear information on additional support."
    ),
    (
      "Be consistent and reliable in communication to establish trust.",
      "Be consistent and reliable, to establish trust."
    ),
  ]

  private static let mindsetTexts: [Text] = [
    (
      "Keep yourself in the 'Black' (positive - can do mind-set).",
      "Keep yourself in the 'Black' (can do mind-set)."
    ),
    (
      "We recognise that no news is bad news and lack of updates or information can send people "
        + "into the 'red'.",
      "Lack of updates can send people into the 'red'."
    ),
  ]
}
