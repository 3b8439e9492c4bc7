/// Why a calendar has no answer.
public enum CalendarError: Error, Hashable, Sendable {
  /// Nothing opens after this instant, or within ten years of it.
  case neverOpens(calendar: String, after: Instant)
  /// Nothing was open before this instant, or within ten years of it.
  case neverOpened(calendar: String, before: Instant)
  /// It was open without a break for ten years before this instant.
  case neverCloses(calendar: String, before: Instant)
  /// More than 400 years away.
  case tooFar(calendar: String)

  /// What is wrong and what to do, as a sentence.
  public var words: String {
    switch self {
    case .neverOpens(let name, let instant):
      "The calendar “\(name)” has no open time in the ten years after \(TimeWords.iso(instant)). "
        + "Give it hours."
    case .neverOpened(let name, let instant):
      "The calendar “\(name)” has no open time in the ten years before \(TimeWords.iso(instant)). "
        + "Give it hours."
    case .neverCloses(let name, let instant):
      "The calendar “\(name)” did not close in the ten years before \(TimeWords.iso(instant)). "
        + "There is no closing to give."
    case .tooFar(let name):
      "That is more than 400 years away on the calendar “\(name)”. Give a shorter time."
    }
  }
}
