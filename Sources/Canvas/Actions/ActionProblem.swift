/// What is wrong with a table of actions: found by a test in ours, and by the reader of `keys.conf`
/// in a remapped one, which is refused with file and line.
public enum ActionProblem<ID: Hashable & Sendable, Context: Hashable & Sendable>: Hashable,
  Sendable, CustomStringConvertible
{
  /// The second action is the one that came later in the table.
  case keyBoundTwice(KeyPress, Context, ID, ID)
  case labelTooLong(ID, cells: Int)
  case labelEmpty(ID)
  /// An action that must always have a key has none.
  case unbound(ID)
  case listedTwice(ID)

  public var description: String {
    switch self {
    case .keyBoundTwice(let press, let context, let first, let second):
      "\(press.name) is both \(first) and \(second) in \(context): give one of them another key"
    case .labelTooLong(let id, let cells):
      "the label of \(id) takes \(cells) cells: the footer has room for 8"
    case .labelEmpty(let id): "\(id) has no label"
    case .unbound(let id): "\(id) must have a key: bind one to it"
    case .listedTwice(let id): "\(id) is in the table twice"
    }
  }
}
