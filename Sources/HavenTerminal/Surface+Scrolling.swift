import Canvas

extension Surface {
  /// Whether three rows or more stand two rows or farther from where they stood before.
  ///
  /// ncurses would then scroll the terminal by SU or SD, which not every terminal that calls itself
  /// xterm knows; such rows are written anew. By one row it scrolls as every terminal can.
  func isMovedFar(from before: Surface) -> Bool {
    let height = size.height
    let changed = (0..<height).filter { changedSpan(in: $0, from: before) != nil }
    guard changed.count >= Self.fewestRows else { return false }
    if run(changed, movedBy: 1, from: before) || run(changed, movedBy: -1, from: before) {
      return false
    }
    for shift in 2..<max(3, height) {
      if run(changed, movedBy: shift, from: before) || run(changed, movedBy: -shift, from: before) {
        return true
      }
    }
    return false
  }

  /// What ncurses takes for a moved block (hashmap.c, "discard small or moved too far").
  private static var fewestRows: Int { 3 }

  private func run(_ changed: [Int], movedBy shift: Int, from before: Surface) -> Bool {
    var length = 0
    for y in changed {
      let source = y - shift
      guard source >= 0, source < size.height, isRow(y, equalToRow: source, of: before) else {
        length = 0
        continue
      }
      length += 1
      if length >= Self.fewestRows { return true }
    }
    return false
  }
}
