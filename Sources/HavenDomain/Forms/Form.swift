/// A form as data: steps of at most eight visible fields, free to visit in any order.
public struct Form: Hashable, Sendable {
  /// A page of the form; any step can be visited at any time.
  public struct Step: Hashable, Sendable {
    public var title: String
    public var fields: [Field]
    public init(_ title: String, _ fields: [Field]) {
      self.title = title
      self.fields = fields
    }
  }

  public var kind: FormKind
  public var steps: [Step]
  /// Fields that stay shut until another has been answered, with the reason.
  public var gates: [Gate]

  /// Until `opener` is answered in words, `fields` are shut, and `words` say why.
  public struct Gate: Hashable, Sendable {
    public var opener: FieldID
    public var fields: Set<FieldID>
    public var words: String
    public init(opener: FieldID, fields: Set<FieldID>, words: String) {
      self.opener = opener
      self.fields = fields
      self.words = words
    }
  }

  public init(kind: FormKind, steps: [Step], gates: [Gate] = []) {
    self.kind = kind
    self.steps = steps
    self.gates = gates
  }

  /// The question of that name; nil when this form has none.
  public func field(_ id: FieldID) -> Field? {
    for step in steps {
      if let field = step.fields.first(where: { $0.id == id }) { return field }
    }
    return nil
  }

  /// The index of the step that asks it.
  public func step(of id: FieldID) -> Int? {
    steps.firstIndex { $0.fields.contains { $0.id == id } }
  }

  /// The questions that matter, given what was answered.
  public func visibleFields(step: Int, _ answers: Answers) -> [Field] {
    steps[step].fields.filter { field in
      guard let condition = field.condition else { return true }
      return answers.text(condition.field).map(condition.values.contains) ?? false
    }
  }

  /// Why this field cannot be filled yet; nil when it can.
  public func whyShut(_ id: FieldID, _ answers: Answers) -> String? {
    for gate in gates where gate.fields.contains(id) {
      guard answers.text(gate.opener) != nil else { return gate.words }
    }
    return nil
  }

  /// The answers that a record may keep: of questions that are asked and open. A name typed before
  /// the caller chose to stay anonymous is not among them (IN-06).
  public func kept(_ answers: Answers) -> Answers {
    let fields = steps.indices.flatMap { visibleFields(step: $0, answers) }.map(\.id)
    return answers.only(Set(fields.filter { whyShut($0, answers) == nil }))
  }

  /// Answered fields and all fields of a step.
  public func progress(step: Int, _ answers: Answers) -> (done: Int, of: Int) {
    let fields = visibleFields(step: step, answers)
    return (fields.count { answers.isAnswered($0.id) }, fields.count)
  }
}

/// Which form an answer sheet belongs to.
public enum FormKind: String, Codable, Sendable {
  case intake
  case feedback
}

extension Answers {
  /// Answered with words, or said in so many words not to be.
  public func isAnswered(_ field: FieldID) -> Bool {
    switch self[field] {
    case nil: false
    case .given: text(field) != nil
    default: true
    }
  }
}
