import Canvas
import HavenDomain

/// The directory with a line to type in, and under it all of the selected service.
enum ReferralsView {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, in body: Rect, _ context: Context
  ) -> Point? {
    let referrals = state.referrals
    let layout = SearchLayout(body, head: 0)
    let room = OverlayFrame.draw(
      title(referrals, context), width: layout.box.width, height: layout.box.height,
      into: &surface, in: body)
    let cursor = referrals.query.draw(
      into: &surface, in: layout.query, isFocused: true,
      placeholder: "Type any words: what helps, where, a language")
    let row =
      referrals.showsMade
      ? referrals.madeTable.draw(into: &surface, in: layout.list, isFocused: true)
      : referrals.table.draw(into: &surface, in: layout.list, isFocused: true)
    SearchLayout.draw(foot(state, context), into: &surface, in: layout.foot)
    SearchLayout.drawHint(hints(state), into: &surface, in: layout.hint)
    return cursor ?? row ?? room.origin
  }

  private static func title(_ referrals: ReferralsState, _ context: Context) -> String {
    if referrals.showsMade {
      let due = referrals.made.count { $0.isDue(at: context.now) }
      return "Referrals: \(referrals.made.count) wait" + (due > 0 ? ", \(due) due" : "")
    }
    guard let list = referrals.list else { return "Directory" }
    return "Directory: \(list.services.count)\(list.hasMore ? " and more" : "")"
  }

  /// All of the entry that matters on the phone; what is old says so first.
  private static func foot(
    _ state: ConsoleState, _ context: Context
  ) -> [(String, Role)] {
    if let made = state.referrals.selectedMade {
      let at = TimeWords.moment(made.at, now: context.now, in: context.zone)
      return [
        ("\(made.number), \(made.serviceName), by \(made.staffName), \(at).", .heading),
        ("Told: \(made.sharedWords).", .text),
      ]
    }
    guard let service = state.referrals.selectedService else { return [] }
    let today = context.zone.wallTime(at: context.now).date
    var lines: [(String, Role)] = []
    let head = [service.code.description, service.phone, service.hours].filter { !$0.isEmpty }
    lines.append((head.joined(separator: ", "), .heading))
    if let stale = service.staleWords(on: today) {
      lines.append((stale.capitalisedFirst + ".", .warning))
    }
    let languages = service.languages.joined(separator: ", ")
    let rest = [
      service.eligibility.isEmpty ? "" : "For: \(service.eligibility).",
      languages.isEmpty ? "" : "Languages: \(languages).", service.notes,
    ].filter { !$0.isEmpty }
    if !rest.isEmpty { lines.append((rest.joined(separator: " "), .text)) }
    return lines
  }

  /// From the fullest to the shortest.
  private static func hints(_ state: ConsoleState) -> [String] {
    let act = ActionCatalogue.key(.refer)
    let other = ActionCatalogue.key(.madeReferrals)
    guard !state.referrals.showsMade else {
      return [
        "\(act) notes their answer, \(other) the directory, Esc goes back.",
        "\(act) answer, \(other) directory.", "Esc: back.",
      ]
    }
    let whom = state.contactAtHand.map { " \($0.number)" } ?? ""
    let team = ActionCatalogue.key(.transferToTeam)
    return [
      "\(act) refers\(whom), \(team) warm transfer to them, \(other) those made. Esc goes back.",
      "\(act) refers\(whom), \(team) warm transfer, \(other) made.", "\(act) refers, Esc: back.",
      "Esc: back.",
    ]
  }
}
