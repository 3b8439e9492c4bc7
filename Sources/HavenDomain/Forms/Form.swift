/// A form as data: steps of one part or several, each of at most eight visible fields, free to visit
/// in any order.
public struct Form: Hashable, Sendable {
  /// What a heading counts; any step can be visited at any time.
  public struct Step: Hashable, Sendable {
    public var title: String
    public var parts: [Part]
    public init(_ title: String, parts: [Part]) {
      self.title = title
      self.parts = parts
    }

    /// A step that fits on one page.
    public init(_ title: String, _ fields: [Field]) {
      self.init(title, parts: [Part("", fields)])
    }

    public var fields: [Field] { parts.flatMap(\.fields) }
  }

  /// What shows at a time.
  public struct Part: Hashable, Sendable {
    /// Empty where the step has no other.
    public var title: String
    public var fields: [Field]
    public init(_ title: String, _ fields: [Field]) {
      self.title = title
      self.fields = fields
    }
  }

  /// A part by its place: PgUp and PgDn go from one to the next.
  public struct Page: Hashable, Sendable {
    public var step: Int
    public var part: Int
  }

  public var kind: FormKind
  public let steps: [Step]
  /// All parts of all steps, in their order.
  public let pages: [Page]
  /// Fields that stay shut until another has been answered, with the reason.
  public var gates: [Gate]
  /// Fields that take no more once another is ticked, with the reason.
  public var locks: [Lock]
  private let places: [FieldID: (page: Int, field: Int)]

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

  /// From the moment that `closer` is ticked `fields` keep what they have and take nothing new.
  public struct Lock: Hashable, Sendable {
    public var closer: FieldID
    public var fields: Set<FieldID>
    public var words: String
    public init(closer: FieldID, fields: Set<FieldID>, words: String) {
      self.closer = closer
      self.fields = fields
      self.words = words
    }
  }

  public init(kind: FormKind, steps: [Step], gates: [Gate] = [], locks: [Lock] = []) {
    self.kind = kind
    self.steps = steps
    self.gates = gates
    self.locks = locks
    pages = steps.indices.flatMap { step in
      steps[step].parts.indices.map { Page(step: step, part: $0) }
    }
    var places: [FieldID: (page: Int, field: Int)] = [:]
    for (index, page) in pages.enumerated() {
      for (place, field) in steps[page.step].parts[page.part].fields.enumerated() {
        places[field.id] = (index, place)
      }
    }
    self.places = places
  }

  public static func == (a: Form, b: Form) -> Bool {
    a.kind == b.kind && a.steps == b.steps && a.gates == b.gates && a.locks == b.locks
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(steps)
  }
}

// MARK: - Finding

extension Form {
  public var fields: [Field] { steps.flatMap(\.fields) }

  /// The question of that name; nil when this form has none.
  public func field(_ id: FieldID) -> Field? {
    places[id].map { part($0.page).fields[$0.field] }
  }

  /// The index of the step that asks it.
  public func step(of id: FieldID) -> Int? { places[id].map { pages[$0.page].step } }

  /// The index of the page that asks it.
  public func page(of id: FieldID) -> Int? { places[id]?.page }

  public func part(_ page: Int) -> Part { steps[pages[page].step].parts[pages[page].part] }

  /// The questions of a step that matter, given what was answered.
  public func visibleFields(step: Int, _ answers: Answers) -> [Field] {
    steps[step].parts.flatMap { visible($0, answers) }
  }

  /// The questions of a page that matter, given what was answered.
  ///
  /// - Parameter focus: a field that stays in sight once it is filled stays while the cursor is in
  ///   it, even emptied.
  public func visibleFields(
    page: Int, _ answers: Answers, focus: FieldID? = nil
  ) -> [Field] {
    visible(part(page), answers, focus: focus)
  }

  private func visible(_ part: Part, _ answers: Answers, focus: FieldID? = nil) -> [Field] {
    part.fields.filter { field in
      guard let condition = field.condition else { return true }
      if condition.staysFilled, field.id == focus || answers.hasText(field.id) { return true }
      return answers.text(condition.field).map(condition.values.contains) ?? false
    }
  }

  /// The pages of a step on which anything is asked, given what was answered.
  public func shownPages(step: Int, _ answers: Answers) -> [Int] {
    pages.indices.filter {
      pages[$0].step == step && !visible(part($0), answers).isEmpty
    }
  }

  /// Answered fields and all fields of a step.
  public func progress(step: Int, _ answers: Answers) -> (done: Int, of: Int) {
    let fields = visibleFields(step: step, answers)
    return (fields.count { answers.isAnswered($0.id) }, fields.count)
  }
}

// MARK: - Open and shut

extension Form {
  /// Why this field takes nothing now; nil when it does.
  public func whyShut(_ id: FieldID, _ answers: Answers) -> String? {
    whyGated(id, answers) ?? locks.first { isLocked(id, by: $0, answers) }?.words
  }

  /// The answers that a record may keep: of questions that are asked and open, and of locked ones
  /// what was there before. A name typed before the caller chose to stay anonymous is not among
  /// them (IN-06).
  public func kept(_ answers: Answers) -> Answers {
    let fields = steps.indices.flatMap { visibleFields(step: $0, answers) }.map(\.id)
    return answers.only(Set(fields.filter { whyNotKept($0, answers) == nil }))
  }

  /// Why an answer that is there is not one for the record.
  func whyNotKept(_ id: FieldID, _ answers: Answers) -> String? {
    if let words = whyGated(id, answers) { return words }
    let late = locks.first { lock in
      guard isLocked(id, by: lock, answers), let given = answers.changedAt[id],
        let closed = answers.changedAt[lock.closer]
      else { return false }
      return given > closed
    }
    return late?.words
  }

  private func whyGated(_ id: FieldID, _ answers: Answers) -> String? {
    for gate in gates where gate.fields.contains(id) {
      guard answers.hasText(gate.opener) else { return gate.words }
    }
    return nil
  }

  private func isLocked(_ id: FieldID, by lock: Lock, _ answers: Answers) -> Bool {
    lock.fields.contains(id) && answers.isYes(lock.closer)
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
    case .given: hasText(field)
    default: true
    }
  }
}
