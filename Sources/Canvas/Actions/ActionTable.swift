/// All actions there are, in the order in which footer, help and palette show them.
public struct ActionTable<ID: Hashable & Sendable, Context: Hashable & Sendable, State>: Sendable {
  public typealias Entry = Action<ID, Context, State>
  public typealias Problem = ActionProblem<ID, Context>

  public let actions: [Entry]
  private let indexByKey: [Context: [KeyPress: Int]]
  private let indexByID: [ID: Int]

  public init(_ actions: [Entry]) {
    self.actions = actions
    var indexByKey: [Context: [KeyPress: Int]] = [:]
    var indexByID: [ID: Int] = [:]
    for (index, action) in actions.enumerated() {
      if indexByID[action.id] == nil { indexByID[action.id] = index }
      for context in action.contexts {
        for press in action.keys where indexByKey[context]?[press] == nil {
          indexByKey[context, default: [:]][press] = index
        }
      }
    }
    self.indexByKey = indexByKey
    self.indexByID = indexByID
  }

  public subscript(id: ID) -> Entry? {
    indexByID[id].map { actions[$0] }
  }

  /// What a key does where the focus is. Of two actions on one key the first counts; `problems()`
  /// names them.
  public func action(for press: KeyPress, in context: Context) -> Entry? {
    indexByKey[context]?[press].map { actions[$0] }
  }

  public func actions(in context: Context) -> [Entry] {
    actions.filter { $0.contexts.contains(context) }
  }

  /// The F-keys by number, then the others as they stand in the table.
  public func footer(in context: Context) -> [Entry] {
    let shown = actions.filter { $0.isShownInFooter && $0.contexts.contains(context) }
    return shown.enumerated()
      .sorted { ($0.element.footerPlace, $0.offset) < ($1.element.footerPlace, $1.offset) }
      .map(\.element)
  }

  /// The palette's search: actions of which some word begins with each typed word, by label or
  /// sentence.
  public func actions(in context: Context, matching typed: String) -> [Entry] {
    let filter = WordFilter(typed)
    return actions(in: context).filter {
      filter.matches($0.label.string, $0.sentence.string)
    }
  }

  /// The table with other keys for some actions, as `keys.conf` asks. Ask it for its `problems`.
  public func rebound(_ keys: [ID: [KeyPress]]) -> ActionTable {
    ActionTable(
      actions.map { action in
        var action = action
        action.keys = keys[action.id] ?? action.keys
        return action
      })
  }

  /// All that is wrong with the table; `mandatory` are the actions that must have a key.
  public func problems(mandatory: [ID] = []) -> [Problem] {
    keysBoundTwice() + labelProblems()
      + mandatory.filter { self[$0]?.keys.isEmpty ?? true }.map(Problem.unbound)
  }

  private func keysBoundTwice() -> [Problem] {
    var problems: [Problem] = []
    for (index, action) in actions.enumerated() {
      for press in Set(action.keys) {
        for context in action.contexts {
          guard let first = indexByKey[context]?[press], first != index else { continue }
          problems.append(.keyBoundTwice(press, context, actions[first].id, action.id))
        }
      }
    }
    return problems
  }

  private func labelProblems() -> [Problem] {
    actions.enumerated().flatMap { index, action -> [Problem] in
      var problems: [Problem] = []
      if indexByID[action.id] != index { problems.append(.listedTwice(action.id)) }
      if action.label.isEmpty { problems.append(.labelEmpty(action.id)) }
      if action.label.width > Entry.labelLimit {
        problems.append(.labelTooLong(action.id, cells: action.label.width))
      }
      return problems
    }
  }
}
