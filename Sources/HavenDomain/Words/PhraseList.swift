/// The words that staff have at hand and those that they leave unsaid: S3 §4, and what the
/// organisation adds in a file of its own (see `PhraseListFile`).
public struct PhraseList: Hashable, Codable, Sendable {
  /// One of Glad, Sure and Sorry (GP-01): what it expresses, and its phrases.
  public struct Column: Hashable, Codable, Sendable {
    public var meaning = ""
    public var phrases: [String] = []
    public init() {}
  }

  /// One of the ten steps (GP-08): what you can do, and where its words are.
  public struct Step: Hashable, Codable, Sendable {
    public var title: String
    public var actions: [String] = []
    public var see: PhraseSection?
    public init(_ title: String) { self.title = title }
  }

  public var glad = Column()
  public var sure = Column()
  public var sorry = Column()
  public var empathy: [String] = []
  public var avoided: [AvoidedPhrase] = []
  /// Words after which a phrase may stand that is fine when it is denied (C19).
  public var negators: [String] = []
  public var steps: [Step] = []
  public var questions: [String] = []
  /// What the three parts of Template 1>2>3 are (GP-10).
  public var template = ["", "", ""]
  public var answers: [PreparedAnswer] = []
  /// What keeping people informed is.
  public var informing: [String] = []
  /// Sentences of progress reports; `{by}` stands for a time.
  public var progress: [String] = []

  public init() {}

  /// Everything that may be said as it stands (C19), whatever else is in a list.
  public var approved: [String] {
    glad.phrases + sure.phrases + sorry.phrases + empathy
  }

  public func avoided(_ kind: AvoidedPhrase.Kind) -> [AvoidedPhrase] {
    avoided.filter { $0.kind == kind }
  }
}

/// A part of the words at hand. The raw value is a key of the file: never rename one.
public enum PhraseSection: String, CaseIterable, Codable, Sendable {
  case glad, sure, sorry, empathy, steps, questions, template, answers, time, progress, never

  public var title: String {
    switch self {
    case .glad: "Glad"
    case .sure: "Sure"
    case .sorry: "Sorry"
    case .empathy: "Empathy"
    case .steps: "10 steps"
    case .questions: "Questions"
    case .template: "Template 1>2>3"
    case .answers: "Prepared answers"
    case .time: "Time Speak"
    case .progress: "Progress reports"
    case .never: "Say instead"
    }
  }
}
