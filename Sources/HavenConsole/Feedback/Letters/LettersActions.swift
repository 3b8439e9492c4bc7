import Canvas
import HavenDomain

/// The rows of letters in the table of actions.
extension ActionCatalogue {
  static let letters: [ConsoleAction] = [
    ConsoleAction(
      .letter, keys: [.f(12)], label: "Letter",
      sentence: "Write to the customer: acknowledgement, progress, outcome, appeal, thanks.",
      contexts: [.register], isDangerous: true, whyNot: { $0.whyNotLetter() }),
    ConsoleAction(
      .lettersSent, label: "Letters", sentence: "Read what was sent about the opened feedback.",
      contexts: [.register], whyNot: { $0.whyNoLetters() }),
  ]
}

extension ConsoleState {
  func whyNotLetter() -> String? {
    whyNoFeedback() ?? whyNotHandle(.writeLetters)
      ?? (letters.asked == nil ? nil : "The letter is on its way to you. Wait for it.")
  }

  func whyNoLetters() -> String? {
    if let why = whyNoFeedback() { return why }
    guard let detail = feedback.detail else {
      return "Open it with \(ActionCatalogue.key(.openFeedback)) first."
    }
    return detail.letters.isEmpty ? "No letter was sent about it." : nil
  }
}
