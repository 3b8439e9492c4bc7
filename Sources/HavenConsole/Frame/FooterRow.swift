import Canvas

/// The last row: what the keys do here.
enum FooterRow {
  static func draw(_ state: ConsoleState, into surface: inout Surface, in row: Rect) {
    KeyRow(ActionCatalogue.table, in: state.keyContext, state: state, rank: rank)
      .draw(into: &surface, in: row)
  }

  /// On a narrow screen the help, the main verb, acknowledge, escalate and leave stay longest.
  private static func rank(_ id: ActionID) -> Int {
    switch id {
    case .help, .acknowledge, .escalate, .leave: 0
    case .take, .nextStep, .dispatch, .acknowledgeFeedback, .haveIt, .shelve, .pauseClocks,
      .takeShift, .actions, .bedAct, .refer, .transferNext, .checkItem:
      1
    case .newContact, .newFeedback: 2
    default: 3
    }
  }
}
