import HavenDomain

/// A form's answers as a sealed row holds them: for each field its answer, the moment of the key,
/// the version that changed it last and who wrote it.
///
/// No text is lost to another: what a later save takes the place of is kept beside its field until a
/// person chooses (IN-12).
struct AnswerSheet {
  private(set) var answers = Answers()
  private(set) var focus: FieldID?
  /// Texts that lost their field, the oldest first.
  private(set) var kept: [SetAside] = []
  private(set) var changed: [FieldID: LastChange] = [:]
  /// Texts of others that a field's text holds in full: kept as soon as it no longer does.
  private(set) var held: [FieldID: [SetAside]] = [:]

  /// Who wrote something: a person at one console.
  struct Author: Hashable {
    var session: SessionID
    var staff: StaffID
  }

  struct LastChange: Equatable {
    var version: Int
    var at: Instant
    var by: Author?
  }

  /// A text that does not stand in its field, or not alone.
  struct SetAside: Equatable {
    var field: FieldID
    var answer: Answer
    var at: Instant
    var by: Author?
    /// Of a kept text the version that set it aside, of a held one the version that wrote it.
    var version: Int
  }

  init() {}

  /// A sheet that was never a draft.
  init(_ answers: Answers) {
    self.answers = answers
    for (field, at) in answers.changedAt { changed[field] = LastChange(version: 1, at: at) }
  }

  /// A sheet as it was sealed.
  init(
    answers: Answers, focus: FieldID?, kept: [SetAside], changed: [FieldID: LastChange],
    held: [FieldID: [SetAside]]
  ) {
    self.answers = answers
    self.focus = focus
    self.kept = kept
    self.changed = changed
    self.held = held
  }

  /// What a save brings beside its changes.
  struct Save {
    var form: FormKind
    var by: Author
    /// The version that the writer had before them; a change may name an older one for its field.
    var known: Int
    /// The version that this save makes.
    var version: Int
    /// Sessions that are in the form now: what they wrote is kept even if it was seen.
    var present: Set<SessionID> = []
  }

  /// Applies what was typed. What others wrote there is kept where its writer had not seen it, or is
  /// in the form still; what the writer goes on with, their own, is not kept from themselves.
  mutating func apply(_ changes: [FieldChange], focus: FieldID?, _ save: Save) {
    let form = save.form.form
    for change in changes {
      let base = change.base ?? save.known
      let kind = form.field(change.field)?.kind
      kept.removeAll {
        $0.field == change.field && $0.by == save.by && $0.version > base
      }
      var stillHeld: [SetAside] = []
      for text in texts(in: change.field) where text.by != save.by {
        if let new = change.answer, new.holds(text.answer, as: kind) {
          stillHeld.append(text)
        } else if text.version > base || isPresent(text, save) {
          keep(text, version: save.version)
        }
      }
      held[change.field] = (stillHeld + takeKept(equalTo: change)).nilIfEmpty
      answers.apply(change)
      changed[change.field] = LastChange(version: save.version, at: change.at, by: save.by)
    }
    if let focus { self.focus = focus }
  }

  private func isPresent(_ text: SetAside, _ save: Save) -> Bool {
    text.by.map { save.present.contains($0.session) } ?? false
  }

  /// A kept text that is typed again asks no more; once it goes from the field it is kept anew,
  /// whoever has seen it.
  private mutating func takeKept(equalTo change: FieldChange) -> [SetAside] {
    let same = kept.filter { $0.field == change.field && $0.answer == change.answer }
    kept.removeAll { $0.field == change.field && $0.answer == change.answer }
    return same.map { text in
      var text = text
      text.version = .max
      return text
    }
  }

  /// What stands in a field now, each text with its writer.
  private func texts(in field: FieldID) -> [SetAside] {
    var texts = held[field] ?? []
    if let answer = answers[field], let last = changed[field] {
      texts.removeAll { $0.by == last.by }
      texts.append(
        SetAside(field: field, answer: answer, at: last.at, by: last.by, version: last.version))
    }
    return texts
  }

  private mutating func keep(_ text: SetAside, version: Int) {
    let isThere = kept.contains {
      $0.field == text.field && $0.answer == text.answer && $0.by == text.by
    }
    guard !isThere else { return }
    var text = text
    text.version = version
    kept.append(text)
  }

  /// A person chose: of the texts that they saw only `change` stands.
  mutating func choose(_ change: FieldChange, over versions: [Int], _ save: Save) {
    kept.removeAll { $0.field == change.field && versions.contains($0.version) }
    let wasSeen = changed[change.field]?.version ?? 0 <= change.base ?? save.known
    if wasSeen { held[change.field] = nil }
    var save = save
    save.present = []
    apply([change], focus: nil, save)
  }

  /// What is typed into a form that is closed stays with it.
  mutating func keepLate(_ changes: [FieldChange], _ save: Save) {
    for change in changes {
      guard let answer = change.answer, answers[change.field] != answer else { continue }
      keep(
        SetAside(field: change.field, answer: answer, at: change.at, by: save.by, version: 0),
        version: save.version)
    }
  }

  /// What clocks and alarms count: see `Answers.counting`.
  var counted: Answers { answers.counting(kept.map { $0.text(name: "") }) }

  /// What others than this session changed since `known`, whether or not it was typed over.
  func changedSince(_ known: Int, except session: SessionID?) -> [(FieldChange, LastChange)] {
    changed.filter { $0.value.version > known && $0.value.by?.session != session }
      .map { (FieldChange(field: $0.key, answer: answers[$0.key], at: $0.value.at), $0.value) }
      .sorted { $0.0.field.rawValue < $1.0.field.rawValue }
  }
}

extension Array {
  fileprivate var nilIfEmpty: Self? { isEmpty ? nil : self }
}

extension AnswerSheet.SetAside {
  /// As screens show it; `name` is its writer's.
  func text(name: String) -> KeptText {
    KeptText(
      field: field, answer: answer, at: at, by: by?.staff, session: by?.session, byName: name,
      version: version)
  }
}

extension FormKind {
  /// The questions of this form.
  var form: Form { self == .intake ? IntakeForm.form : FeedbackForm.form }
}
