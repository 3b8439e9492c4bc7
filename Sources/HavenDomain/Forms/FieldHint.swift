/// What an answer means, said beside it: how a time was read, how old somebody is, when consent was
/// given.
public enum FieldHint {
  /// Nil where there is nothing to add.
  public static func words(
    _ field: Field, _ answers: Answers, now: Instant, zone: Zone
  ) -> String? {
    switch field.kind {
    case .time(let direction):
      guard let text = answers.text(field.id) else { return nil }
      let entry = TimeEntry(now: now, zone: zone, direction: direction)
      return entry.read(text).map { "= \(TimeWords.moment($0, now: now, in: zone))" }
    case .birth: return birth(field.id, answers, zone: zone)?.hint
    case .ages: return answers.text(field.id).flatMap { AgeList($0).hint }
    default: return stamp(field, answers, now: now, zone: zone)
    }
  }

  /// `agreed 14:31`, with the day where it is not today.
  private static func stamp(
    _ field: Field, _ answers: Answers, now: Instant, zone: Zone
  ) -> String? {
    guard !field.stamps.isEmpty, let text = answers.text(field.id), let word = field.stamps[text],
      let at = answers.changedAt[field.id]
    else { return nil }
    let isToday = zone.wallTime(at: at).date == zone.wallTime(at: now).date
    let when =
      isToday ? TimeWords.minute(at, in: zone) : TimeWords.moment(at, now: now, in: zone)
    return "\(word) \(when)"
  }

  /// As it stood on the day on which it was typed: an age is of that day.
  static func birth(_ field: FieldID, _ answers: Answers, zone: Zone) -> BirthEntry? {
    guard let text = answers.text(field), let at = answers.changedAt[field] else { return nil }
    return BirthEntry(text, today: zone.wallTime(at: at).date)
  }
}
