import Canvas
import HavenDomain

/// The rows of clocks in the table of actions.
extension ActionCatalogue {
  static let clocks: [ConsoleAction] = [
    ConsoleAction(
      .why, keys: [.f(4), .alt("w")], label: "Why",
      sentence: "Why this time: each clock line by line, and what a pause would make of it.",
      contexts: [.triage, .escalations], isShownInFooter: true, whyNot: { $0.whyNoClock() }),
    ConsoleAction(
      .whyThis, keys: [.alt("w")], label: "Why",
      sentence: "Why this time: each clock line by line, and what a pause would make of it.",
      contexts: [.queue, .intake, .register, .feedbackForm, .cases], whyNot: { $0.whyNoClock() }),
    ConsoleAction(
      .pauseClocks, keys: [.f(5)], label: "Pause",
      sentence: "Pause these clocks with a reason and an end, or end the pause that runs.",
      contexts: [.clocks], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.whyNotPause() }),
  ]
}
