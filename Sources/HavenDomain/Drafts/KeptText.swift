/// An answer that lost its field to somebody else's: kept with the sheet until a person chooses,
/// whatever happens to either console (IN-12, law 4).
public struct KeptText: Codable, Hashable, Sendable {
  public var field: FieldID
  public var answer: Answer
  /// The moment of the key that gave it.
  public var at: Instant
  public var by: StaffID?
  /// Whose session wrote it, so that a screen can say “You”.
  public var session: SessionID?
  /// As lists show it; empty where nobody knows any more.
  public var byName: String
  /// The version of the sheet that set it aside. With its field it names the text: one save sets
  /// aside one text of each author in a field.
  public var version: Int

  public init(
    field: FieldID, answer: Answer, at: Instant, by: StaffID?, session: SessionID?,
    byName: String, version: Int
  ) {
    self.field = field
    self.answer = answer
    self.at = at
    self.by = by
    self.session = session
    self.byName = byName
    self.version = version
  }
}

extension Answers {
  /// What clocks, alarms, score and risk count while two answers stand: a No to “safe right now?” and
  /// a Yes to any danger hold from either side, until a person chooses (TR-02, TR-04).
  public func counting(_ kept: [KeptText]) -> Answers {
    var counted = self
    for (field, grave) in Self.grave {
      let told = kept.filter { $0.field == field && $0.answer == .given(grave) }.map(\.at).min()
      guard text(field) != grave, let told else { continue }
      counted.set(field, to: .given(grave), at: told)
    }
    return counted
  }

  private static let grave: [(FieldID, String)] =
    [(IntakeForm.safeNow, "no"), (IntakeForm.danger, "yes"), (IntakeForm.medical, "yes")]
    + Indicator.allCases.map { ($0.field, "yes") }
}

extension Field.Kind {
  /// Words, of which one answer may hold another. Two values of a list are either the same or not.
  public var isText: Bool {
    switch self {
    case .line, .area, .time, .phone, .email, .name, .birth, .ages: true
    default: false
    }
  }
}

extension Answer {
  /// Whether nothing of the other is lost where this one stands.
  public func holds(_ other: Answer, as kind: Field.Kind?) -> Bool {
    guard self != other else { return true }
    guard kind?.isText == true, let text, let words = other.text else { return false }
    return words.isEmpty || text.holds(words)
  }
}

extension String {
  /// Byte for byte, for a text of a megabyte is looked through at each save.
  fileprivate func holds(_ part: String) -> Bool {
    guard utf8.count >= part.utf8.count else { return false }
    if utf8.starts(with: part.utf8) { return true }
    if utf8.suffix(part.utf8.count).elementsEqual(part.utf8) { return true }
    guard utf8.count <= 65_536 else { return false }
    return contains(part)
  }
}
