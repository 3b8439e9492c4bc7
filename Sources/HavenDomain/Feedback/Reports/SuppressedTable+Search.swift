/// Whether the printed counts leave a hidden one open.
extension SuppressedTable {
  /// Another set of hidden counts, with this one different, to which every printed number and every
  /// sum fits: with it in hand nobody can say which of the two is true.
  ///
  /// The search gives up after `patience` steps; not found counts as not there.
  func hasOtherValue(_ index: Int) -> Bool {
    let reach = ReportFigure.smallest - 1
    for size in 1...reach {
      for change in [size, -size] where mayBe(index, values[index] + change) {
        var search = Search(table: self, changes: [index: change])
        if search.balances() { return true }
      }
    }
    return false
  }

  private struct Search {
    private static let patience = 600

    let table: SuppressedTable
    var changes: [Int: Int]
    var steps = 0

    /// Mends one sum after the other by changing one more hidden count in each.
    mutating func balances() -> Bool {
      guard let (sum, excess) = broken() else { return true }
      let hidden = sum.cells.filter { table.isHidden[$0] && changes[$0] == nil }
      for cell in hidden.sorted(by: { (table.sumsOf[$0].count, $0) < (table.sumsOf[$1].count, $1) })
      {
        steps += 1
        guard steps < Self.patience else { return false }
        let change = cell == sum.total ? excess : -excess
        guard table.mayBe(cell, table.values[cell] + change) else { continue }
        changes[cell] = change
        if balances() { return true }
        changes[cell] = nil
      }
      return false
    }

    /// A sum that no longer holds, and by how much its parts are too many.
    private func broken() -> (SuppressedTable.Sum, Int)? {
      var seen: Set<Int> = []
      for cell in changes.keys.sorted() {
        for number in table.sumsOf[cell] where seen.insert(number).inserted {
          let sum = table.sums[number]
          let parts = sum.parts.reduce(0) { $0 + (changes[$1] ?? 0) }
          let excess = parts - (changes[sum.total] ?? 0)
          if excess != 0 { return (sum, excess) }
        }
      }
      return nil
    }
  }
}
