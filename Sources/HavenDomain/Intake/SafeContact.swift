/// How somebody can be reached without putting them at risk (IN-10), as they said it.
public struct SafeContact: Hashable, Sendable {
  /// To be answered before anybody calls back: words, or one of the ways of not answering.
  public let missing: [FieldID]
  /// Somebody began to ask.
  public let isBegun: Bool
  /// The number that they named as safe; else the one that they gave.
  public let number: String?
  /// Methods that they named as safe; empty where they named none.
  public let ways: [String]
  private let answers: Answers

  public init(_ answers: Answers) {
    self.answers = answers
    let asked = [
      IntakeForm.safeToCall, IntakeForm.safeWays, IntakeForm.safeNumber, IntakeForm.safeHours,
      IntakeForm.voicemail, IntakeForm.codeWord,
    ]
    isBegun = asked.contains(where: answers.isAnswered)
    number = answers.text(IntakeForm.safeNumber) ?? answers.text(IntakeForm.callback)
    ways = answers.chosen(IntakeForm.safeWays)
    missing = Self.missing(answers, ways)
  }

  /// Method, number, hours, voicemail and code word.
  public var isComplete: Bool { missing.isEmpty }

  private static func missing(_ answers: Answers, _ ways: [String]) -> [FieldID] {
    // Who is never called or texted is asked for no hours and no voicemail.
    if !ways.isEmpty, Set(ways).isDisjoint(with: dialled) { return [] }
    var needed = [IntakeForm.safeWays, IntakeForm.safeHours, IntakeForm.voicemail]
    needed.append(IntakeForm.codeWord)
    var missing = needed.filter { !answers.isAnswered($0) }
    let isSame = answers.isYes(IntakeForm.safeToCall) && answers.hasText(IntakeForm.callback)
    if !answers.isAnswered(IntakeForm.safeNumber), !isSame {
      let asks = answers.isAnswered(IntakeForm.safeToCall)
      missing.insert(asks ? IntakeForm.safeNumber : IntakeForm.safeToCall, at: 0)
    }
    return missing
  }

  /// The ways for which a number is dialled.
  static let dialled: Set<String> = ["phone", "text"]
}

// MARK: - In words

extension SafeContact {
  /// One line for whoever could dial: `by text message only; after six; no voicemail; code word
  /// “heron”`. Never a number: that is shown only to who asks for it. Nil where nothing was said.
  public var words: String? {
    let parts = [callWords, wayWords, hourWords, voicemailWords, codeWords, answerWords]
    var said = parts.compactMap { $0 }
    if let more = answers.text(IntakeForm.safeContact) { said.append(more) }
    if said.isEmpty { return isBegun && isComplete ? "asked; they would rather not say" : nil }
    return said.joined(separator: "; ")
  }

  private var callWords: String? {
    if answers.isNo(IntakeForm.safeToCall) { return "do not call" }
    return answers[IntakeForm.safeToCall] == .unknown ? "not known whether a call is safe" : nil
  }

  private var wayWords: String? {
    guard !ways.isEmpty else { return nil }
    let labels = ways.map { IntakeForm.label(IntakeForm.safeWays, $0).lowercased() }
    let list = labels.map { $0 == "in person" ? $0 : "by \($0)" }.joined(separator: " or ")
    return ways.contains("phone") ? list : "\(list) only"
  }

  private var hourWords: String? { answers.text(IntakeForm.safeHours) }

  private var voicemailWords: String? {
    switch answers.text(IntakeForm.voicemail) {
    case "safe": "voicemail is safe"
    case "no": "no voicemail"
    case "noName": "voicemail only without our name"
    default: nil
    }
  }

  private var codeWords: String? { answers.text(IntakeForm.codeWord).map { "code word “\($0)”" } }

  private var answerWords: String? {
    answers.text(IntakeForm.mayAnswer).map { "may also answer: \($0)" }
  }

  /// `how, safe hours and voicemail`, for sentences that say what to ask.
  var missingWords: String {
    let labels: [FieldID: String] = [
      IntakeForm.safeToCall: "whether a call is safe", IntakeForm.safeNumber: "on which number",
      IntakeForm.safeWays: "how", IntakeForm.safeHours: "when",
      IntakeForm.voicemail: "voicemail", IntakeForm.codeWord: "a code word",
    ]
    return SentenceList.words(missing.compactMap { labels[$0] })
  }
}

/// Things in a row, as a sentence says them.
enum SentenceList {
  /// `one`, `one and two`, `one, two and three`
  static func words(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
