/// One allowed value of a choice.
public struct Option: Hashable, Codable, Sendable {
  /// What the record keeps.
  public var id: String
  /// What people read.
  public var label: String
  public init(_ id: String, _ label: String) {
    self.id = id
    self.label = label
  }
}

/// One question of a form.
public struct Field: Hashable, Sendable {
  /// What an answer looks like, and so how it is typed and checked.
  public enum Kind: Hashable, Sendable {
    /// One line.
    case line
    /// One line, with words to choose from; any others will do.
    case suggested([String])
    /// As many lines as it takes.
    case area
    case yesNo
    /// Done or not done: a script that was read, details that were read back.
    case tick
    case choice(Choices)
    case several([Option])
    /// A point in time, typed as `TimeEntry` reads it.
    case time(TimeEntry.Direction)
    case phone
    case email
    /// What to call somebody: any letters of any script.
    case name
    /// How many.
    case count
    /// An age or a day of birth, typed as `BirthEntry` reads it.
    case birth
    /// The ages of several children, typed as `AgeList` reads them.
    case ages
    /// Which of these other fields were read back and agreed, of those that have words.
    case readBack([FieldID])
  }

  /// Where a choice's options come from.
  public enum Choices: Hashable, Sendable {
    case fixed([Option])
    case staff
    case serviceAreas
  }

  /// Shown only while another field's answer is one of these.
  public struct Condition: Hashable, Sendable {
    public var field: FieldID
    public var values: Set<String>
    /// Also while it holds words itself: what was typed before stays in sight.
    public var staysFilled: Bool
  }

  public var id: FieldID
  /// At most 22 cells.
  public var label: String
  /// The question as it can be said aloud, or what to type.
  public var prompt: String
  public var kind: Kind
  public var isRequired: Bool
  /// For the staff to decide, not for the caller to tell: takes no *declined* or *unknown*.
  public var isOurs: Bool
  public var condition: Condition?
  /// A word for when it was answered so: `agreed 14:31` beside a consent.
  public var stamps: [String: String]

  public init(
    _ id: FieldID, _ label: String, _ prompt: String, _ kind: Kind, required: Bool = false,
    ours: Bool = false, onlyIf condition: (FieldID, Set<String>)? = nil,
    staysFilled: Bool = false, stamps: [String: String] = [:]
  ) {
    self.id = id
    self.label = label
    self.prompt = prompt
    self.kind = kind
    isRequired = required
    isOurs = ours
    self.condition = condition.map {
      Condition(field: $0.0, values: $0.1, staysFilled: staysFilled)
    }
    self.stamps = stamps
  }
}

/// Something about one answer, said in words under its field: to be mended before the form can be
/// completed (`Form.problems`), or only to be looked at again (`Form.warnings`).
public struct FormProblem: Hashable, Codable, Sendable {
  public var field: FieldID
  public var words: String
  public init(_ field: FieldID, _ words: String) {
    self.field = field
    self.words = words
  }
}
