import Canvas
import HavenDomain

/// A bed's state and the house's capacity, in words.
enum BedWords {
  /// `Harbour House 2 A`: as short as a list needs it.
  static func place(_ row: BedRow) -> String {
    [row.siteName, row.bed.room, row.bed.label].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `free`, `held for C-1042 until 15:40, 62 min left`, `C-1049 placed, $60 a week`, `out of use:
  /// painted`; in fewer words where the screen is narrow.
  static func standing(_ standing: BedStanding, _ context: Context) -> String {
    switch standing {
    case .free: return "free"
    case .held(let hold):
      guard hold.stands(at: context.now) else { return "free: a hold ran out" }
      let until = TimeWords.clock(hold.until, in: context.zone).prefix(5)
      let minutes = (context.now.seconds(until: hold.until) + 59) / 60
      return context.size.width >= 100
        ? "held for \(hold.number) until \(until), \(minutes) min left"
        : "held \(hold.number) to \(until), \(minutes) min"
    case .occupied(let placement):
      let fee = placement.weeklyFee.map { ", $\($0) a week" } ?? ""
      return "\(placement.number) placed\(fee)"
    case .outOfUse(let reason): return "out of use: \(reason)"
    }
  }

  static func cell(_ standing: BedStanding, _ context: Context) -> TableCell {
    let role: Role =
      switch standing {
      case .free: .heading
      case .held: .notice
      case .occupied: .text
      case .outOfUse: .dim
      }
    return TableCell(DisplayText(Self.standing(standing, context)), role: role)
  }

  /// A line for each site: `Harbour House, shelter: single 2 of 5 free, 1 held; cot 1 of 1 free`.
  static func capacity(_ board: BedBoard, rows: Int) -> [String] {
    let lines = board.sites.map { site in
      let kinds = board.capacity.filter { $0.site == site.id }.map(words)
      let all = kinds.isEmpty ? "no bed" : kinds.joined(separator: "; ")
      return "\(site.name), \(site.kind.words): \(all)"
    }
    guard lines.count > rows else { return lines }
    return lines.prefix(max(0, rows - 1)) + [total(board)]
  }

  private static func words(_ capacity: BedCapacity) -> String {
    let held = capacity.held > 0 ? ", \(capacity.held) held" : ""
    let out = capacity.outOfUse > 0 ? ", \(capacity.outOfUse) out of use" : ""
    return "\(capacity.kind.words) \(capacity.free) of \(capacity.total) free\(held)\(out)"
  }

  /// `6 of 14 beds free, 2 wait`
  static func total(_ board: BedBoard) -> String {
    let free = board.capacity.reduce(0) { $0 + $1.free }
    let all = board.capacity.reduce(0) { $0 + $1.total }
    let waiting = board.waiting.isEmpty ? "" : ", \(board.waiting.count) wait"
    return "\(free) of \(all) beds free\(waiting)"
  }

  /// The published scale in a sentence, for a household of one.
  static var scale: [String] {
    let ends = FeeScale.steps.dropFirst().map { "under $\($0.from)" }
    let last = FeeScale.steps.last.map { "$\($0.from) or more" } ?? ""
    let steps = zip(ends + [last], FeeScale.steps).map { "\($0): $\($1.fee)" }
    return [
      "By the household's weekly income, a week costs: \(steps.joined(separator: ", ")).",
      FeeScale.ruleWords, FeeScale.freeWords,
    ]
  }
}
