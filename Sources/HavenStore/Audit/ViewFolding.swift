/// Keeps the audit of what is looked at true and small.
///
/// The rule: the first view of a list or record by a session is a row of its own, written before
/// the reply. While the same session looks at the same thing again within five minutes, as a
/// console does each time the bell rings, the views are counted here and cost no write. The first
/// view after that is a row again, and bears in `count` how many views it stands for. What is left
/// when the session ends is written as one last row for each thing.
///
/// So the audit says who had what before their eyes, to within five minutes, and a console that
/// repaints all night writes twelve rows an hour. A console that is killed loses the counts since
/// its last row, never the fact that it looked. Changes, reveals, exports and refusals are never
/// folded.
struct ViewFolding {
  static let milliseconds: Int64 = 300_000

  struct View: Hashable {
    var session: Int64
    var actor: Int64
    var action: String
    var object: String

    init(_ entry: AuditEntry) {
      session = entry.session
      actor = entry.actor
      action = entry.action
      object = entry.object
    }
  }
  private struct Seen {
    var since: Int64
    var unwritten: Int64
    var entry: AuditEntry
  }
  private var seen: [View: Seen] = [:]

  /// What to write for this view: nil where an earlier row still covers it.
  mutating func fold(_ entry: AuditEntry, boot: Int64) -> AuditEntry? {
    let view = View(entry)
    if var known = seen[view], boot - known.since < Self.milliseconds, boot >= known.since {
      known.unwritten += 1
      seen[view] = known
      return nil
    }
    var row = entry
    row.count += seen[view]?.unwritten ?? 0
    return row
  }

  /// Follows the COMMIT of a row that `fold` gave.
  mutating func written(_ entry: AuditEntry, boot: Int64) {
    let view = View(entry)
    if seen.count >= 256 { forgetOldest() }
    seen[view] = Seen(since: boot, unwritten: 0, entry: entry)
  }

  /// The counts that no row bears yet, for the end of a session.
  mutating func takeRest() -> [AuditEntry] {
    defer { seen = [:] }
    return seen.values.filter { $0.unwritten > 0 }.map { seen in
      var entry = seen.entry
      entry.count = seen.unwritten
      return entry
    }
  }

  /// Only views without a count are dropped: they are looked at again as new.
  private mutating func forgetOldest() {
    let oldest = seen.filter { $0.value.unwritten == 0 }.min { $0.value.since < $1.value.since }
    if let oldest { seen[oldest.key] = nil }
  }
}
