import Canvas
import HavenDomain

/// The rows of the shift in the table of actions.
extension ActionCatalogue {
  static let shift: [ConsoleAction] = [
    ConsoleAction(
      .shift, label: "Shift",
      sentence: "The shift page: open flags, clocks, agreed acts, forms and who is where.",
      contexts: KeyContext.everywhere, whyNot: { $0.whyNotRead(.readShift) }),
    ConsoleAction(
      .takeShift, keys: [.f(5)], label: "Read it",
      sentence:
        "Say that you have read this: you take the shift over, with your name and the time.",
      contexts: [.shift], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.whyNotHandle(.takeShift) }),
    ConsoleAction(
      .forecast, label: "Forecast",
      sentence: "The next hours: how many come in, and how many are answered in time.",
      contexts: KeyContext.everywhere, whyNot: { $0.whyNotRead(.readShift) }),
    ConsoleAction(
      .surge, label: "Surge", sentence: "Surge mode: begin or end it, with a reason.",
      contexts: KeyContext.everywhere, isDangerous: true,
      whyNot: { $0.whyNotHandle(.takeShift) }),
    ConsoleAction(
      .onCall, label: "On call",
      sentence: "Who is on call now, the rota, and who is out of office.",
      contexts: KeyContext.everywhere, whyNot: { $0.whyNotRead(.readStaff) }),
    ConsoleAction(
      .absence, label: "Absent", sentence: "Say from when until when you are out of office.",
      contexts: KeyContext.everywhere, whyNot: { $0.whyNotHandle(.setPresence) }),
    ConsoleAction(
      .moveTime, label: "Time on",
      sentence: "Move the drill's clock on, by minutes or hours.",
      contexts: KeyContext.everywhere, isDangerous: true, whyNot: { $0.whyNotMoveTime() }),
    ConsoleAction(
      .adoptTime, label: "New time",
      sentence: "Clock changed: take the new time over, once you have checked it.",
      contexts: KeyContext.everywhere, isDangerous: true, whyNot: { $0.whyNotAdoptTime() }),
  ]
}
