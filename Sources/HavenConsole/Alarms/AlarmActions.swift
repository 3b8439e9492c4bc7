import Canvas
import HavenDomain

/// The rows of alarms in the table of actions.
extension ActionCatalogue {
  static let alarms: [ConsoleAction] = [
    ConsoleAction(
      .alarms, keys: [KeyPress(.function(7), .shift)], label: "Alarms",
      sentence: "All alarms that stand, with their state: acknowledge, shelve, take back.",
      contexts: KeyContext.everywhere, whyNot: { $0.whyNotRead(.acknowledgeAlarm) }),
    ConsoleAction(
      .acknowledgeThis, keys: [.enter], label: "Ack this",
      sentence: "Acknowledge the selected alarm; on a group, open it or fold it.",
      contexts: [.alarms], isDangerous: true,
      whyNot: { $0.whyNotThisAlarm() ?? $0.whyNotHandle(.acknowledgeAlarm) }),
    ConsoleAction(
      .shelve, keys: [.f(5)], label: "Shelve",
      sentence: "Shelve the selected alarm for at most 30 minutes, or take it back.",
      contexts: [.alarms], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.whyNotShelve() ?? $0.whyNotHandle(.shelveAlarm) }),
    signal(.bell, "Bell", "Bell on or off, in this session."),
    signal(.motion, "Motion", "Motion on or off: the mark of what calls stands still."),
    signal(.windowTitle, "Title", "Window title on or off: it says that an alarm waits."),
    signal(.notification, "Notify", "Desktop notifications on or off; they carry no name."),
  ]

  private static func signal(
    _ id: ActionID, _ label: DisplayText, _ sentence: DisplayText
  ) -> ConsoleAction {
    ConsoleAction(id, label: label, sentence: sentence, contexts: KeyContext.everywhere)
  }
}
