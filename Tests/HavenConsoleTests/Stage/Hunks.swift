/// The lines in which two texts differ, with two lines around each: what a failed screen prints.
enum Hunks {
  /// Nil when there is no difference.
  static func between(_ kept: String, _ shown: String, around: Int = 2) -> String? {
    guard kept != shown else { return nil }
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let new = shown.split(separator: "\n", omittingEmptySubsequences: false)
    let count = max(old.count, new.count)
    let differing = (0..<count).filter { line(old, $0) != line(new, $0) }
    var lines: [String] = []
    var last = -1
    for index in 0..<count where differing.contains(where: { abs($0 - index) <= around }) {
      if index > last + 1 { lines.append("@@ line \(index + 1) @@") }
      last = index
      let (before, after) = (line(old, index), line(new, index))
      if before == after {
        lines.append(" " + (before ?? ""))
      } else {
        if let before { lines.append("-" + before) }
        if let after { lines.append("+" + after) }
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func line(_ lines: [Substring], _ index: Int) -> String? {
    lines.indices.contains(index) ? String(lines[index]) : nil
  }
}
