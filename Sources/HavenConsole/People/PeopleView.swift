import Canvas
import HavenDomain

/// Who may be calling: the quiet line in the intake, and the list over it.
enum PeopleView {
  // MARK: The quiet line

  /// One sentence of two rows at most, where it costs no field its place.
  ///
  /// - Returns: the room that is left for the form.
  static func drawLine(
    _ state: ConsoleState, into surface: inout Surface, in room: Rect, _ context: Context
  ) -> Rect {
    guard let intake = state.intake, intake.form.step < 2, room.height >= 10,
      let known = state.knownPeople
    else { return room }
    let full = known.line(now: context.now, in: context.zone)
    guard !full.isEmpty else { return room }
    let key = ActionCatalogue.key(.whoIsCalling)
    let width = max(1, room.width - 2)
    let rows = room.height > 11 ? 2 : 1
    let short = known.people.first.map { "Known? \($0.howSure())." } ?? full
    let fitting = [full, short].map { DisplayText("\($0) \(key) lists.").wrapped(to: width) }
    let lines = fitting.first { $0.count <= rows } ?? fitting[0]
    for (index, line) in lines.prefix(rows).enumerated() {
      let row = Rect(x: room.x + 1, y: room.y + index, width: width, height: 1)
      surface.draw(line, in: row, role: .notice)
    }
    return room.splitTop(min(rows, lines.count)).rest
  }

  // MARK: The list

  static func draw(
    _ state: ConsoleState, into surface: inout Surface, in body: Rect, _ context: Context
  ) -> Point? {
    let width = min(88, max(1, body.width - 4))
    let head = heading(state)
    let people = state.people.known.people
    let all = people.map { lines($0, state, context, width: width - 2) }
    let wanted = all.reduce(0) { $0 + $1.count } + head.wrapped(to: width).count + 2
    let room = OverlayFrame.draw(
      "Who is calling", width: width, height: wanted, into: &surface, in: body)
    var (top, rest) = room.splitTop(room.height >= 3 ? head.wrapped(to: room.width).count : 0)
    for line in head.wrapped(to: max(1, room.width)).prefix(top.height) {
      surface.draw(line, in: top.splitTop(1).top, role: .text)
      top = top.inset(top: 1)
    }
    let (list, hint) = rest.splitBottom(1)
    surface.draw(self.hint(people.isEmpty, width: hint.width), in: hint, role: .notice)
    rest = list
    return drawPeople(all, state.people.selected, into: &surface, in: rest) ?? room.origin
  }

  /// As many as fit, the selected one among them.
  private static func drawPeople(
    _ people: [[(DisplayText, Role)]], _ selected: Int, into surface: inout Surface, in room: Rect
  ) -> Point? {
    var first = selected
    var used = people.indices.contains(selected) ? people[selected].count : 0
    while first > 0, used + people[first - 1].count <= room.height {
      first -= 1
      used += people[first].count
    }
    var cursor: Point?
    var y = room.y
    for (index, lines) in people.enumerated().dropFirst(first) {
      for (place, line) in lines.enumerated() where y < room.maxY {
        let row = Rect(x: room.x, y: y, width: room.width, height: 1)
        let isMarked = index == selected && place == 0
        let mark = isMarked ? DisplayText("\(surface.glyphs.selectionMark) ") : "  "
        surface.draw(mark, in: row, role: .selection)
        surface.draw(line.0, in: row.inset(left: 2), role: line.1)
        if isMarked {
          surface.emphasise(row, .selected)
          cursor = row.origin
        }
        y += 1
      }
    }
    return cursor
  }

  private static func heading(_ state: ConsoleState) -> DisplayText {
    let contact = state.intake?.contact.row.number.description ?? "This contact"
    guard let own = state.knownPeople?.own else {
      return state.people.known.people.isEmpty
        ? "Nobody is known by this number or a name alike."
        : DisplayText("\(contact) is not joined to anybody yet.")
    }
    let merged =
      own.merged.isEmpty
      ? "" : ", with \(own.merged.map(\.number.description).joined(separator: ", "))"
    let count = "\(own.contacts) contact\(own.contacts == 1 ? "" : "s")"
    return DisplayText("\(contact) is of \(own.number): \(count)\(merged).")
  }

  private static func lines(
    _ person: KnownPerson, _ state: ConsoleState, _ context: Context, width: Int
  ) -> [(DisplayText, Role)] {
    let initials = person.initials.isEmpty ? "" : "  \(person.initials)"
    let words = person.words(now: context.now, in: context.zone)
    var lines = [("\(person.number)\(initials)  \(words)", Role.text)]
    if let identity = state.people.identity, identity.id == person.latest {
      let name = identity.name ?? "No name"
      lines.append((identity.callback.map { "\(name), \($0)" } ?? name, .heading))
    }
    if let safe = person.safeContact { lines.append(("On file: \(safe)", .warning)) }
    if !person.flags.isEmpty {
      let flags = person.flags.map(\.words).joined(separator: ", ").capitalisedFirst
      lines.append(("\(flags).", .text))
    }
    return lines.flatMap { words, role in
      DisplayText(words.shown(300)).wrapped(to: max(1, width)).prefix(2).map { ($0, role) }
    }
  }

  private static func hint(_ isEmpty: Bool, width: Int) -> DisplayText {
    let keys = (
      ActionCatalogue.key(.samePerson), ActionCatalogue.key(.notSamePerson),
      ActionCatalogue.key(.revealPerson)
    )
    let hints =
      isEmpty
      ? ["Esc goes back."]
      : [
        "\(keys.0) or Enter: the same person. \(keys.1): somebody else. Esc goes back.",
        "\(keys.0): same. \(keys.1): somebody else. Esc: back.", "\(keys.0): same. Esc: back.",
      ]
    return hints.map { DisplayText($0) }.first { $0.width <= width } ?? ""
  }
}
