import Canvas
import HavenDomain

/// The rows of the words in the table of actions.
extension ActionCatalogue {
  static let words: [ConsoleAction] = [
    ConsoleAction(
      .words, keys: [.f(3)], label: "Words",
      sentence:
        "The words at hand: Glad, Sure, Sorry, the 10 steps, 1>2>3, times; Enter inserts one.",
      contexts: [.feedbackForm], isShownInFooter: true, whyNot: { $0.whyNoForm() }),
    ConsoleAction(
      .wordsInIntake, label: "Words",
      sentence: "The words at hand: what to say, and what to leave unsaid; Enter inserts one.",
      contexts: [.intake], whyNot: { $0.whyNoForm() }),
  ]
}
