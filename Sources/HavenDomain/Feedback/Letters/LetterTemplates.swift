/// The templates in force, one for each kind of letter: the house's own where it has one.
public struct LetterTemplates: Hashable, Sendable {
  private var byKind: [LetterKind: LetterTemplate]

  public init(_ own: [LetterKind: LetterTemplate] = [:]) { byKind = own }

  /// What a new house begins with.
  public static let shipped = LetterTemplates()

  /// Nil where a shipped text breaks its own rules, which a test rules out.
  public subscript(kind: LetterKind) -> LetterTemplate? {
    byKind[kind] ?? Self.shipped(kind)
  }

  private static func shipped(_ kind: LetterKind) -> LetterTemplate? {
    try? LetterTemplate(parsing: shippedText(kind), shape: kind.shape)
  }

  public func isOwn(_ kind: LetterKind) -> Bool { byKind[kind] != nil }

  /// The text that a house edits, with the fields explained in notes.
  public static func shippedText(_ kind: LetterKind) -> String {
    let fields = kind.shape.fields.compactMap(LetterField.init(rawValue:)).map {
      "# {\($0.rawValue)}: \($0.words)"
    }
    let head = ["# Lines that begin with # go to nobody. Fields:"] + fields
    return head.joined(separator: "\n") + "\n" + opening + body(kind) + closing
  }

  private static let opening = """
    {house}
    {today}

    Our number: {number}

    Dear {customer},


    """

  private static let closing = """

    With kind regards

    {sender}
    {house}

    """

  private static func body(_ kind: LetterKind) -> String {
    switch kind {
    case .acknowledgement: acknowledgement
    case .progress: progress
    case .outcome: outcome
    case .answer: answer
    case .appealOutcome: appealOutcome
    case .thanks: thanks
    }
  }

  private static let acknowledgement = """
    We have your {kind} of {received} about {area}. I'm grateful for you telling me.

    {handler} looks after it. You hear what we found, and what we do about it, by {answer by}.

    You decide how we reach you. Tell us which way is safe and which is not: by phone, by email, \
    by letter, by text message or in person. You can also ask somebody whom you trust, or an \
    advocate, to speak for you.

    Our Customer Contact Policy and Procedure says how we go on from here. Tell us how you would \
    like your copy: on paper, by email, or read to you.

    """

  private static let progress = """
    This is how far we are with your {kind} of {received} about {area}.

    {update}

    {handler} looks after it. You hear from us again by {next update}. If that day has to change, \
    we tell you before it is over, and agree a new one with you.

    If another way or time to reach you is better, tell us and we use that.

    """

  private static let outcome = """
    Thanks for letting me know about {area}. We have looked into your complaint of {received}.

    What we found, and what we do about it:

    {outcome}

    Your right to appeal

    You can ask us to look at this outcome again. {appeal to} does that. Tell us in the way that \
    suits you: by phone, by email, by letter or in person. You can use your own words, and you can \
    ask somebody whom you trust, or an advocate, to do it for you. Your appeal counts if it \
    reaches us by {appeal until}.

    {appeal to} then contacts you within {appeal contact}, and tells you the result within \
    {appeal answer}. If more time is needed, the two of you agree on it.

    It is your choice. If you do not appeal, nothing changes in the help that you get from us.

    """

  private static let answer = """
    Thanks for letting me know about {area}. We have looked into what you told us on {received}.

    What we found, and what we do about it:

    {outcome}

    If this does not put it right for you, tell us. You can also ask us to take it up as a \
    complaint: by phone, by email, by letter or in person, yourself or through somebody whom you \
    trust.

    """

  private static let appealOutcome = """
    You asked us to look again at the outcome of your complaint of {received} about {area}. \
    This is what came of it:

    {decision}

    If you would like to talk about it, or to have it explained in another way, tell us how and \
    when we can reach you safely.

    """

  private static let thanks = """
    Thank you for your kind words of {received} about {area}. We share them with the people whom \
    they are about.

    It's good that you've told us what helped: it shows us what to keep doing.

    """
}
