import Canvas
import HavenDomain

/// The cards and one's own notes as lines to be read.
enum CareWords {
  typealias Line = (String, Role)

  static var cards: [Line] {
    TipCard.allCases.flatMap { card -> [Line] in
      let gap: [Line] = card == TipCard.allCases.first ? [] : [("", .text)]
      return gap + [(card.title, .heading)] + card.tips.map { ("- \($0.words)", .text) }
    }
  }

  static func reflections(_ notes: [Reflection], _ context: Context) -> [Line] {
    let head: [Line] = [("For you alone. Nobody else can ever read them.", .dim)]
    guard !notes.isEmpty else { return head + [("You have no note.", .text)] }
    return head
      + notes.flatMap { note -> [Line] in
        let when = TimeWords.moment(note.at, now: context.now, in: context.zone)
        return [("", .text), (when, .heading), (note.text, .text)]
      }
  }
}

/// What the message row says while there is nothing to report: a break where one is due, else a tip
/// beside the queue and the intake (GP-13). It changes with the time alone, every few minutes.
enum QuietLine {
  /// The fullest that has room; nil for none.
  static func words(
    _ state: ConsoleState, _ context: Context, width: Int
  ) -> (MessageRow.Kind, String)? {
    if let offer = state.breakOffer(at: context.now) {
      return fitting(offer.words(key: ActionCatalogue.key(.actions)), width).map { (.notice, $0) }
    }
    guard state.place == .queue || state.place == .intake else { return nil }
    let pinned = state.care.pinned
    let tip = pinned ?? Tip.current(at: context.now)
    let head = pinned == nil ? "Tip" : "Pinned"
    return fitting(["\(head): \(tip.words)", "\(head): \(tip.line)"], width).map { (.quiet, $0) }
  }

  private static func fitting(_ all: [String], _ width: Int) -> String? {
    all.first { DisplayText($0).width <= width }
  }
}
