import HavenDomain

/// Saving as it is typed: 150 ms after the first key that is not saved yet, one save at a time.
///
/// With the commit behind it that keeps what a crash can take under a quarter of a second.
extension FormState {
  static let saveDelay = Duration.milliseconds(150)

  /// After every key: starts the save timer if there is something to save. A key that came while
  /// another save was out has waited for that one already.
  mutating func effectsOfTyping(at now: Instant? = nil) -> [Effect] {
    guard !unsaved.isEmpty, !isSaveTimed, inFlight == nil else { return [] }
    isSaveTimed = true
    let waited = (unsavedSince ?? now).flatMap { since in
      now.map { Duration.milliseconds($0.milliseconds - since.milliseconds) }
    }
    let rest = Self.saveDelay - (waited ?? .zero)
    return [.start(.save, after: min(max(.zero, rest), Self.saveDelay))]
  }

  /// The timer fired, or the form is being left: sends what is unsaved.
  mutating func save(_ context: Context, id number: UInt64) -> [Effect] {
    isSaveTimed = false
    guard !unsaved.isEmpty, inFlight == nil else { return [] }
    return send(unsaved, context.id(number))
  }

  /// The last save before an act that ends the form: goes out even while another is on its way, and
  /// holds that one's changes too, so that nothing is lost whichever of the two fails.
  mutating func flush(_ context: Context, id number: UInt64) -> [Effect] {
    isSaveTimed = false
    guard !unsaved.isEmpty else { return [] }
    guard let inFlight else { return send(unsaved, context.id(number)) }
    var changes = unsaved
    for change in inFlight.changes where changes[change.field] == nil {
      changes[change.field] = change
    }
    return send(changes, context.id(number))
  }

  private mutating func send(
    _ changes: [FieldID: FieldChange], _ id: RequestID
  ) -> [Effect] {
    let inOrder = changes.values.map { change in
      var change = change
      change.base = company.pending[change.field]?.base
      return change
    }.sorted { ($0.at, $0.field.rawValue) < ($1.at, $1.field.rawValue) }
    let request = SaveDraft(
      id: id, draft: draft.id, lease: lease, changes: inOrder, focus: focus,
      version: draft.version)
    inFlight = request
    unsaved = [:]
    unsavedSince = nil
    return [.ask(.saveDraft(request))]
  }

  mutating func saved(
    _ request: SaveDraft, _ reply: SavedDraft, at now: Instant? = nil
  ) -> [Effect] {
    guard inFlight == request else {
      // The one before a last save: what it says of others is still news.
      merge(reply.others, upTo: reply.upTo, kept: reply.kept)
      return []
    }
    inFlight = nil
    draft.savedAt = reply.at
    merge(request.changes, saved: reply)
    return effectsOfTyping(at: now)
  }

  /// Nothing typed is given up: it is sent again after a second.
  mutating func saveFailed(_ request: SaveDraft) -> [Effect] {
    guard inFlight == request else { return [] }
    inFlight = nil
    for change in request.changes where unsaved[change.field] == nil {
      unsaved[change.field] = change
      unsavedSince = min(unsavedSince ?? change.at, change.at)
    }
    isSaveTimed = true
    return [.start(.save, after: .seconds(1))]
  }
}
