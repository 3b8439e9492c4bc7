import Canvas
import HavenDomain

/// Row 2, always there: what calls at each priority, words first; what is acknowledged or set aside;
/// how many wait and how long the oldest has.
enum AlarmBand {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, in room: Rect, _ size: SizeClass,
    _ context: Context
  ) {
    guard !room.isEmpty else { return }
    if size == .strip {
      strip(state, into: &surface, in: room, context)
      return
    }
    surface.fill(room, role: .band)
    var row = room.inset(left: 1, right: 1)
    let (parts, gap) = fitting(AlarmWords(state, context), row.width)
    for part in parts {
      let used = surface.draw(part.words, in: row, role: part.role, emphasis: part.emphasis)
      row = row.inset(left: used + gap)
    }
    if let keys = keys.first(where: { $0.width <= row.width }) {
      surface.draw(keys, in: row, role: .band, alignment: .trailing)
    }
  }

  /// From the fullest to the shortest.
  private static var keys: [DisplayText] {
    let acknowledge = ActionCatalogue.key(.acknowledge)
    let escalate = ActionCatalogue.key(.escalate)
    return ["\(acknowledge) Ack  \(escalate) Escalate", "\(acknowledge) Ack \(escalate) Escal"]
  }

  /// In fewer words, then closer together: the top alarm, how many wait and the oldest wait are on
  /// every screen.
  private static func fitting(_ words: AlarmWords, _ width: Int) -> (parts: [BandPart], gap: Int) {
    let keysWidth = keys.last.map { $0.width + 3 } ?? 0
    let full = [words.all(.full), words.all(.short)]
    if let parts = full.first(where: { Self.width($0, gap: 3) + keysWidth <= width }) {
      return (parts, 3)
    }
    let ways = [
      (words.all(.short), 3), (words.all(.short), 1), (words.all(.least), 1),
      (words.calling(.least) + words.surge + [words.waiting(.least)], 1),
      (words.calling(.least) + [words.waiting(.least)], 1),
      (words.top(.short) + [words.waiting(.least)], 1),
      (words.top(.least) + [words.waiting(.least)], 1),
    ]
    return ways.first { Self.width($0, gap: $1) <= width } ?? (words.fewest, 1)
  }

  private static func width(_ parts: [BandPart], gap: Int) -> Int {
    parts.reduce(-gap) { $0 + $1.words.width + gap }
  }

  /// Under 40×6: `P1:1* wait 6 oldest 06:41`.
  private static func strip(
    _ state: ConsoleState, into surface: inout Surface, in room: Rect, _ context: Context
  ) {
    let words = AlarmWords(state, context)
    let drill = state.organisation.isDrill ? "DRILL " : ""
    let text = DisplayText("\(drill)\(words.strip) \(words.waiting(.least).words)")
    let isCritical = words.standing(.critical) != nil
    for (index, line) in text.wrapped(to: room.width).prefix(room.height).enumerated() {
      surface.draw(
        line, at: Point(x: room.x, y: room.y + index), role: isCritical ? .critical : .band)
    }
  }
}
