/// Lengths of time in the words of a sentence.
extension TimeWords {
  /// `30 minutes`, `1 hour`, `1 hour 30 minutes`, `45 seconds`; whole seconds, nothing left out.
  public static func length(_ duration: Duration) -> String {
    let seconds = abs(duration.wholeSeconds)
    let parts = [
      (seconds / 86_400, "day"), (seconds / 3600 % 24, "hour"), (seconds / 60 % 60, "minute"),
      (seconds % 60, "second"),
    ]
    let words = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return words.isEmpty ? "no time" : words.joined(separator: " ")
  }
}
