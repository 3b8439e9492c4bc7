import HavenDomain

/// What one person changed in a form, over all its fields, so that it can be undone: typed words,
/// choices, ticks and pasted text in the order in which they came.
///
/// What somebody else wrote is never among it: a field that they changed is forgotten here.
struct FormHistory: Equatable, Sendable {
  struct Step: Equatable, Sendable {
    var field: FieldID
    var change: Change
    var at: Instant
  }

  enum Change: Equatable, Sendable {
    case text(TextChange)
    case answer(from: Answer?, to: Answer?)

    var reversed: Change {
      switch self {
      case .text(let change): .text(change.reversed)
      case .answer(let from, let to): .answer(from: to, to: from)
      }
    }

    /// What the field holds afterwards; nil where it no longer holds what this began with.
    func applied(to answer: Answer?) -> Answer?? {
      switch self {
      case .text(let change):
        guard answer == nil || answer?.text != nil,
          let text = change.applied(to: answer?.text ?? "")
        else { return nil }
        return .some(text.isEmpty ? nil : .given(text))
      case .answer(let from, let to): return answer == from ? .some(to) : nil
      }
    }

    var byteCount: Int {
      if case .text(let change) = self { change.byteCount } else { 0 }
    }
  }

  /// So many steps, and as long as they hold less than `byteLimit`; the last one always.
  static let stepLimit = 300
  static let byteLimit = 1 << 20
  /// Typing that rests so long begins a new step.
  static let pause = Duration.seconds(1)

  private(set) var done: [Step] = []
  private(set) var undone: [Step] = []
  private var isSealed = true

  mutating func record(_ field: FieldID, from: Answer?, to: Answer?, at now: Instant) {
    undone = []
    let step = Step(field: field, change: Self.change(from: from, to: to), at: now)
    if let joined = join(step) { done[done.count - 1] = joined } else { done.append(step) }
    isSealed = false
    forgetOldest()
  }

  private static func change(from: Answer?, to: Answer?) -> Change {
    let isText = (from == nil || from?.text != nil) && (to == nil || to?.text != nil)
    guard isText, from != .given(""), to != .given("") else { return .answer(from: from, to: to) }
    return .text(TextChange(from: from?.text ?? "", to: to?.text ?? ""))
  }

  private func join(_ step: Step) -> Step? {
    guard !isSealed, let last = done.last, last.field == step.field,
      step.at < last.at + Self.pause, case .text(let before) = last.change,
      case .text(let next) = step.change, let both = before.joined(with: next)
    else { return nil }
    return Step(field: step.field, change: .text(both), at: step.at)
  }

  /// What comes next is a step of its own: the cursor has moved, or something was pasted.
  mutating func seal() { isSealed = true }

  /// The last step, turned round; it can be done again.
  mutating func undo() -> Step? {
    isSealed = true
    guard var step = done.popLast() else { return nil }
    undone.append(step)
    step.change = step.change.reversed
    return step
  }

  mutating func redo() -> Step? {
    isSealed = true
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    return step
  }

  /// Somebody else wrote in this field: nothing of it is undone any more.
  mutating func forget(_ field: FieldID) {
    done.removeAll { $0.field == field }
    undone.removeAll { $0.field == field }
    isSealed = true
  }

  private mutating func forgetOldest() {
    if done.count > Self.stepLimit { done.removeFirst(done.count - Self.stepLimit) }
    guard done.last?.change.byteCount ?? 0 > 16 || done.count % 16 == 0 else { return }
    var bytes = 0
    let kept = done.reversed().prefix { step in
      bytes += step.change.byteCount
      return bytes <= Self.byteLimit
    }
    done.removeFirst(done.count - max(1, kept.count))
  }
}
