import Canvas
import HavenDomain

/// The help to classify over the contact form: what was answered, and what is selected.
public struct GuideState: Equatable, Sendable {
  var guide = FeedbackGuide()
  var selected = 0
  /// Grounds that are marked, before Enter goes on with them.
  var marked: Set<ComplaintGround> = []
  /// The first line of the reading that shows.
  var top = 0

  /// What one line of the list does.
  enum Choice: Hashable {
    case answer(Bool)
    case subject(FeedbackGuide.Subject)
    case ground(ComplaintGround)
    /// Ends the guide: the type becomes this.
    case take(FeedbackKind)
    /// Ends the guide: logged in one line, and in no register.
    case logLine
    /// Ends the guide: for somebody else.
    case elsewhere
  }

  var choices: [Choice] {
    switch guide.next() {
    case .praise?, .resolvable?, .decision?, .investigation?: [.answer(true), .answer(false)]
    case .subject?: FeedbackGuide.Subject.allCases.map { .subject($0) }
    case .grounds?: ComplaintGround.allCases.map { .ground($0) }
    case nil: endings
    }
  }

  /// What was proposed first, and what else may be decided.
  private var endings: [Choice] {
    guard let outcome = guide.proposal()?.outcome else { return [] }
    let first: Choice =
      switch outcome {
      case .resolved: .logLine
      case .outOfScope: .elsewhere
      default: .take(outcome.kind() ?? .dissatisfaction)
      }
    let others = FeedbackKind.allCases.map { Choice.take($0) }
    return [first] + others.filter { $0 != first }
  }

  var heading: String {
    guard let question = guide.next() else {
      return "Proposal: \(guide.proposal()?.outcome.words ?? "none")"
    }
    return question.words
  }

  func words(_ choice: Choice) -> String {
    let proposed = guide.proposal()?.outcome.kind()
    return switch choice {
    case .answer(let isYes): isYes ? "Yes" : "No"
    case .subject(let subject): subject.words
    case .ground(let ground): ground.words
    case .take(let kind) where kind == proposed: "Take it: \(kind.words)"
    case .take(let kind): "\(kind.words) instead"
    case .logLine: "Log it in one line"
    case .elsewhere: "Leave the form as it is"
    }
  }

  /// What is there to be read, what helps with this question first.
  var reading: [(words: String, isHeading: Bool)] {
    guard let question = guide.next() else {
      let reason = guide.proposal().map { [($0.reason, false)] } ?? []
      return reason + Self.definitions + Self.endings
    }
    switch question {
    case .praise: return Self.definitions + Self.scope
    case .subject: return Self.scope + Self.definitions
    case .resolvable: return Self.endings + Self.definitions
    case .decision: return Self.disagreement + Self.definitions
    case .grounds: return Self.definitions + Self.endings
    case .investigation: return Self.endings + Self.grounds + Self.definitions
    }
  }

  private typealias Text = [(words: String, isHeading: Bool)]
  private typealias Terms = CustomerContactTerms

  private static let definitions: Text =
    [("S3, Definitions", true)] + Terms.definitions.map { ("\($0.name): \($0.meaning)", false) }
  private static let scope: Text =
    [("S3, Scope: covered are", true)] + Terms.programmes.map { ("- \($0)", false) }
    + [("Not covered are", true)] + Terms.notCovered.map { ("- \($0)", false) }
  private static let endings: Text =
    [("S3, Initial contact summary", true)] + Terms.endings.map { ("- \($0)", false) }
  private static let disagreement: Text =
    [("S3, Complaints versus dissatisfaction", true), (Terms.dissatisfactionHeading, false)]
    + Terms.dissatisfaction.map { ("- \($0)", false) } + [(Terms.decisions, false)]
  private static let grounds: Text =
    [("S3, Complaints versus dissatisfaction", true), (Terms.complaintsHeading, false)]
    + ComplaintGround.allCases.map { ("- \($0.words)", false) }
}
