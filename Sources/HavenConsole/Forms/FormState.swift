import Canvas
import HavenDomain

/// A form being filled: where the cursor is, what is typed, what is saved.
///
/// The draft's answers are what is on the screen; `unsaved` is what the store does not have yet.
public struct FormState: Equatable, Sendable {
  public var draft: Draft
  public var lease: Lease?
  /// A page's index (`Form.pages`); their number is the review.
  public var page = 0
  public var focus: FieldID?
  /// The first line of the review that shows.
  var reviewTop = 0
  /// For a field that is typed into.
  var editor: TextEditor?
  /// The list of allowed values, while it is open.
  var picker: FieldPicker?
  public var unsaved: [FieldID: FieldChange] = [:]
  public var inFlight: SaveDraft?
  var isSaveTimed = false
  /// The key that has waited longest to be saved.
  var unsavedSince: Instant?
  /// Somebody typed in the focused field since the cursor came to it.
  var isTouched = false
  /// What can be undone, over all fields.
  var history = FormHistory()
  /// Who else is in the form.
  public var company = FormCompany()
  /// Asked to be completed; pressed twice it is asked once.
  var isSubmitted = false
  /// Words under fields, since somebody asked to complete the form.
  public var problems: [FormProblem] = []

  public init(draft: Draft, lease: Lease?) {
    self.draft = draft
    self.lease = lease
    company.kept = draft.kept
    company.keptVersion = draft.version
    page = draft.focus.flatMap { form.page(of: $0) } ?? 0
    focus = draft.focus ?? visible.first?.id
    openEditor()
  }

  public var form: Form {
    draft.form == .intake ? IntakeForm.form : FeedbackForm.form
  }

  var reviewPage: Int { form.pages.count }
  public var isReview: Bool { page == reviewPage }
  /// The step of this page; their number is the review.
  public var step: Int { isReview ? form.steps.count : form.pages[page].step }
  public var isSaved: Bool { unsaved.isEmpty && inFlight == nil && company.choosing.isEmpty }

  /// The fields of this page.
  public var visible: [Field] {
    isReview ? [] : form.visibleFields(page: page, draft.answers, focus: focus)
  }

  public var focused: Field? { focus.flatMap { id in visible.first { $0.id == id } } }

  var whyShut: String? { focus.flatMap { form.whyShut($0, draft.answers) } }

  func problem(_ field: FieldID) -> FormProblem? { problems.first { $0.field == field } }

  /// Makes the editor fit the focused field.
  mutating func openEditor() {
    picker = nil
    guard let field = focused, field.kind.isTyped, whyShut == nil else {
      editor = nil
      return
    }
    editor = TextEditor(
      draft.answers[field.id]?.text ?? "", shape: field.kind == .area ? .area : .field)
  }
}

extension Field.Kind {
  /// Filled with words, not picked from a list.
  var isTyped: Bool {
    switch self {
    case .line, .suggested, .area, .time, .phone, .email, .name, .count, .birth, .ages: true
    case .yesNo, .tick, .choice, .several, .readBack: false
    }
  }
}

extension FormState {
  /// Gives a field its answer, at the moment of the key. What the console fills in of itself is
  /// nothing to undo.
  mutating func answer(_ field: FieldID, _ answer: Answer?, at now: Instant, byHand: Bool = true) {
    guard draft.answers[field] != answer else { return }
    if byHand { history.record(field, from: draft.answers[field], to: answer, at: now) }
    change(field, answer, at: now)
  }

  mutating func change(_ field: FieldID, _ answer: Answer?, at now: Instant) {
    let change = FieldChange(field: field, answer: answer, at: now)
    draft.answers.apply(change)
    unsaved[field] = change
    unsavedSince = unsavedSince ?? now
    problems.removeAll { $0.field == field }
  }

  /// Takes what the editor holds over into the answers.
  mutating func keepTyped(at now: Instant) {
    guard let editor, let focus else { return }
    // A key that only moves must not wipe out a “declined”.
    guard editor.text != draft.answers[focus]?.text ?? "" else { return }
    isTouched = true
    answer(focus, editor.text.isEmpty ? nil : .given(editor.text), at: now)
  }

  mutating func moveFocus(to field: FieldID?) {
    focus = field
    isTouched = false
    history.seal()
    settle()
    openEditor()
  }

  /// A page on which nothing is asked is passed over.
  mutating func go(toPage page: Int) {
    let step = page < self.page ? -1 : 1
    var target = min(max(0, page), reviewPage)
    while (1..<reviewPage).contains(target),
      form.visibleFields(page: target, draft.answers).isEmpty
    { target += step }
    self.page = target
    reviewTop = 0
    moveFocus(to: visible.first?.id)
  }

  /// The first page of a step.
  mutating func go(toStep step: Int) {
    if let page = form.pages.firstIndex(where: { $0.step == step }) { go(toPage: page) }
  }

  /// The next field; past the last one, the next page.
  mutating func advance() {
    let fields = visible
    guard let index = fields.firstIndex(where: { $0.id == focus }), index + 1 < fields.count else {
      go(toPage: page + 1)
      return
    }
    moveFocus(to: fields[index + 1].id)
  }

  mutating func retreat() {
    let fields = visible
    if let index = fields.firstIndex(where: { $0.id == focus }), index > 0 {
      moveFocus(to: fields[index - 1].id)
    } else if page > 0 {
      go(toPage: page - 1)
      moveFocus(to: visible.last?.id)
    }
  }

  /// Shows what stands in the way, with the cursor on the first.
  mutating func show(_ problems: [FormProblem]) {
    self.problems = problems
    guard let first = problems.first, let page = form.page(of: first.field) else { return }
    self.page = page
    moveFocus(to: first.field)
  }
}
