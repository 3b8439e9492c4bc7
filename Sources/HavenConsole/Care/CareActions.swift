import Canvas
import HavenDomain

/// The rows of care in the table of actions.
extension ActionCatalogue {
  static let care: [ConsoleAction] = [
    ConsoleAction(
      .cards, label: "Cards",
      sentence: "Cards: principles, compassionate words, limits, aftercare, 'Black' and 'red'.",
      contexts: KeyContext.everywhere),
    ConsoleAction(
      .pinTip, label: "Pin tip", sentence: "Keep this tip in sight, or let them take turns again.",
      contexts: KeyContext.everywhere,
      whyNot: {
        $0.care.mine == nil ? "The tips are still being read." : $0.whyNotHandle(.careForSelf)
      }),
    ConsoleAction(
      .decompress, label: "Decomprs",
      sentence: "Decompress: time to yourself after a hard contact. Once more: available again.",
      contexts: KeyContext.everywhere, whyNot: { $0.whyNotHandle(.setPresence) }),
    ConsoleAction(
      .noBreak, label: "No break",
      sentence: "Not now: no break is offered to you for 30 minutes.",
      contexts: KeyContext.everywhere,
      whyNot: { $0.care.mine == nil ? "No break is offered just now." : nil }),
    ConsoleAction(
      .reflect, label: "Reflect",
      sentence: "Reflect: write a note to yourself. Nobody else can ever read it.",
      contexts: KeyContext.everywhere, whyNot: { $0.whyNotHandle(.careForSelf) }),
    ConsoleAction(
      .reflections, label: "My notes", sentence: "Read the notes that you wrote to yourself.",
      contexts: KeyContext.everywhere, whyNot: { $0.whyNotRead(.careForSelf) }),
    ConsoleAction(
      .forget, label: "Forget", sentence: "Take one of your notes to yourself away for good.",
      contexts: KeyContext.everywhere, isDangerous: true, whyNot: { $0.whyNotForget() }),
    ConsoleAction(
      .recordCall, label: "Rang",
      sentence: "Note that you rang the customer who wrote to us, and how it went.",
      contexts: [.register], isDangerous: true, whyNot: { $0.whyNotRecordCall() }),
  ]
}
