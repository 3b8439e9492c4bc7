import Canvas
import HavenDomain

/// The help to classify: the question, its answers, and under them what S3 says, to be read.
enum GuideView {
  /// What stands where: of a small room the answers get most.
  struct Room {
    var width: Int
    var heading: [DisplayText]
    /// Lines of the list, and which choice each belongs to.
    var list: [(text: DisplayText, choice: Int, isFirst: Bool)]
    var reading: [(text: DisplayText, isHeading: Bool)]
    var headingRows: Int
    var listRows: Int
    var readingRows: Int

    init(_ state: GuideState, in body: Rect) {
      width = max(1, min(92, body.width - 4))
      let height = max(1, min(24, body.height - (body.height >= 5 ? 2 : 0)))
      let width = width
      heading = DisplayText(state.heading).wrapped(to: width)
      let isMarked = state.guide.next() == .grounds
      let indent = isMarked ? 6 : 2
      list = state.choices.enumerated().flatMap { index, choice in
        DisplayText(state.words(choice)).wrapped(to: max(1, width - indent)).enumerated().map {
          ($1, index, $0 == 0)
        }
      }
      reading = state.reading.flatMap { text in
        DisplayText(text.words).wrapped(to: width).map { ($0, text.isHeading) }
      }
      let rows = height - (height >= 3 ? 1 : 0)
      headingRows = min(heading.count, rows >= 5 ? rows / 3 : rows >= 2 ? 1 : 0)
      listRows = min(list.count, rows - headingRows)
      let rest = rows - headingRows - listRows - 1
      readingRows = rest >= 1 ? min(rest, reading.count) : 0
    }

    var height: Int {
      headingRows + listRows + (readingRows > 0 ? readingRows + 1 : 0) + 1
    }
  }

  static func draw(_ state: GuideState, into surface: inout Surface, in body: Rect) -> Point? {
    let plan = Room(state, in: body)
    let room = OverlayFrame.draw(
      "What is it?", width: plan.width, height: plan.height, into: &surface, in: body)
    for (index, line) in plan.heading.prefix(plan.headingRows).enumerated() {
      surface.draw(
        line, in: row(room, index), role: .heading, emphasis: .bold)
    }
    let list = room.inset(top: plan.headingRows).splitTop(plan.listRows).top
    let cursor = drawList(state, plan, into: &surface, in: list)
    let reading = room.inset(top: plan.headingRows + plan.listRows + 1)
      .splitTop(plan.readingRows).top
    let top = min(state.top, max(0, plan.reading.count - plan.readingRows))
    for (index, line) in plan.reading.dropFirst(top).prefix(plan.readingRows).enumerated() {
      surface.draw(
        line.text, in: row(reading, index), role: line.isHeading ? .label : .notice)
    }
    if room.height >= 3 {
      drawHint(state, plan, top: top, into: &surface, in: room.splitBottom(1).bottom)
    }
    return cursor
  }

  private static func row(_ rect: Rect, _ index: Int) -> Rect {
    Rect(x: rect.x, y: rect.y + index, width: rect.width, height: 1)
  }

  private static func drawList(
    _ state: GuideState, _ plan: Room, into surface: inout Surface, in list: Rect
  ) -> Point? {
    let current = plan.list.firstIndex { $0.choice == state.selected } ?? 0
    let first = min(max(0, current - list.height / 2), max(0, plan.list.count - list.height))
    let choices = state.choices
    for (index, line) in plan.list.dropFirst(first).prefix(list.height).enumerated() {
      let place = row(list, index)
      let isSelected = line.choice == state.selected
      if isSelected, line.isFirst {
        surface.draw(
          DisplayText("\(surface.glyphs.selectionMark)"), in: place, role: .selection)
      }
      var indent = 2
      if choices.indices.contains(line.choice), case .ground(let ground) = choices[line.choice] {
        let box =
          state.marked.contains(ground) ? surface.glyphs.checkOn : surface.glyphs.checkOff
        if line.isFirst { surface.draw(box, in: place.inset(left: indent), role: .text) }
        indent += 4
      }
      surface.draw(line.text, in: place.inset(left: indent), role: .text)
      if isSelected { surface.emphasise(place, .selected) }
    }
    return Point(x: list.x, y: list.y + max(0, current - first))
  }

  private static func drawHint(
    _ state: GuideState, _ plan: Room, top: Int, into surface: inout Surface, in row: Rect
  ) {
    let mark = state.guide.next() == .grounds ? "Space marks, " : ""
    let verb = state.guide.proposal() == nil ? "Enter goes on." : "Enter takes it."
    let back = state.guide.last() == nil ? "" : " Left: back."
    let more = plan.reading.count > plan.readingRows ? " PgDn reads on." : ""
    let all = [
      "\(mark)\(verb)\(back)\(more) Esc leaves all as it was.", "\(mark)\(verb)\(back) Esc leaves.",
      "Enter, Left, Esc",
    ]
    let hint = all.first { DisplayText($0).width <= row.width } ?? all[2]
    surface.draw(DisplayText(hint), in: row, role: .notice)
  }
}
