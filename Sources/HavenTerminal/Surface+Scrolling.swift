import Canvas

extension Surface {
  /// Whether a list moved by one row: then the terminal may scroll it, which costs a tenth of the
  /// bytes of writing it again.
  ///
  /// Only then: for more than one row ncurses sends SU and SD, which not every terminal that calls
  /// itself xterm knows.
  func isScrolled(from before: Surface) -> Bool {
    var up = 0
    var down = 0
    for y in 0..<size.height where changedSpan(in: y, from: before) != nil {
      if y + 1 < size.height, row(y).elementsEqual(before.row(y + 1)) { up += 1 }
      if y > 0, row(y).elementsEqual(before.row(y - 1)) { down += 1 }
    }
    return max(up, down) >= Self.fewestRows
  }

  /// Fewer rows are as soon written.
  private static var fewestRows: Int { 4 }
}
