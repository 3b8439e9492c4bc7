extension TriageChecklist {
  /// The one thing to do now, as a sentence: dispatch before all else (C12), then whoever has the
  /// skill (TR-10), then the next question.
  public func nextAct(_ score: TriageScore, _ answers: Answers, now: Instant) -> String {
    if isDispatchRunning, let due = dispatchDue {
      return "Dispatch emergency services now: \(Self.left(now.seconds(until: due)))."
    }
    let hasHelp = answers.isAnswered(IntakeForm.intervention)
    if !hasHelp, score.band == .immediate {
      return "Bring crisis response in now; a supervisor is called. Stay with them."
    }
    if !hasHelp, let topic = ProtocolTopic.called(by: answers).first {
      return "\(topic.title) protocol: go through it, and bring a professional in."
    }
    guard let current else {
      return "All five steps are done. Read the review to them, then complete it."
    }
    let help = unsafeSince != nil && dispatchedAt != nil ? "Help is on its way: stay. " : ""
    let step = steps[current]
    let title = step.title.hasSuffix("?") ? String(step.title.dropLast()) : step.title
    return "\(help)Step \(current + 1), \(title): \(step.next)"
  }

  private static func left(_ seconds: Int) -> String {
    let clock = TimeWords.minutes(abs(seconds))
    return seconds < 0 ? "over by \(clock)" : "\(clock) left"
  }
}

extension TimeWords {
  /// `1:20`, and from an hour on `1:05:00`.
  public static func minutes(_ seconds: Int) -> String {
    let seconds = max(0, seconds)
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let tail = two(seconds % 60)
    return seconds < 3600
      ? "\(seconds / 60):\(tail)" : "\(seconds / 3600):\(two(seconds / 60 % 60)):\(tail)"
  }
}
