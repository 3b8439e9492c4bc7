/// Something that we do not say to a customer, and what to say instead.
public struct AvoidedPhrase: Hashable, Codable, Sendable {
  /// The list that it stands in. The raw value is a key of the file: never rename one.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case glad = "never.glad"
    case sure = "never.sure"
    case sorry = "never.sorry"
    case progress = "never.progress"
    case first = "never.first"
    /// Words that seem to keep a disclosure secret.
    case tell = "never.tell"
    /// A time that is none.
    case vague

    /// The requirement that the list is from.
    public var row: String {
      switch self {
      case .glad, .sure, .sorry: "GP-05"
      case .progress: "GP-06"
      case .first: "GP-07"
      case .tell: "ES-05"
      case .vague: "GP-11"
      }
    }

    public var words: String {
      switch self {
      case .glad: "with Glad"
      case .sure: "with Sure"
      case .sorry: "with Sorry"
      case .progress: "in progress reports"
      case .first: "as a first response"
      case .tell: "about a disclosure"
      case .vague: "for a time"
      }
    }

    /// Whether the list counts in a text for this purpose.
    public func counts(in context: PhraseContext) -> Bool {
      switch self {
      case .glad, .sure, .sorry, .tell, .vague: true
      case .progress: context != .first
      case .first: context != .progress
      }
    }
  }

  public var kind: Kind
  /// To the letter of its source.
  public var phrase: String
  /// Other forms of it.
  public var also: [String] = []
  /// Longer words in which it is fine: `can't wait`.
  public var unless: [String] = []
  /// Fine after a word such as *cannot* (C19).
  public var mayBeNegated = false
  public var why = ""
  /// What to say instead, as the end of a sentence. `{by}` stands for a time.
  public var instead = ""

  public init(_ kind: Kind, _ phrase: String) {
    self.kind = kind
    self.phrase = phrase
  }

  /// What to say instead, with a time in it.
  ///
  /// - Parameter by: such as `by 14:30 today`.
  public func instead(by: String) -> String { TimeSpeak.fill(instead, by: by) }
}
