/// What was typed and deleted, so that it can be undone: edits, not copies of the text.
struct EditHistory: Equatable, Sendable {
  /// Something taken out and something put in its place, at an offset in UTF-8 bytes.
  struct Edit: Equatable, Sendable {
    var offset: Int
    var removed: String
    var inserted: String

    var reversed: Edit { Edit(offset: offset, removed: inserted, inserted: removed) }
    var byteCount: Int { removed.utf8.count + inserted.utf8.count }
  }

  /// So many steps can be undone, and as long as they hold less than `byteLimit`; the last one
  /// always.
  static let stepLimit = 200
  static let byteLimit = 1 << 20

  private var done: [Edit] = []
  private var undone: [Edit] = []
  private var isSealed = true

  /// Remembers an edit. What is typed or deleted in one go is undone in one go, word by word.
  mutating func record(_ edit: Edit) {
    undone = []
    if !isSealed, let joined = done.last?.joined(with: edit) {
      done[done.count - 1] = joined
    } else {
      done.append(edit)
    }
    isSealed = false
    forgetOldest()
  }

  /// What comes next is a step of its own: the cursor has moved.
  mutating func seal() {
    isSealed = true
  }

  /// The edit to make now, if there is anything to undo.
  mutating func undo() -> Edit? {
    isSealed = true
    guard let edit = done.popLast() else { return nil }
    undone.append(edit)
    return edit.reversed
  }

  mutating func redo() -> Edit? {
    isSealed = true
    guard let edit = undone.popLast() else { return nil }
    done.append(edit)
    return edit
  }

  private mutating func forgetOldest() {
    if done.count > Self.stepLimit { done.removeFirst(done.count - Self.stepLimit) }
    guard done.last?.byteCount ?? 0 > 16 || done.count % 16 == 0 else { return }
    var bytes = 0
    let kept = done.reversed().prefix { edit in
      bytes += edit.byteCount
      return bytes <= Self.byteLimit
    }
    done.removeFirst(done.count - max(1, kept.count))
  }
}

extension EditHistory.Edit {
  /// Both as one edit, if the second goes on where the first ended; nil at the start of a word.
  fileprivate func joined(with next: Self) -> Self? {
    if removed.isEmpty, next.removed.isEmpty {
      let isWordStart = inserted.last?.isWhitespace == true && next.inserted != " "
      guard next.offset == offset + inserted.utf8.count, next.inserted.count == 1, !isWordStart
      else { return nil }
      return Self(offset: offset, removed: "", inserted: inserted + next.inserted)
    }
    guard inserted.isEmpty, next.inserted.isEmpty, next.removed.count == 1 else { return nil }
    if next.offset + next.removed.utf8.count == offset {
      return Self(offset: next.offset, removed: next.removed + removed, inserted: "")
    }
    guard next.offset == offset else { return nil }
    return Self(offset: offset, removed: removed + next.removed, inserted: "")
  }
}
