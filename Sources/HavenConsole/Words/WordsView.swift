import Canvas
import HavenDomain

/// The words at hand: what was typed, the list with its parts, and under it what the selected one
/// is for.
enum WordsView {
  static func draw(
    _ words: WordsState, _ state: ConsoleState, into surface: inout Surface, in body: Rect,
    _ context: Context
  ) -> Point? {
    let sheet = WordsSheet(state.coach, state.timeSpeak(context), query: words.query.text)
    let room = OverlayFrame.draw(
      "Words", width: min(92, body.width - 4), height: 24, into: &surface, in: body)
    let cursor = words.query.draw(
      into: &surface, in: room.splitTop(1).top, isFocused: true,
      placeholder: "Type to find, arrows, Enter inserts")
    let footRows = room.height >= 14 ? 3 : room.height >= 8 ? 2 : 0
    let (list, foot) = room.inset(top: 1).splitBottom(footRows)
    drawList(words, sheet, into: &surface, in: list)
    drawFoot(words, sheet, into: &surface, in: foot)
    return cursor
  }

  /// A row of the list: the name of a part, or an entry by its place.
  private enum Row {
    case heading(PhraseSection)
    case entry(Int)
  }

  private static func rows(_ sheet: WordsSheet) -> [Row] {
    var rows: [Row] = []
    for (index, entry) in sheet.entries.enumerated() {
      let isFirst = index == 0 || sheet.entries[index - 1].section != entry.section
      if isFirst { rows.append(.heading(entry.section)) }
      rows.append(.entry(index))
    }
    return rows
  }

  private static func drawList(
    _ words: WordsState, _ sheet: WordsSheet, into surface: inout Surface, in list: Rect
  ) {
    let rows = rows(sheet)
    guard !rows.isEmpty else {
      surface.draw("No words fit. A time such as 14:30 does.", in: list, role: .placeholder)
      return
    }
    let current = rows.firstIndex {
      if case .entry(words.selected) = $0 { true } else { false }
    }
    let middle = (current ?? 0) - list.height / 2
    let first = min(max(0, middle), max(0, rows.count - list.height))
    for (line, row) in rows.dropFirst(first).prefix(max(0, list.height)).enumerated() {
      let place = Rect(x: list.x, y: list.y + line, width: list.width, height: 1)
      switch row {
      case .heading(let section):
        let used = surface.draw(
          DisplayText(section.title), in: place, role: .heading, emphasis: .bold)
        let about = DisplayText(sheet.heading(section)).clipped(to: max(0, place.width - used - 2))
        surface.draw(about, in: place.inset(left: used + 2), role: .dim)
      case .entry(let index):
        draw(
          sheet.entries[index], isSelected: index == words.selected, into: &surface, in: place)
      }
    }
  }

  private static func draw(
    _ entry: WordsEntry, isSelected: Bool, into surface: inout Surface, in row: Rect
  ) {
    if isSelected {
      let mark = DisplayText("\(surface.glyphs.selectionMark)")
      surface.draw(mark, in: row, role: .selection)
    }
    let text = DisplayText(entry.text.shown(1_000)).clipped(to: max(0, row.width - 2))
    surface.draw(text, in: row.inset(left: 2), role: entry.section == .never ? .dim : .text)
    if isSelected { surface.emphasise(row, .selected) }
  }

  private static func drawFoot(
    _ words: WordsState, _ sheet: WordsSheet, into surface: inout Surface, in foot: Rect
  ) {
    guard foot.height > 0 else { return }
    let (rest, last) = foot.splitBottom(1)
    var hint: DisplayText = "Tab: next part. Esc goes back."
    if sheet.entries.indices.contains(words.selected) {
      let entry = sheet.entries[words.selected]
      let lines = DisplayText(entry.foot.shown(1_000)).wrapped(to: max(1, rest.width))
      for (index, line) in lines.prefix(rest.height).enumerated() {
        let isCut = index == rest.height - 1 && lines.count > rest.height
        let shown = isCut ? (line + " …").clipped(to: rest.width) : line
        surface.draw(shown, at: Point(x: rest.x, y: rest.y + index), role: .notice)
      }
      hint = DisplayText(Self.verb(entry.act)) + hint
    }
    surface.draw(hint, in: last, role: .notice)
  }

  private static func verb(_ act: WordsEntry.Act) -> String {
    switch act {
    case .insert: "Enter inserts. "
    case .go: "Enter goes to its words. "
    case .build: "Enter asks for the three. "
    case .read: ""
    }
  }
}
