import Canvas
import HavenDomain

/// A protocol open to be gone through, over the panes.
public struct ProtocolState: Equatable, Sendable {
  /// What the answers call for: those come first.
  var topics: [ProtocolTopic]
  /// Nil until the store has answered.
  var shelf: ProtocolShelf?
  /// Which of them shows.
  var selected = 0
  /// The step with the mark.
  var step = 0
  /// The first line of it that shows.
  var top = 0

  init(_ topics: [ProtocolTopic]) { self.topics = topics }

  var all: [CrisisProtocol] { shelf?.inUse(for: topics) ?? [] }

  var current: CrisisProtocol? { all.indices.contains(selected) ? all[selected] : nil }

  /// Read again, the one that was open stays open.
  mutating func answered(_ shelf: ProtocolShelf) {
    let kept = current?.name
    self.shelf = shelf
    selected = all.firstIndex { $0.name == kept } ?? 0
  }

  mutating func turn(_ count: Int) {
    let wanted = min(max(0, selected + count), max(0, all.count - 1))
    if wanted != selected { (step, top) = (0, 0) }
    selected = wanted
  }

  mutating func move(to index: Int) {
    step = min(max(0, index), max(0, (current?.steps.count ?? 1) - 1))
    top = 0
  }
}

extension ConsoleState {
  mutating func openProtocols() -> [Effect] {
    open(.protocols(ProtocolState(intake?.topics ?? [])))
    return [.ask(.protocols(ListProtocols()))]
  }

  /// Arrows choose step and protocol, Enter says that the step is done.
  mutating func protocolKey(
    _ state: ProtocolState, _ press: KeyPress, _ action: ActionID?, _ context: Context
  ) -> [Effect] {
    var state = state
    switch press {
    case .escape:
      overlay = nil
      return []
    case .up: state.move(to: state.step - 1)
    case .down: state.move(to: state.step + 1)
    case .left: state.turn(-1)
    case .right: state.turn(1)
    case .pageUp: state.top = max(0, state.top - 3)
    case .pageDown: state.top += 3
    case .enter: return tick(&state, context)
    default:
      guard let action, action == .help || action == .actions else { return [] }
      return attempt(action, context)
    }
    overlay = .protocols(state)
    return []
  }

  private mutating func tick(_ state: inout ProtocolState, _ context: Context) -> [Effect] {
    guard let value = state.current else { return [] }
    if let why = whyNotInHand() ?? whyNotHandle(.writeIntake) { return [say(why, .warning)] }
    let step = state.step
    let isDone = doneStep(step, of: value) != nil
    state.move(to: step + 1)
    overlay = .protocols(state)
    guard !isDone, let lease = intake?.form.lease else { return [] }
    let request = RecordProtocolStep(
      id: context.id(), lease: lease, name: value.name, version: value.version, step: step)
    return [.ask(.protocolStep(request))]
  }

  /// When and by whom a step was gone through with the contact in hand.
  func doneStep(_ step: Int, of value: CrisisProtocol) -> ProtocolStepDone? {
    intake?.contact.protocolSteps.first {
      $0.name == value.name && $0.version == value.version && $0.step == step
    }
  }
}
